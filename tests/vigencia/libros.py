"""Escribir en un libro como lo hace una persona: se busca el título de la columna y la fila de la actividad."""

from collections.abc import Callable, Mapping
from pathlib import Path

import openpyxl
from openpyxl.workbook import Workbook
from openpyxl.worksheet.worksheet import Worksheet

CLAVE = "Código rendición"


def abrir(ruta: Path) -> Workbook:
    """El libro como lo ve Excel."""
    return openpyxl.load_workbook(ruta)


def editar(ruta: Path, hacer: Callable[[Workbook], None], destino: Path | None = None) -> Path:
    """Abre, cambia y guarda, en el mismo lugar o en otro."""
    libro = abrir(ruta)
    hacer(libro)
    libro.save(destino or ruta)
    return destino or ruta


def encabezado(hoja: Worksheet, titulo: str) -> int:
    """La fila en que está ese título."""
    return next(c.row for fila in hoja.iter_rows() for c in fila if c.value == titulo)


def titulos(hoja: Worksheet, uno: str = CLAVE) -> dict[str, int]:
    """La columna de cada título de la fila en que está `uno`."""
    return {c.value: c.column for c in hoja[encabezado(hoja, uno)] if c.value}


def filas(hoja: Worksheet, uno: str = CLAVE) -> list[dict[str, object]]:
    """Lo escrito debajo del encabezado, por título."""
    columnas, desde = titulos(hoja, uno), encabezado(hoja, uno) + 1
    return [
        {t: hoja.cell(f, c).value for t, c in columnas.items()}
        for f in range(desde, hoja.max_row + 1)
        if any(hoja.cell(f, c).value is not None for c in columnas.values())
    ]


def fila_de(hoja: Worksheet, titulo: str, valor: object) -> int:
    """La fila en que esa columna dice ese valor."""
    columna, desde = titulos(hoja, titulo)[titulo], encabezado(hoja, titulo) + 1
    return next(f for f in range(desde, hoja.max_row + 1) if hoja.cell(f, columna).value == valor)


def poner(hoja: Worksheet, fila: int, valores: Mapping[str, object], uno: str = CLAVE) -> None:
    """Escribe en una fila, por título."""
    columnas = titulos(hoja, uno)
    for titulo, valor in valores.items():
        hoja.cell(fila, columnas[titulo]).value = valor  # type: ignore[assignment]


def reordenar(hoja: Worksheet, llave: Callable[[dict[str, object]], object], uno: str = CLAVE) -> None:
    """Ordena las filas como lo hace Excel: se mueven los valores y el formato de las celdas se queda."""
    columnas, desde = titulos(hoja, uno), encabezado(hoja, uno) + 1
    ordenadas = sorted(filas(hoja, uno), key=llave)  # type: ignore[arg-type]
    for f, valores in enumerate(ordenadas, desde):
        for titulo, columna in columnas.items():
            hoja.cell(f, columna).value = valores[titulo]  # type: ignore[assignment]
