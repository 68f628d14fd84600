"""Un libro de Excel como lo ve quien lo abre: sus hojas, sus tablas, sus colores y el texto de sus dibujos."""

import re
import zipfile
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from xml.etree import ElementTree

import openpyxl
from openpyxl.cell.cell import Cell
from openpyxl.utils import get_column_letter, range_boundaries
from openpyxl.workbook import Workbook
from openpyxl.worksheet.worksheet import Worksheet

from pipeline import estilo
from tests.accesibilidad.color import fondo_de

Rango = tuple[int, int, int, int]
"""Primera columna, primera fila, última columna, última fila."""


@dataclass
class LibroAbierto:
    """El libro, su entidad y sus partes."""

    ruta: Path
    entidad: str

    @cached_property
    def libro(self) -> Workbook:
        """Con fórmulas, colores y vínculos."""
        return openpyxl.load_workbook(self.ruta)

    @cached_property
    def valores(self) -> Workbook:
        """Con lo que dan las fórmulas."""
        return openpyxl.load_workbook(self.ruta, data_only=True)

    @property
    def hojas(self) -> list[Worksheet]:
        """Las que se ven."""
        return [h for h in self.libro.worksheets if h.sheet_state == "visible"]

    def tablas(self, hoja: Worksheet) -> list[Rango]:
        """Las tablas de una hoja: las de Excel, la que tiene filtro o, si no hay, la que está bajo un encabezado azul."""
        rangos = [t.ref for t in hoja.tables.values()] or ([hoja.auto_filter.ref] if hoja.auto_filter.ref else [])
        return [range_boundaries(r) for r in rangos] or list(_por_su_encabezado(hoja))  # type: ignore[misc]

    def primera_columna(self, hoja: Worksheet) -> int:
        """La primera que se ve: la clave de las filas de un formato va oculta en la A."""
        return next(c for c in range(1, 100) if not hoja.column_dimensions[get_column_letter(c)].hidden)

    def celdas(self, hoja: Worksheet) -> Iterator[Cell]:
        """Las que dicen algo."""
        for fila in hoja.iter_rows():
            for celda in fila:
                if isinstance(celda, Cell) and celda.value not in (None, ""):
                    yield celda

    @cached_property
    def dibujos(self) -> list[tuple[str, str]]:
        """El nombre y el texto alternativo de cada imagen, gráfica o forma."""
        salen = []
        with zipfile.ZipFile(self.ruta) as partes:
            for parte in (n for n in partes.namelist() if re.fullmatch(r"xl/drawings/drawing\d+\.xml", n)):
                for nodo in ElementTree.fromstring(partes.read(parte)).iter():
                    if nodo.tag.endswith("}cNvPr"):
                        salen.append((nodo.get("name", ""), nodo.get("descr", "")))
        return salen


def _por_su_encabezado(hoja: Worksheet) -> Iterator[Rango]:
    """Cada fila de tres o más celdas seguidas con el fondo de un encabezado, y las filas escritas que le siguen."""
    azul = estilo.AZUL.lstrip("#").upper()
    for fila in hoja.iter_rows():
        con_fondo = [c.column for c in fila if c.value not in (None, "") and fondo_de(c.fill) == azul]
        if len(con_fondo) >= 3 and con_fondo[-1] - con_fondo[0] == len(con_fondo) - 1:
            c1, c2, f1 = con_fondo[0], con_fondo[-1], fila[0].row
            f2 = f1
            while any(hoja.cell(f2 + 1, c).value not in (None, "") for c in range(c1, c2 + 1)):
                f2 += 1
            yield c1, f1, c2, f2
