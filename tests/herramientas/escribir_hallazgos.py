"""Escribe docs/hallazgos.md con lo que dice el catálogo: `python -m tests.herramientas.escribir_hallazgos`."""

import re
from collections.abc import Iterator
from pathlib import Path

from pipeline.base.catalogo_por_temas import ROTULOS, SIGNIFICADOS, Tema, sin_datos, temas
from pipeline.base.hallazgo import Gravedad, Plantilla

RAIZ = Path(__file__).resolve().parents[2]
DESTINO = RAIZ / "docs" / "hallazgos.md"
PRESENTACION = """\
<!-- Lo escribe tests/herramientas/escribir_hallazgos.py con lo que dice pipeline/base/hallazgos_*.toml. -->
# Hallazgos

Todo lo que el programa puede decir de los libros que lee. Cada hallazgo lleva su código, el archivo, la hoja y la celda
donde está, lo que dice la celda, qué pasó y qué hacer. Donde aquí hay «…» va el dato de cada caso. Lo mismo se lee en
la pantalla con `rendicion explicar RC-H012`; sin código, `rendicion explicar` los lista todos.
"""
POR_FUERA = """\
**Por fuera** dice que algo con contenido (un archivo, una hoja, una fila o un reporte) no se usó: la orden termina con
estado 1. Los archivos temporales, las hojas ocultas y las que no traen ni plan ni reportes no cuentan como tal.
"""


def escribir() -> str:
    """La página entera: las gravedades y, por tema, la tabla de sus hallazgos y cada uno con su razón y su remedio."""
    return "\n".join([PRESENTACION, *_gravedades(), "", POR_FUERA, *(parte for t in temas() for parte in _tema(t))])


def _gravedades() -> Iterator[str]:
    yield "| gravedad | qué quiere decir |\n|---|---|"
    for gravedad in Gravedad.GRAVE, Gravedad.ERROR, Gravedad.AVISO:
        yield f"| {ROTULOS[gravedad]} | {SIGNIFICADOS[gravedad].rstrip('.')} |"


def _tema(tema: Tema) -> Iterator[str]:
    yield f"## {tema.titulo}\n\n{tema.asunto}\n\n| código | qué es | gravedad | por fuera |\n|---|---|---|---|"
    for p in tema.plantillas:
        codigo = f"[{p.codigo}](#{p.codigo.lower()})"
        yield f"| {codigo} | {p.titulo} | {ROTULOS[p.gravedad]} | {'sí' if p.fuera else ''} |"
    yield ""
    for p in tema.plantillas:
        yield _hallazgo(p)


def _hallazgo(p: Plantilla) -> str:
    fuera = " · por fuera" if p.fuera else ""
    return (
        f"### {p.codigo}\n\n**{p.titulo}** · {ROTULOS[p.gravedad]}{fuera}\n\n{_seguro(sin_datos(p.mensaje))}\n\n"
        f"- *Por qué importa.* {_seguro(p.razon)}\n- *Ejemplo.* {_seguro(p.ejemplo)}\n"
        f"- *Qué hacer.* {_seguro(sin_datos(p.que_hacer))}\n"
    )


def _seguro(texto: str) -> str:
    """El texto tal cual, aunque traiga lo que Markdown toma por suyo: corchetes, etiquetas, asteriscos y marcas."""
    trozos = re.split(r"(`[^`]*`)", texto)  # lo que ya va como código se deja
    return "".join(t if t.startswith("`") else _escapar(t) for t in trozos)


def _escapar(texto: str) -> str:
    texto = re.sub(r"(\{\{.*?\}\}|\[\[?\w+\]\]?|</?\w+>)", r"`\1`", texto)
    return re.sub(r"(?<!`)([*|])(?!`)", r"\\\1", texto)


if __name__ == "__main__":
    DESTINO.write_text(escribir(), encoding="utf-8", newline="\n")
