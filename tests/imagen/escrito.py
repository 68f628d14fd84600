"""Lo que un libro o un documento dice: lo que debería poder leerse en el papel."""

import warnings
from dataclasses import dataclass
from datetime import date, datetime
from functools import cached_property
from pathlib import Path
from unicodedata import normalize

import docx
import openpyxl
from docx.oxml.ns import qn
from openpyxl.utils import range_boundaries
from openpyxl.worksheet.worksheet import Worksheet


@dataclass(frozen=True)
class Escrito:
    """Un texto y su lugar; `suelto` si no está en una celda combinada de varias filas, que se parte entre páginas."""

    celda: str
    fila: int
    texto: str
    suelto: bool = True

    @cached_property
    def palabras(self) -> list[str]:
        """Sus palabras, como las da un PDF."""
        return normalize("NFKC", self.texto.replace("\xa0", " ").replace("\u202f", " ")).split()


@dataclass(frozen=True)
class HojaEscrita:
    """Una hoja visible: los textos de su área de impresión y la fila de su encabezado, si tiene tabla."""

    nombre: str
    textos: tuple[Escrito, ...]
    encabezado: int | None


def leer_libro(ruta: Path) -> list[HojaEscrita]:
    """Las hojas que se ven de un libro, con lo que dicen."""
    with warnings.catch_warnings():
        warnings.simplefilter("ignore", UserWarning)
        libro = openpyxl.load_workbook(ruta, data_only=True)
    return [_leer_hoja(hoja) for hoja in libro.worksheets if hoja.sheet_state == "visible"]


def leer_documento(ruta: Path) -> list[Escrito]:
    """Los párrafos de un documento de Word, también los de sus tablas, encabezados y pies."""
    documento = docx.Document(str(ruta))
    partes = [documento.element.body]
    parrafos = [p for parte in partes for p in parte.iter(qn("w:p"))]
    textos = ["".join(_texto_de(n) for n in p.iter(qn("w:t"), qn("w:tab"), qn("w:br"))) for p in parrafos]
    return [Escrito(f"párrafo {i}", i, texto) for i, texto in enumerate(textos, 1) if texto.strip()]


def _texto_de(nodo) -> str:
    return nodo.text or "" if nodo.tag == qn("w:t") else " "


def _leer_hoja(hoja: Worksheet) -> HojaEscrita:
    columna, fila, columna_final, fila_final = _area(hoja)
    altas = {(r.min_row, r.min_col) for r in hoja.merged_cells.ranges if r.max_row > r.min_row}
    textos = [
        Escrito(celda.coordinate, celda.row, dicho, (celda.row, celda.column) not in altas)
        for celdas in hoja.iter_rows(fila, fila_final, columna, columna_final)
        for celda in celdas
        if (dicho := _decir(celda.value, celda.number_format))
        and not hoja.row_dimensions[celda.row].hidden
        and not _escondida(hoja, celda.column_letter)
    ]
    return HojaEscrita(hoja.title, tuple(textos), _encabezado(hoja))


def _area(hoja: Worksheet) -> tuple[int, int, int, int]:
    area = hoja.print_area
    texto = (area[0] if isinstance(area, list) else area) or hoja.dimensions
    limites = range_boundaries(texto.rpartition("!")[2].replace("$", ""))
    return limites[0] or 1, limites[1] or 1, limites[2] or hoja.max_column, limites[3] or hoja.max_row


def _escondida(hoja: Worksheet, letra: str) -> bool:
    numero = openpyxl.utils.column_index_from_string(letra)
    return any(d.hidden and d.min <= numero <= d.max for d in hoja.column_dimensions.values() if d.min and d.max)


def _encabezado(hoja: Worksheet) -> int | None:
    if hoja.print_title_rows:
        return int(hoja.print_title_rows.replace("$", "").rpartition(":")[2])
    tabla = next(iter(hoja.tables.values()), None)
    referencia = tabla.ref if tabla else hoja.auto_filter.ref
    return range_boundaries(referencia)[1] if referencia else None


def _decir(valor: object, formato: str) -> str:
    """Lo que se ve de un texto o de una fecha; un número no se compara: si no cabe, se ven `###`."""
    if isinstance(valor, datetime | date):
        return f"{valor:%d/%m/%Y}" if formato.lower() == "dd/mm/yyyy" else ""
    visible = isinstance(valor, str) and formato != ";;;"
    return valor.strip() if visible else ""  # type: ignore[union-attr]
