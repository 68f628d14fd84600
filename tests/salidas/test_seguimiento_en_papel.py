"""El seguimiento impreso: las firmas con lo que firman, cada porcentaje con su división y ningún texto cortado."""

from dataclasses import replace
from pathlib import Path

import openpyxl
import pytest
from openpyxl.worksheet.worksheet import Worksheet

from pipeline.calculo.resultado import Resultado
from pipeline.salidas.seguimiento import escribir_seguimiento
from pipeline.tablas.opiniones import Opinion
from tests.fabrica import hacer_resultado
from tests.graficas.muestras import LARGO, con_grupos

PRIMERA = 6


def escribir(resultado: Resultado, carpeta: Path) -> openpyxl.Workbook:
    ruta = carpeta / "s.xlsx"
    assert escribir_seguimiento(resultado, None, ruta) == []
    return openpyxl.load_workbook(ruta)


def cortes(hoja: Worksheet) -> list[int]:
    """La última fila de cada página que se corta a propósito."""
    return [c.id for c in hoja.row_breaks.brk]


def fila_de_firmas(hoja: Worksheet) -> int:
    return next(c.row for fila in hoja.iter_rows() for c in fila if str(c.value).startswith("Elaboró:"))


def alto(hoja: Worksheet, desde: int, hasta: int) -> float:
    return sum(hoja.row_dimensions[f].height or 15.0 for f in range(desde, hasta + 1))


@pytest.mark.parametrize("n", [1, 3])
def test_lo_que_cabe_en_una_pagina_no_se_corta(tmp_path: Path, n: int) -> None:
    libro = escribir(hacer_resultado(n), tmp_path)
    assert [cortes(libro[h]) for h in ("Resumen", "Detalle")] == [[], []]
    assert libro["Resumen"].page_setup.fitToHeight in (None, 1)


@pytest.mark.parametrize("n", [24, 120, 1500])
def test_las_firmas_del_detalle_van_con_las_ultimas_actividades(tmp_path: Path, n: int) -> None:
    hoja = escribir(hacer_resultado(n), tmp_path)["Detalle"]
    firmas, ultima = fila_de_firmas(hoja), PRIMERA + n - 1
    (corte,) = cortes(hoja)
    assert PRIMERA <= corte < ultima, "en la página de las firmas hay al menos una actividad"
    ancho = sum(hoja.column_dimensions[c].width * 7 + 5 for c in "ABCDEFGHIJKLMNO") * 0.75
    escala = (792 - 0.6 * 72) / ancho
    assert alto(hoja, corte + 1, firmas) * escala < (612 - 72) * 0.7, "y queda lugar para escribir"


def test_un_resumen_largo_pasa_de_pagina_sin_partir_un_componente_ni_dejar_solas_las_firmas(tmp_path: Path) -> None:
    grupos = [(f"Componente {i} {LARGO}", i % 12, 12) for i in range(40)]
    hoja = escribir(con_grupos("componente", *grupos), tmp_path)["Resumen"]
    assert hoja.page_setup.fitToHeight == 0
    assert len(cortes(hoja)) > 2
    assert all(hoja.cell(corte + 1, 1).value for corte in cortes(hoja)), "cada página empieza con un componente"
    assert str(hoja.cell(cortes(hoja)[-1] + 1, 1).value).startswith("Componente")


def test_una_observacion_muy_larga_ensancha_su_columna_hasta_caber(tmp_path: Path) -> None:
    base = hacer_resultado(3)
    dicho = "Se revisaron los soportes y el informe publicado no trae los anexos de la segunda parte. " * 25
    codigo = base.filas[0].codigo
    opinion = Opinion(codigo=codigo, corte=base.corte.fecha, observacion=dicho.strip())
    hoja = escribir(replace(base, opiniones=(opinion,)), tmp_path)["Detalle"]
    fila = next(f for f in range(PRIMERA, PRIMERA + 3) if hoja.cell(f, 1).value == codigo)
    assert hoja.cell(fila, 15).value == dicho.strip(), "entera, palabra por palabra"
    assert hoja.column_dimensions["O"].width > 60
    assert (hoja.row_dimensions[fila].height or 0) < 409
    comun = escribir(base, tmp_path)["Detalle"]
    assert round(comun.column_dimensions["O"].width) < 40, "sin textos largos, la columna queda como estaba"
