"""Un lector por clase de archivo: saben de formatos, no de lo que dice cada entregable."""

from collections.abc import Callable, Container
from pathlib import Path

from pipeline.salidas.cuadre.documento import Documento
from pipeline.salidas.cuadre.lectores.datos_csv import leer_csv
from pipeline.salidas.cuadre.lectores.datos_json import leer_json
from pipeline.salidas.cuadre.lectores.dibujo_svg import leer_svg
from pipeline.salidas.cuadre.lectores.documento_docx import leer_docx
from pipeline.salidas.cuadre.lectores.libro_xlsx import leer_xlsx
from pipeline.salidas.cuadre.lectores.pagina_html import leer_html
from pipeline.salidas.cuadre.lectores.renglones_txt import leer_txt

Lector = Callable[[Path, str, Container[str]], Documento]
LECTORES: dict[str, Lector] = {
    ".csv": leer_csv,
    ".docx": leer_docx,
    ".html": leer_html,
    ".json": leer_json,
    ".svg": leer_svg,
    ".txt": leer_txt,
    ".xlsx": leer_xlsx,
}


def leer_documento(ruta: Path, archivo: str, partes: Container[str]) -> Documento:
    """El archivo como quedó en el disco. `partes`: las hojas que hacen falta. NoSeLee u OSError si no se puede leer."""
    return LECTORES[ruta.suffix.lower()](ruta, archivo, partes)
