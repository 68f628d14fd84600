"""Documento 001, la evaluación: Control Interno verifica los mecanismos y el equipo evalúa toda la estrategia.

De los espacios, su asistencia, los compromisos y las recomendaciones salen el informe de evaluación, sus tablas y el
informe cuatrimestral de Control Interno, con las cifras puestas y el lugar de cada juicio.
"""

from pathlib import Path

import openpyxl
import pytest

from tests.calculo.evaluacion.test_seis_resultados import ASISTENCIA, COMPROMISOS, EVENTOS, PLAN, RECOMENDACIONES
from tests.dibujo import dibujar
from tests.orden import dar_orden
from tests.salidas.leer_word import filas, texto

ENTIDAD = """nombre = "Alcaldía de Prueba"
vigencia = 2026
[[dependencias]]
nombre = "Secretaría de Planeación"
alias = ["Planeación"]
[[dependencias]]
nombre = "Secretaría de Hacienda"
alias = ["Hacienda"]
"""


@pytest.fixture(scope="module")
def evaluacion(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """La oficina entrega lo que lleva y genera el corte."""
    entradas = tmp_path_factory.mktemp("historia") / "entradas"
    entradas.mkdir()
    (entradas / "entidad.toml").write_text(ENTIDAD, encoding="utf-8")
    for nombre, dibujo in {
        "estrategia": PLAN, "eventos": EVENTOS, "asistencia": ASISTENCIA, "compromisos": COMPROMISOS,
        "recomendaciones": RECOMENDACIONES,
    }.items():  # fmt: skip
        dibujar(entradas / f"{nombre}.xlsx", Hoja1=dibujo)
    dar_orden("generar", entradas, "--sin-pdf", corte="2026-08-31", hoy="2026-09-10")
    return entradas.parent / "salidas" / "2026-08-31" / "evaluacion"


def test_el_informe_responde_los_seis_resultados_o_dice_que_falta(evaluacion: Path) -> None:
    dicho = texto(evaluacion / "informe_evaluacion.docx")
    assert all(f"{n}. " in dicho for n in range(1, 7))
    assert "debían haberse hecho 3 y se hicieron 2" in dicho
    assert "falta la encuesta de evaluación" in dicho
    assert dicho.count("Escriba aquí") >= 7


def test_cada_juicio_de_control_interno_tiene_delante_sus_cifras_y_su_lugar(evaluacion: Path) -> None:
    documento = evaluacion / "participacion_control_interno.docx"
    dicho = texto(documento)
    assert dicho.count("Eficacia: ¿") == dicho.count("Pertinencia: ¿") == 3
    titulos, primera, *_ = filas(documento)
    assert titulos[3] == "Realizados / debían"
    assert primera[:5] == ["Encuentro ciudadano", "2", "2", "100,0 %", "65"]
    assert "eventos.xlsx › Hoja1 › filas 2 a 5" in dicho


def test_las_tablas_van_tambien_en_un_libro(evaluacion: Path) -> None:
    libro = openpyxl.load_workbook(evaluacion / "tablas_evaluacion.xlsx")
    titulos = [hoja["A1"].value for hoja in libro]
    assert "1. Espacios por clase" in titulos and "5. Compromisos por dependencia" in titulos
    assert titulos[-1] == "Entradas de la evaluación"
