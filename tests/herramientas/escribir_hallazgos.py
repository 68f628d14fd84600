"""Escribe docs/hallazgos.md con lo que dice el catálogo: `python -m tests.herramientas.escribir_hallazgos`."""

import re
import tomllib
from pathlib import Path

RAIZ = Path(__file__).resolve().parents[2]
CATALOGO, DESTINO = RAIZ / "pipeline" / "base", RAIZ / "docs" / "hallazgos.md"
ORDEN = ("archivos", "tablas", "planes", "programacion", "reportes", "formatos")
GRAVEDADES = {"GRAVE": "■ grave", "ERROR": "▲ error", "AVISO": "○ aviso"}
PRESENTACION = """\
<!-- Lo escribe tests/herramientas/escribir_hallazgos.py con lo que dice pipeline/base/hallazgos*.toml. -->
# Hallazgos

Todo lo que el programa puede decir de los libros que lee. Cada hallazgo lleva su código, el archivo, la hoja y la celda
donde está, lo que dice la celda, qué pasó y qué hacer. Donde aquí hay «…» va el dato de cada caso.

| gravedad | qué quiere decir |
|---|---|
| ■ grave | quedó por fuera un archivo o una hoja; corríjalo primero |
| ▲ error | un dato, una fila o un reporte no se pudo usar o hay que confirmarlo; puede cambiar las cifras |
| ○ aviso | se corrigió, se supuso o se pasó por alto algo, y se dice qué; confírmelo |

**Por fuera** dice que algo con contenido (un archivo, una hoja, una fila o un reporte) no se usó: la orden termina con
estado 1. Los archivos temporales, las hojas ocultas y las que no traen ni plan ni reportes no cuentan como tal.
"""


def escribir() -> str:
    """La página entera: una tabla por cada archivo del catálogo; los que no están en ORDEN, al final."""
    return "\n".join([PRESENTACION, *(_seccion(ruta) for ruta in sorted(CATALOGO.glob("hallazgos*.toml"), key=_lugar))])


def _lugar(ruta: Path) -> tuple[int, str]:
    tema = ruta.stem.removeprefix("hallazgos_")
    return (ORDEN.index(tema) if tema in ORDEN else len(ORDEN), tema)


def _leer(ruta: Path) -> list[dict[str, str]]:
    hallazgos = tomllib.loads(ruta.read_text(encoding="utf-8")).values()
    return sorted(hallazgos, key=lambda h: h["codigo"])


def _seccion(ruta: Path) -> str:
    titulo, _, tema = ruta.read_text(encoding="utf-8").splitlines()[0].lstrip("# ").partition(": ")
    filas = [
        f"| {h['codigo']} | {GRAVEDADES[h['gravedad']]} | {_en_tabla(h['mensaje'])} | {_en_tabla(h['que_hacer'])} "
        f"| {'sí' if h.get('fuera') else ''} |"
        for h in _leer(ruta)
    ]
    cabeza = f"## {titulo}\n\n{tema[:1].upper()}{tema[1:]}\n\n| código | gravedad | qué pasó | qué hacer | por fuera |"
    return "\n".join([cabeza, "|---|---|---|---|---|", *filas, ""])


def _en_tabla(plantilla: str) -> str:
    """Una plantilla sin sus datos, segura dentro de una tabla de Markdown."""
    texto = re.sub(r"\{\{\{\{(.*?)\}\}\}\}", r"`{{\1}}`", plantilla).replace(".{parecida}", ".")
    texto = re.sub(r"(?<!\{)\{\w+\}(?!\})", "…", texto)
    return texto.replace("….", "…").replace("……", "…").replace("|", "\\|").replace("[[", "\\[\\[")


if __name__ == "__main__":
    DESTINO.write_text(escribir(), encoding="utf-8", newline="\n")
