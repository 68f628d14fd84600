"""Leer un libro con sus fórmulas, con sus valores guardados y vuelto a calcular por LibreOffice."""

import shutil
import subprocess
import warnings
from collections.abc import Callable, Iterator
from datetime import date, datetime
from pathlib import Path
from typing import Any

import openpyxl
import pytest
from openpyxl.workbook import Workbook

Celdas = dict[tuple[str, str], Any]


def abrir(ruta: Path, valores: bool = False) -> Workbook:
    """El libro como lo lee openpyxl, que avisa de lo que no conoce (barras de datos) y no hace falta aquí."""
    with warnings.catch_warnings():
        warnings.simplefilter("ignore", UserWarning)
        return openpyxl.load_workbook(ruta, data_only=valores)


def _celdas(libro: Workbook) -> Iterator[tuple[tuple[str, str], Any]]:
    for hoja in libro:
        for fila in hoja.iter_rows():
            yield from (((hoja.title, celda.coordinate), celda) for celda in fila if celda.value is not None)


def leer(ruta: Path) -> Celdas:
    """El valor guardado de toda celda con contenido, por (hoja, celda); una fórmula que da vacío no está."""
    celdas = ((lugar, _simple(celda.value)) for lugar, celda in _celdas(abrir(ruta, valores=True)))
    return {lugar: valor for lugar, valor in celdas if valor is not None}


def formulas(ruta: Path) -> dict[tuple[str, str], str]:
    """Las fórmulas de un libro, por (hoja, celda)."""
    return {lugar: celda.value for lugar, celda in _celdas(abrir(ruta)) if celda.data_type == "f"}


def recalcular(ruta: Path, carpeta: Path, editar: Callable[[Workbook], None] = lambda libro: None) -> Celdas:
    """Quita los valores guardados, edita, y devuelve lo que LibreOffice calcula desde cero."""
    if shutil.which("soffice") is None:
        pytest.skip("no está LibreOffice (soffice) para volver a calcular")
    libro = abrir(ruta)  # openpyxl guarda las fórmulas sin su valor.
    editar(libro)
    editado = carpeta / f"{ruta.stem}.editado.xlsx"
    libro.save(editado)
    salida = carpeta / "recalculado"
    orden = ["soffice", f"-env:UserInstallation={(carpeta / 'perfil').as_uri()}", "--headless", "--convert-to"]
    orden += ["xlsx:Calc MS Excel 2007 XML", "--outdir", str(salida), str(editado)]
    subprocess.run(orden, check=True, capture_output=True, timeout=180)
    return leer(salida / editado.name)


def _simple(valor: Any) -> Any:
    if isinstance(valor, datetime):
        return valor.date()
    return None if valor == "" else valor


def iguales(uno: Any, otro: Any) -> bool:
    """Si dos valores son el mismo; los números, hasta 1e-9."""
    if isinstance(uno, int | float) and isinstance(otro, int | float):
        return abs(uno - otro) <= 1e-9
    return type(uno) is type(otro) and uno == otro if isinstance(uno, date) else uno == otro
