"""Los textos compartidos de un libro, en orden: los de color o negrita, unidos; sin la guía fonética."""

import re

from pipeline.lectura.capa_xml import Atributos, recorrer
from pipeline.lectura.formatos.celdas import sin_escapes
from pipeline.lectura.formatos.xlsx_forma import con_la_forma_de_siempre, sin_entidades

_TEXTO = re.compile(r"<si>(?:<t(?: [^>]*)?(?<!/)>([^<]*)</t>|(.*?))</si>", re.DOTALL)


def leer_textos(xml: bytes) -> list[str]:
    """Los textos; los simples, por el atajo, y los compuestos o de otra forma, con el analizador."""
    texto = con_la_forma_de_siempre(xml, "sst")
    elementos = _TEXTO.findall(texto)
    if not texto or "<si/>" in texto or len(elementos) != texto.count("</si>"):
        return analizar_textos(xml)
    return [_componer(partes) if partes else sin_escapes(sin_entidades(simple)) for simple, partes in elementos]


def _componer(partes: str) -> str:
    return analizar_textos(f"<sst><si>{partes}</si></sst>".encode())[0]


def analizar_textos(xml: bytes) -> list[str]:
    """Los textos de cualquier `sst` que sea XML."""
    textos: list[str] = []
    partes: list[str] = []
    fonetica = 0

    def abrir(nombre: str, _: Atributos) -> None:
        nonlocal fonetica
        if nombre == "rPh":
            fonetica += 1
        elif nombre == "si":
            partes.clear()

    def cerrar(nombre: str) -> None:
        nonlocal fonetica
        if nombre == "rPh":
            fonetica -= 1
        elif nombre == "si":
            textos.append(sin_escapes("".join(partes)))

    def texto(parte: str) -> None:
        if not fonetica:
            partes.append(parte)

    recorrer(xml, abrir, cerrar, frozenset({"t"}), texto)
    return textos
