"""El catálogo de hallazgos como lo lee una persona: por temas, con la gravedad en palabras y sin los datos del caso."""

import re
import tomllib
from typing import NamedTuple

from pipeline.base.hallazgo import Gravedad, Plantilla, catalogo, textos_del_catalogo
from pipeline.base.texto import con_mayuscula

ORDEN = (
    "archivos", "celdas", "disposiciones", "tablas", "periodos", "planes", "programacion", "faltas", "reportes",
    "formato_de_avance", "palabras", "devolver",
)  # fmt: skip
"""Los temas en el orden en que se leen; los demás van después, y el formato propio de último."""
ROTULOS = {Gravedad.GRAVE: "■ Grave", Gravedad.ERROR: "▲ Error", Gravedad.AVISO: "○ Aviso"}
SIGNIFICADOS = {
    Gravedad.GRAVE: "quedó por fuera un archivo, una hoja o algo entero; corríjalo primero.",
    Gravedad.ERROR: "un dato, una fila o un reporte no se pudo usar o hay que confirmarlo; puede cambiar las cifras.",
    Gravedad.AVISO: "se corrigió, se supuso o se pasó por alto algo, y se dice qué; confírmelo.",
}


class Tema(NamedTuple):
    """Un archivo del catálogo: su título, de qué trata y sus hallazgos por código."""

    titulo: str
    asunto: str
    plantillas: list[Plantilla]


def temas() -> list[Tema]:
    """Todos los temas, en su orden. El título y el asunto están en el primer renglón de cada archivo."""
    textos = textos_del_catalogo()
    return [_tema(tema, textos[tema]) for tema in sorted(textos, key=_lugar)]


def sin_datos(plantilla: str) -> str:
    """Una plantilla que se lee sola: «…» donde iría el dato de cada caso."""
    texto = plantilla.replace(".{parecida}", ".").replace("{{", "\x00").replace("}}", "\x01")
    texto = re.sub(r"\{\w+\}", "…", texto).replace("\x00", "{").replace("\x01", "}")
    texto = re.sub(r"…\.(?= |$)", "…", texto)
    return con_mayuscula(texto)


def _lugar(tema: str) -> tuple[int, str]:
    if tema == "formatos":
        return len(ORDEN) + 1, tema
    return (ORDEN.index(tema) if tema in ORDEN else len(ORDEN)), tema


def _tema(nombre: str, texto: str) -> Tema:
    primera = texto.partition("\n")[0]
    titulo, _, asunto = primera.lstrip("# ").partition(": ") if primera.startswith("#") else (nombre, "", "")
    plantillas = sorted((catalogo()[clave] for clave in tomllib.loads(texto)), key=lambda p: p.codigo)
    return Tema(titulo.rstrip("."), con_mayuscula(asunto), plantillas)
