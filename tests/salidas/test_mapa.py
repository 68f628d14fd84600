"""El mapa: las mismas celdas en el mismo lugar, con el color de su destino, y nada que se ejecute."""

from datetime import datetime
from io import BytesIO
from pathlib import Path

import openpyxl
import pytest
from openpyxl.workbook import Workbook

from pipeline.disposiciones.archivo import interpretar_archivo
from pipeline.disposiciones.archivo_interpretado import ArchivoInterpretado, Tarea
from pipeline.disposiciones.hoja_contada import HojaContada
from pipeline.estilo import DESTINOS_COLOR
from pipeline.lectura.cuenta import ENCABEZADO, HALLAZGO, TABLA, TITULO
from pipeline.lectura.hoja import Hoja
from pipeline.salidas.mapa import dibujar_mapa
from pipeline.salidas.mapa.nombres import nombrar_hojas
from tests.dibujo import ENTIDAD, dibujar_hojas, hoja_dibujada

PLAN = """
    PLAN ANTICORRUPCIÓN 2026 | < | <
    Actividad | Responsable | Fecha | Quién acompaña
    =HIPERVINCULO("http://x") | Hacienda | f:2026-04-30 | n:3
    Hacer la audiencia | Hacienda | p:0.5 | https://ejemplo.gov.co
"""


def leer(ruta: Path) -> ArchivoInterpretado:
    return interpretar_archivo(Tarea(ruta, ruta.name, ENTIDAD, con_destinos=True))


@pytest.fixture
def mapa(tmp_path: Path) -> Workbook:
    """El mapa del plan, abierto."""
    leido = leer(dibujar_hojas(tmp_path / "plan.xlsx", {"Plan": PLAN, "Leyenda": "Apuntes"}))
    return openpyxl.load_workbook(BytesIO(dibujar_mapa(leido)))


def color(mapa: Workbook, celda: str, hoja: str = "Plan") -> str:
    return "#" + str(mapa[hoja][celda].fill.fgColor.rgb)[2:]


def test_cada_celda_tiene_el_color_de_su_destino(mapa: Workbook) -> None:
    esperados = {"A1": TITULO, "B2": ENCABEZADO, "B3": TABLA, "C3": TABLA, "D3": HALLAZGO, "D4": HALLAZGO}
    assert {c: color(mapa, c) for c in esperados} == {c: DESTINOS_COLOR[d][0] for c, d in esperados.items()}


def test_los_valores_son_los_mismos_y_el_texto_sigue_siendo_texto(mapa: Workbook) -> None:
    hoja = mapa["Plan"]
    assert (hoja["C3"].value, hoja["C4"].value, hoja["D3"].value) == (datetime(2026, 4, 30), 0.5, 3)
    assert (hoja["A3"].value, hoja["A3"].data_type) == ('=HIPERVINCULO("http://x")', "s")
    assert hoja["D4"].value == "https://ejemplo.gov.co" and not hoja._hyperlinks
    assert [str(r) for r in hoja.merged_cells.ranges] == ["A1:C1"]


def test_la_leyenda_va_al_frente_y_cede_su_nombre(mapa: Workbook) -> None:
    assert mapa.sheetnames == ["Leyenda (2)", "Plan", "Leyenda"]
    filas = {f[0]: f[1:] for f in mapa["Leyenda (2)"].iter_rows(min_row=5, values_only=True) if f[0]}
    assert filas["Encabezado"][0] == 4
    assert filas["Plan"] == ("plan", 13, 5, 5, 0, 0, 3, pytest.approx(10 / 13), 0)
    assert filas["Total"][1:3] == (14, 5)


def test_una_combinacion_que_tapa_celdas_no_se_repite(tmp_path: Path) -> None:
    hoja = hoja_dibujada("Uno | < | <\nDos | Tres")
    hoja.celdas[1, 2] = hoja.celdas[2, 2]
    hoja.contadas += 1
    mapa = openpyxl.load_workbook(BytesIO(dibujar_mapa(_contado(hoja))))
    assert mapa["Hoja1"]["B1"].value == "Tres" and not mapa["Hoja1"].merged_cells.ranges


def test_las_celdas_de_color_se_pintan_y_las_que_no_se_leyeron_van_rayadas() -> None:
    leido = _contado(hoja_dibujada("Uno"))
    leido.hojas[0].marcas = 1
    leido.hojas[0].colores_leidos, leido.hojas[0].colores_sin_leer = {(2, 2): "FF0000"}, {(2, 3): "00FF00"}
    mapa = openpyxl.load_workbook(BytesIO(dibujar_mapa(leido)))
    assert color(mapa, "B2", "Hoja1") == DESTINOS_COLOR["marca de color"][0]
    assert mapa["Hoja1"]["C2"].fill.patternType == "lightUp"
    filas = {f[0]: f[1] for f in mapa["Leyenda"].iter_rows(min_row=5, max_col=2, values_only=True)}
    assert (filas["Marca de color"], filas["Color sin leer"]) == (1, 1)


def test_el_mismo_libro_da_los_mismos_bytes(tmp_path: Path) -> None:
    ruta = dibujar_hojas(tmp_path / "plan.xlsx", {"Plan": PLAN})
    assert dibujar_mapa(leer(ruta)) == dibujar_mapa(leer(ruta))


def test_el_mapa_no_se_lee_como_un_plan(tmp_path: Path) -> None:
    ruta = dibujar_hojas(tmp_path / "plan.xlsx", {"Plan": PLAN})
    (tmp_path / "mapa.xlsx").write_bytes(dibujar_mapa(leer(ruta)))
    de_vuelta = leer(tmp_path / "mapa.xlsx")
    assert (de_vuelta.papel, de_vuelta.planes) == ("salida propia", [])
    assert all(set(h.destinos.values()) == {HALLAZGO} for h in de_vuelta.hojas)


def test_los_valores_extremos_no_tumban_el_mapa() -> None:
    largo = "á" * 40_000
    hoja = hoja_dibujada([[largo, "\ud800roto", "e:#DIV/0!", "v:", "b:sí", "f:1850-01-01", "n:1e308"]])
    mapa = openpyxl.load_workbook(BytesIO(dibujar_mapa(_contado(hoja))))
    fila = [c.value for c in mapa["Hoja1"][1]]
    assert (len(fila[0]), fila[2:]) == (32_767, ["#DIV/0!", None, True, "01/01/1850", 1e308])


def test_los_nombres_de_hoja_se_conservan_hasta_donde_excel_deja() -> None:
    nombres = ["Leyenda", "Plan 2026", "a/b:c", "plan 2026", "x" * 40, "'", "leyenda"]
    assert nombrar_hojas(nombres, ceden=1) == [
        "Leyenda (2)", "Plan 2026", "a_b_c", "plan 2026 (2)", "x" * 31, "Hoja", "leyenda",
    ]  # fmt: skip


def _contado(hoja: Hoja) -> ArchivoInterpretado:
    contada = HojaContada(hoja.nombre, "nada", hoja.contadas, hoja=hoja, destinos=dict.fromkeys(hoja.celdas, HALLAZGO))
    contada.cuenta[HALLAZGO] = hoja.contadas
    return ArchivoInterpretado("libro.xlsx", "libro.xlsx", hojas=[contada])
