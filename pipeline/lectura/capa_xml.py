"""Recorre XML con expat, sin DTD ni entidades y sin mirar prefijos: strict, con `x:` o en UTF-16 es lo mismo."""

from collections.abc import Callable
from xml.parsers import expat

from pipeline.lectura.formatos.falla import NoSeLee, danado

Atributos = dict[str, str]
CODIFICACIONES = ((b"\xff\xfe", "utf-16"), (b"\xfe\xff", "utf-16"), (b"<\x00", "utf-16-le"), (b"\x00<", "utf-16-be"))


class Locales(dict[str, str]):
    """El nombre de un elemento o atributo sin su prefijo, recordado."""

    def __missing__(self, nombre: str) -> str:
        local = self[nombre] = nombre.rpartition(":")[2]
        return local


def recorrer(
    xml: bytes,
    abrir: Callable[[str, Atributos], None],
    cerrar: Callable[[str], None] | None = None,
    escuchar: frozenset[str] = frozenset(),
    texto: Callable[[str], object] | None = None,
) -> None:
    """Llama `abrir(nombre local, atributos)` y `cerrar(nombre local)`; `texto` solo dentro de los elementos `escuchar`.

    NoSeLee: `archivo_con_entidades` si el XML trae una DTD; `archivo_danado` si no es XML.
    """
    analizador = expat.ParserCreate()
    analizador.buffer_text = True
    local = Locales()

    def al_abrir(nombre: str, atributos: Atributos) -> None:
        nombre = local[nombre]
        abrir(nombre, atributos)
        if nombre in escuchar:
            analizador.CharacterDataHandler = texto

    def al_cerrar(nombre: str) -> None:
        nombre = local[nombre]
        if nombre in escuchar:
            analizador.CharacterDataHandler = None
        if cerrar is not None:
            cerrar(nombre)

    analizador.StartElementHandler = al_abrir
    analizador.EndElementHandler = al_cerrar
    analizador.StartDoctypeDeclHandler = _rechazar
    analizador.EntityDeclHandler = _rechazar
    try:
        analizador.Parse(xml, True)
    except (expat.ExpatError, LookupError, ValueError) as error:
        raise danado("una de sus partes está mal escrita por dentro") from error


def atributo(atributos: Atributos, nombre: str) -> str:
    """El valor de un atributo por su nombre local, con o sin prefijo; vacío si no está."""
    if nombre in atributos:
        return atributos[nombre]
    return next((v for n, v in atributos.items() if n.endswith(f":{nombre}")), "")


def es_si(valor: str | None) -> bool:
    """Un lógico de XML: `1` o `true`."""
    return valor in ("1", "true")


def _rechazar(*_: object) -> None:
    raise NoSeLee("archivo_con_entidades")
