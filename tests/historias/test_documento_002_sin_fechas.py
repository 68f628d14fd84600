"""El documento 002, de la entrada a lo que se entrega: un plan sin fechas se sigue por lo que se reporta."""

from dataclasses import replace
from datetime import date
from importlib import import_module
from pathlib import Path

import openpyxl
import pytest

from pipeline.calculo.relato import decir_como_vamos
from pipeline.calculo.relato.el_total import decir_el_total
from pipeline.calculo.resultado import Resultado
from pipeline.calculo.sin_fechas import decir_sin_fechas
from pipeline.graficas import GRAFICAS
from pipeline.salidas.notas_seguimiento import escribir_notas
from pipeline.salidas.seguimiento import escribir_y_ubicar
from tests.dibujo import dibujar, hallados
from tests.hallazgos.ayuda import calculado

PLAN = """
    PLAN DE ACCIÓN RENDICIÓN DE CUENTAS 2026
    Subcomponente   | Actividades                                          | Meta de producto - indicador | Responsable
    Información     | Reconocer a quiénes se les rinde cuentas             | Grupos identificados         | Secretaría de Planeación
    ^               | Preparar afiches y cuñas de la jornada               | 4 piezas divulgadas          | Oficina de Prensa
    ^               | Consolidar el informe de gestión del año             | Informe consolidado          | Secretaría de Planeación - Secretaría de Hacienda
    Diálogo         | Preguntar de qué quiere hablar la ciudadanía         | 1 encuesta sistematizada     | Secretaría de Planeación
    ^               | Encontrarse con las comunas y con la zona rural      | 8 encuentros                 | Secretaría de Salud
    Responsabilidad | Publicar lo que quedó por responder                  | Respuestas publicadas        | Oficina Jurídica
"""
PLANEACION = """
    Dependencia: | Secretaría de Planeación
    Corte:       | 31 de agosto de 2026
    Actividad | Cantidad ejecutada | Descripción | Evidencia
    Reconocer a quiénes se les rinde cuentas | n:1 | Se reconocieron nueve grupos | Acta 3
    Preguntar de qué quiere hablar la ciudadanía | n:1 | Se sistematizó la encuesta | Informe
"""
SALUD = """
    Dependencia: | Secretaría de Salud
    Corte:       | 31 de agosto de 2026
    Actividad | Cantidad ejecutada | Descripción | Evidencia
    Encontrarse con las comunas y con la zona rural | n:3 | Tres encuentros | Actas
"""
SIN_CALENDARIO = {"carga", "cronograma"}


@pytest.fixture
def entradas(tmp_path: Path) -> Path:
    (tmp_path / "entradas").mkdir()
    for nombre, dibujo in (("Plan RDC 2026", PLAN), ("Planeación agosto", PLANEACION), ("Salud agosto", SALUD)):
        dibujar(tmp_path / "entradas" / f"{nombre}.xlsx", Hoja1=dibujo)
    return tmp_path / "entradas"


@pytest.fixture
def por_reporte(entradas: Path) -> Resultado:
    return calculado(entradas, sin_fecha="reporte")


def test_cada_actividad_cuenta_desde_que_se_reporta(por_reporte: Resultado) -> None:
    assert [(f.aplica, f.cumplida, f.estado) for f in por_reporte.filas] == [
        (True, True, "Cumplida"),
        (False, False, "Por iniciar"),
        (False, False, "Por iniciar"),
        (True, True, "Cumplida"),
        (True, False, "En ejecución"),
        (False, False, "Por iniciar"),
    ]
    assert (por_reporte.total.aplican, por_reporte.total.cumplidas, por_reporte.programacion) == (3, 2, ())


def test_lo_que_se_dice_no_habla_de_lo_programado(por_reporte: Resultado) -> None:
    primera = str(decir_como_vamos(por_reporte)[0])
    assert "cumplió el 66,7 % de lo reportado: 2 actividades cumplidas de 3" in primera
    assert str(decir_el_total(por_reporte)).startswith(
        "Cumplimiento al corte: 2 actividades cumplidas de 3 reportadas al"
    )
    notas = escribir_notas(por_reporte)
    assert str(notas["metodo"]).startswith("% de avance = cumplidas ÷ reportadas: el plan no dice fechas.")
    assert str(notas["denominador"]).startswith("3 actividades reportadas al corte, de 6 actividades")
    assert str(decir_sin_fechas(por_reporte)) == (
        "El plan no dice cuándo se hace ninguna de sus 6 actividades: cada una cuenta desde que se reporta. "
        "Con reporte: 3."
    )


def test_sin_decir_otra_cosa_se_toma_el_31_de_diciembre_y_asi_se_dice(entradas: Path) -> None:
    resultado = calculado(entradas)
    assert {(e.fecha, e.regla) for e in resultado.programacion} == {(date(2026, 12, 31), "supuesto")}
    assert resultado.total.aplican == 0
    assert "se toma que vencen el 31 de diciembre de 2026. Con reporte: 3." in str(decir_sin_fechas(resultado))
    assert [c for _, c, _ in hallados(resultado.hallazgos, "plan_sin_fechas")] == ["A2"]


def test_no_se_dibuja_un_calendario_que_el_plan_no_tiene(entradas: Path, por_reporte: Resultado) -> None:
    for resultado in (por_reporte, calculado(entradas)):
        modulos = {g.nombre: import_module(f"pipeline.graficas.{g.nombre}") for g in GRAFICAS}
        dibujadas = {nombre for nombre, modulo in modulos.items() if modulo.componer(resultado)}
        assert dibujadas.isdisjoint(SIN_CALENDARIO)
        assert "estados" in dibujadas


def test_el_seguimiento_oficial_no_escribe_una_fecha_que_nadie_programo(entradas: Path, tmp_path: Path) -> None:
    escribir_y_ubicar(calculado(entradas), None, tmp_path / "seguimiento.xlsx")
    hoja = openpyxl.load_workbook(tmp_path / "seguimiento.xlsx")["Detalle"]
    titulos = next(f for f in hoja.iter_rows() if any(c.value == "Fecha programada" for c in f))
    columna = next(c.column for c in titulos if c.value == "Fecha programada")
    escritas = {hoja.cell(titulos[0].row + i, columna).value for i in range(1, 7)}
    assert escritas == {"Sin fecha: se toma 31/12/2026"}


def test_con_una_sola_fecha_el_plan_ya_dice_cuando(por_reporte: Resultado) -> None:
    primera, *otras = por_reporte.actividades
    con_fecha = replace(por_reporte, actividades=(replace(primera, periodos=("C2",)), *otras))
    assert decir_sin_fechas(con_fecha) is None
