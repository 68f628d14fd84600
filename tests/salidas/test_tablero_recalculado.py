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


def test_lo_que_se_cambia_en_actividades_llega_a_la_primera_hoja_como_lo_calcula_el_programa(tmp_path: Path) -> None:
    antes, despues = hacer_cambio({2: 0.0, 5: 9.0, 8: 1.0, 13: 0.0, 17: 9.0, 20: 9.0})
    ruta, otra = tmp_path / "tablero.xlsx", tmp_path / "otro.xlsx"
    escribir_tablero(antes, ruta)
    escribir_tablero(despues, otra)
    hechos = {f.codigo: f.ejecutado for f in despues.filas}

    def escribir_lo_ejecutado(libro: Workbook) -> None:
        hoja = libro["Actividades"]
        for fila in range(5, 29):
            hoja[f"{EJECUTADO}{fila}"] = hechos[hoja[f"A{fila}"].value]

    guardado, seguido, esperado = leer(ruta), recalcular(ruta, tmp_path, escribir_lo_ejecutado), leer(otra)
    assert guardado["Resumen", "A5"] != esperado["Resumen", "A5"]
    assert guardado["Resumen", "A9"] != esperado["Resumen", "A9"]
    vivas = {"Resumen", "Componentes", "Subcomponentes", "Dependencias", "Actividades", "Por dependencia", "Evolución"}
    lugares = [lugar for lugar in formulas(otra) if lugar[0] in vivas | {"Datos de gráficas"}]
    distintas = {
        lugar: (seguido.get(lugar), esperado.get(lugar))
        for lugar in lugares
        if not iguales(seguido.get(lugar), esperado.get(lugar))
    }
    assert distintas == {}


def test_la_zona_sale_del_porcentaje_redondeado_y_de_los_limites_a_la_vista(tmp_path: Path) -> None:
    ruta = tmp_path / "tablero.xlsx"
    escribir_tablero(hacer_resultado(24), ruta)  # 8 de 18: 44,44 %, que se muestra 44,4 %.

    def mover_limites(libro: Workbook) -> None:
        libro["Léame"]["B13"], libro["Léame"]["B14"] = 0.1, 0.444

    assert recalcular(ruta, tmp_path, mover_limites)["Resumen", "B5"] == "● Alta"


def test_reordenar_actividades_no_mueve_las_cuentas_por_dependencia(tmp_path: Path) -> None:
    ruta = tmp_path / "tablero.xlsx"
    escribir_tablero(hacer_resultado(24), ruta)
    fijas = {lugar for lugar in leer(ruta) if lugar[0] == "Actividades"} - formulas(ruta).keys()
    datos = sorted({c.rstrip("0123456789") for _, c in fijas if c.endswith("10")}, key=lambda c: (len(c), c))

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
