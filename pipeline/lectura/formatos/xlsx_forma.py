"""Si un XML tiene la forma que escribe Excel, para leerlo sin analizador; y las entidades que puede traer."""

import re
from collections.abc import Iterator

TROZO = 2**16  # letras que se buscan de una vez: lo hallado en toda la hoja ocuparía diez veces su texto
_RAIZ = re.compile(r"\s*(?:<\?xml[^>]*\?>\s*)?<(worksheet|sst)[\s>]")
_ENTIDAD = re.compile(r"&(?:#x([0-9a-fA-F]+)|#([0-9]+)|(\w+));")
_ENTIDADES = {"amp": "&", "lt": "<", "gt": ">", "quot": '"', "apos": "'"}


def con_la_forma_de_siempre(xml: bytes, raiz: str) -> str:
    """El XML como texto; vacío si tiene comentarios, CDATA o DTD, otra codificación, otro prefijo, o está cortado."""
    if (b"!" in xml and b"<!" in xml) or (b"encoding=" in xml[:100] and b"utf-8" not in xml[:100].lower()):
        return ""
    try:
        texto = xml.decode("utf-8-sig")
    except UnicodeDecodeError:
        return ""
    abierta = _RAIZ.match(texto)
    return texto if abierta and abierta[1] == raiz and texto.rstrip().endswith(f"</{raiz}>") else ""


def trozos(texto: str, inicio: int, fin: int) -> Iterator[tuple[int, int]]:
    """De dónde a dónde va cada grupo de filas enteras."""
    while inicio < fin:
        cierre = texto.find("</row>", inicio + TROZO, fin)
        hasta = cierre if cierre >= 0 else fin
        yield inicio, hasta
        inicio = hasta


def sin_entidades(texto: str) -> str:
    """El texto de un XML como lo daría un analizador."""
    if "\r" in texto:
        texto = texto.replace("\r\n", "\n").replace("\r", "\n")
    return _ENTIDAD.sub(_deshacer, texto) if "&" in texto else texto


def _deshacer(entidad: re.Match[str]) -> str:
    hexadecimal, decimal, nombre = entidad.groups()
    if nombre:
        return _ENTIDADES.get(nombre, entidad[0])
    return chr(int(hexadecimal, 16) if hexadecimal else int(decimal))
