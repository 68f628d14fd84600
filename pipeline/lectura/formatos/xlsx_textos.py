"""Los textos compartidos de un libro, en orden: los de color o negrita, unidos; sin la guía fonética."""

import re

from pipeline.lectura.capa_xml import Atributos, recorrer
from pipeline.lectura.formatos.celdas import sin_escapes
from pipeline.lectura.formatos.xlsx_forma import con_la_forma_de_siempre, sin_entidades

_SIMPLE = re.compile(r"<si><t(?: [^>]*)?(?<!/)>([^<]*)</t></si>")
_TEXTO = re.compile(r"<si>(?:<t(?: [^>]*)?(?<!/)>([^<]*)</t>|(.*?))</si>", re.DOTALL)


def leer_textos(xml: bytes) -> list[str]:
    """Los textos; los simples, por el atajo, y los compuestos o de otra forma, con el analizador."""
    texto = con_la_forma_de_siempre(xml, "sst")
    cuantos = texto.count("</si>")
    if not texto or "<si/>" in texto:
        return analizar_textos(xml)
    simples: list[str] = _SIMPLE.findall(texto)
    if len(simples) == cuantos:
        return simples if _van_tal_cual(texto) else [sin_escapes(sin_entidades(simple)) for simple in simples]
    elementos = _TEXTO.findall(texto)
    if len(elementos) != cuantos:
        return analizar_textos(xml)
    return [componer(partes) if partes else sin_escapes(sin_entidades(simple)) for simple, partes in elementos]


def _van_tal_cual(texto: str) -> bool:
    return "&" not in texto and "_x" not in texto and "\r" not in texto


def componer(partes: str) -> str:
    """El texto de unos tramos con formato, como están dentro de un `si` o de un `is`."""
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
