"""El título de una hoja angosta se lee entero: la tabla crece hasta que quepa, y solo si pide demasiado se abrevia."""

from pathlib import Path

import openpyxl
import pytest

from pipeline.salidas._excel import Columna, Cuadro, abrir_libro, agregar_hoja, poner_tabla
from tests.fabrica import hacer_resultado


def titulo_escrito(titulo: str, carpeta: Path) -> tuple[str, float]:
    with abrir_libro(carpeta / "l.xlsx", "prueba", titulo, "", hacer_resultado(1)) as libro:
        columnas = (Columna("Cosa", 20), Columna("Cuántas", 10, "entero"))
        poner_tabla(libro, agregar_hoja(libro, "H"), Cuadro("T", titulo, "Una tabla.", columnas, [["a", 1]]))
    hoja = openpyxl.load_workbook(carpeta / "l.xlsx")["H"]
    return hoja["A1"].value, hoja.column_dimensions["A"].width


@pytest.mark.parametrize("titulo", ["A. Actividades de la estrategia por subcomponente", "Cosas"])
def test_cabe_entero(titulo: str, tmp_path: Path) -> None:
    escrito, ancho = titulo_escrito(titulo, tmp_path)
    assert escrito == titulo and (ancho > 21) == (len(titulo) > 30)


def test_el_que_pide_una_hoja_enorme_se_abrevia_y_no_ensancha(tmp_path: Path) -> None:
    escrito, ancho = titulo_escrito("Autodiagnóstico de la entidad " * 9, tmp_path)
    assert escrito.endswith("…") and ancho < 21
