"""Lo que se puede y no se puede hacer en un libro para llenar, que va con candado y sin contraseña."""

from collections.abc import Sequence
from typing import Any

from xlsxwriter.worksheet import Worksheet

SIN_CANDADO = dict.fromkeys(
    ("format_cells", "format_columns", "format_rows", "insert_columns", "insert_rows", "insert_hyperlinks", "sort",
     "autofilter"),
    True,
)  # fmt: skip
"""Lo que se puede hacer sin quitar la protección, que no tiene contraseña."""


def dejar_crecer(hoja: Worksheet) -> None:
    """Las filas nacen con el alto de su texto y crecen con lo que se escriba: xlsxwriter las dejaría de alto fijo."""
    abrir = hoja._xml_start_tag_unencoded

    def sin_alto_fijo(etiqueta: str, atributos: Sequence[tuple[str, Any]] = ()) -> None:
        abrir(etiqueta, [a for a in atributos if a[0] != "customHeight"])

    hoja._xml_start_tag_unencoded = sin_alto_fijo
