"""Las fórmulas del tablero dan lo mismo que el programa, y siguen a lo que se cambia en Actividades."""

from pathlib import Path

import pytest
from openpyxl.utils import get_column_letter
from openpyxl.workbook import Workbook

from pipeline.calculo.resultado import Resultado
from pipeline.salidas.tablero import escribir_tablero
from pipeline.salidas.tablero.actividades import COLUMNAS
from tests.fabrica import hacer_resultado
from tests.salidas.cambiado import hacer_cambio
from tests.salidas.extremos import hacer_extremo
from tests.salidas.recalculo import Celdas, formulas, iguales, leer, recalcular

pytestmark = pytest.mark.lenta
PREGUNTAS = ("Cómo vamos", "Dónde fallamos", "Qué vence en 30 días", "Quién tiene que hacer qué")


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
    antes, despues = hacer_cambio()
    ruta, otra = tmp_path / "tablero.xlsx", tmp_path / "otro.xlsx"
    escribir_tablero(antes, ruta)
    escribir_tablero(despues, otra)
    hechos = {f.codigo: f.ejecutado for f in despues.filas}
    letra = get_column_letter(list(COLUMNAS).index("ejecutado") + 1)

    def escribir_lo_ejecutado(libro: Workbook) -> None:
        for fila in libro["Actividades"].iter_rows(min_row=5, max_col=1):
            libro["Actividades"][f"{letra}{fila[0].row}"] = hechos[fila[0].value]

    seguido, esperado = recalcular(ruta, tmp_path, escribir_lo_ejecutado), leer(otra)
    assert (antes.total.zona, antes.total.cumplidas) != (despues.total.zona, despues.total.cumplidas)
    distintas = {
        lugar: (seguido.get(lugar), esperado.get(lugar))
        for lugar in formulas(ruta).keys() & formulas(otra).keys()
        if lugar[0] not in ("Resumen", "Vencimientos") and not iguales(seguido.get(lugar), esperado.get(lugar))
    }
    assert distintas == {}
    assert len(respuestas(seguido)) == 4
    for uno, otro in zip(respuestas(seguido), respuestas(esperado), strict=True):
        comunes = min(len(uno), len(otro))  # El espacio de cada lista es el del día en que se generó.
        assert comunes > 2 and all(map(_mismo_renglon, uno[:comunes], otro[:comunes]))
    assert respuestas(seguido) != respuestas(leer(ruta))


def respuestas(celdas: Celdas) -> list[list[list[object]]]:
    """Los renglones con algo escrito de cada bloque de la primera hoja."""
    bloques: list[list[list[object]]] = []
    for fila in range(3, 80):
        renglon = [celdas.get(("Resumen", f"{c}{fila}")) for c in "ABCDEFGH"]
        if str(renglon[0]) in PREGUNTAS:
            bloques.append([])
        elif any(v is not None for v in renglon) and not str(renglon[0]).startswith("…"):
            bloques[-1].append(renglon)
    return bloques


def _mismo_renglon(uno: list[object], otro: list[object]) -> bool:
    return all(map(iguales, uno, otro))


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
