"""Las fórmulas del tablero dan lo mismo que el programa, y siguen a lo que se cambia en Actividades."""

from pathlib import Path

import pytest
from openpyxl.workbook import Workbook

from pipeline.calculo.resultado import Resultado
from pipeline.salidas.tablero import escribir_tablero
from tests.fabrica import hacer_resultado
from tests.salidas.extremos import hacer_extremo
from tests.salidas.recalculo import formulas, iguales, leer, recalcular

pytestmark = pytest.mark.lenta


RESULTADOS = {"24": hacer_resultado(24), "1": hacer_resultado(1, 0), "extremo": hacer_extremo()}


@pytest.mark.parametrize("resultado", RESULTADOS.values(), ids=RESULTADOS)
def test_cada_formula_vuelta_a_calcular_da_el_valor_guardado(resultado: Resultado, tmp_path: Path) -> None:
    ruta = tmp_path / "tablero.xlsx"
    escribir_tablero(resultado, ruta)
    guardado, calculado = leer(ruta), recalcular(ruta, tmp_path)
    lugares = formulas(ruta)
    distintas = {
        lugar: (guardado.get(lugar), calculado.get(lugar), lugares[lugar])
        for lugar in lugares
        if not iguales(guardado.get(lugar), calculado.get(lugar))
    }
    assert len(lugares) > 100
    assert distintas == {}


def test_al_cambiar_lo_ejecutado_siguen_los_totales_la_zona_y_los_vencimientos(tmp_path: Path) -> None:
    ruta = tmp_path / "tablero.xlsx"
    escribir_tablero(hacer_resultado(24), ruta)
    antes = leer(ruta)

    def cumplir_todo(libro: Workbook) -> None:
        hoja = libro["Actividades"]
        for fila in range(5, 29):
            hoja[f"K{fila}"] = hoja[f"H{fila}"].value

    despues = recalcular(ruta, tmp_path, cumplir_todo)
    assert [antes["Resumen", c] for c in ("C10", "D10", "F10")] == [18, 8, "■ Baja"]
    assert [despues["Resumen", c] for c in ("C10", "D10", "E10", "F10", "G10")] == [18, 18, 1, "● Alta", 1]
    assert {despues["Componentes", f"F{fila}"] for fila in range(5, 9)} == {"● Alta"}
    assert {despues["Dependencias", f"F{fila}"] for fila in range(5, 10)} == {"● Alta"}
    assert antes["Vencimientos", "B5"] == "■ Vencida"
    assert despues["Vencimientos", "B5"] == "● Hecha"


def test_la_zona_sale_del_porcentaje_redondeado_y_de_los_limites_a_la_vista(tmp_path: Path) -> None:
    ruta = tmp_path / "tablero.xlsx"
    escribir_tablero(hacer_resultado(24), ruta)  # 8 de 18: 44,44 %, que se muestra 44,4 %.

    def mover_limites(libro: Workbook) -> None:
        libro["Resumen"]["G7"], libro["Resumen"]["H7"] = 0.1, 0.444

    assert recalcular(ruta, tmp_path, mover_limites)["Resumen", "F10"] == "● Alta"


def test_reordenar_actividades_no_mueve_las_cuentas_por_dependencia(tmp_path: Path) -> None:
    ruta = tmp_path / "tablero.xlsx"
    escribir_tablero(hacer_resultado(24), ruta)
    datos = list("ABCDEFGHIJKPQRSTU")  # Las columnas que no son fórmula.

    def invertir(libro: Workbook) -> None:
        hoja = libro["Actividades"]
        filas = [[hoja[f"{c}{fila}"].value for c in datos] for fila in range(5, 29)]
        for fila, valores in zip(range(5, 29), reversed(filas), strict=True):
            for c, valor in zip(datos, valores, strict=True):
                hoja[f"{c}{fila}"] = valor

    guardado, despues = leer(ruta), recalcular(ruta, tmp_path, invertir)
    for fila in range(5, 10):
        for c in "BCDEFG":
            assert iguales(guardado["Dependencias", f"{c}{fila}"], despues["Dependencias", f"{c}{fila}"])
