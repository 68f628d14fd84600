"""El documento 001, de la entrada a lo que se entrega: un cronograma de X da la estrategia, y vuelve a leerse igual."""

from datetime import date
from pathlib import Path

import pytest
from docx import Document

from pipeline.calculo.resultado import Resultado
from pipeline.salidas.estrategia import escribir_estrategia
from tests.dibujo import ENTIDAD, dibujar
from tests.hallazgos.ayuda import calculado
from tests.salidas.estrategia.test_cronograma import leer_actividades, tabla

CRONOGRAMA = """
    Cronograma de la estrategia de rendición de cuentas 2026
             | ACTIVIDADES                                          | ETAPAS        | <      | <           | <         | <                        | META/PRODUCTO              | Cuatrimestre | < | < | DEPENDENCIA RESPONSABLE
             | ^                                                    | Aprestamiento | Diseño | Preparación | Ejecución | Seguimiento y Evaluación | ^                          | 1 | 2 | 3 | ^
    INFORMACIÓN | Poner al día el estudio de los grupos del municipio  | X             |        |             |           |                          | Estudio publicado          |   |   | X | Secretaría de Planeación
    ^        | Producir las cartillas de lo que se hizo con la plata | |        | X           |           |                          | 3 cartillas                | X | X | X | Oficina de Prensa
    DIÁLOGO  | Abrir mesas de conversación en las veredas           |               |        |             | X         |                          | 4 mesas                    |   | X | X | Secretaría de Planeación
    ^        | Contestar por escrito lo que se preguntó             |               |        |             | X         |                          |                            |   | X | X | Todas las dependencias
    RESPONSABILIDAD | Acordar cómo se sigue lo que se promete       |               | X      |             |           |                          | Procedimiento adoptado     | X |   |   | Oficina Jurídica
    ^        | Verificar que la estrategia se cumplió               |               |        |             |           | X                        | 3 informes                 | X | X | X | Oficina de Control Interno
"""


@pytest.fixture(scope="module")
def entrega(tmp_path_factory: pytest.TempPathFactory) -> tuple[Resultado, Path]:
    carpeta = tmp_path_factory.mktemp("documento_001")
    (carpeta / "entradas").mkdir()
    dibujar(carpeta / "entradas" / "cronograma proceso.xlsx", Hoja1=CRONOGRAMA)
    resultado = calculado(carpeta / "entradas")
    escribir_estrategia(resultado, carpeta / "entradas", carpeta / "estrategia")
    return resultado, carpeta / "estrategia"


def test_el_cronograma_que_se_escribe_se_lee_con_las_mismas_actividades(entrega: tuple[Resultado, Path]) -> None:
    resultado, carpeta = entrega
    assert len(resultado.actividades) == 6
    assert tabla(leer_actividades(carpeta / "cronograma.xlsx", resultado.entidad)) == tabla(resultado.actividades)


def test_puesto_en_las_entradas_es_otra_version_del_mismo_plan(entrega: tuple[Resultado, Path], tmp_path: Path) -> None:
    """Nunca se suma al que ya estaba: coinciden casi todas, y rige una de las dos."""
    _, carpeta = entrega
    dibujar(tmp_path / "cronograma proceso.xlsx", Hoja1=CRONOGRAMA)
    (tmp_path / "cronograma.xlsx").write_bytes((carpeta / "cronograma.xlsx").read_bytes())
    assert len(calculado(tmp_path).actividades) == 6


def test_el_documento_dice_que_se_hace_quien_responde_y_como_se_sigue(entrega: tuple[Resultado, Path]) -> None:
    _, carpeta = entrega
    documento = Document(str(carpeta / "estrategia.docx"))
    textos = [p.text for p in documento.paragraphs]
    assert "La estrategia de 2026 programa 6 actividades: 2 de Información, 2 de Diálogo y 2 de Responsabilidad e " \
           "incentivos." in " ".join(textos)  # fmt: skip
    assert "Las 5 etapas tienen actividades programadas." in textos
    assert {"Cronograma", "Quién responde", "Cómo se le hace seguimiento", "Marco normativo"} <= {*textos}
    todo = documento.element.xml
    assert "Escriba aquí el objetivo de la estrategia." in todo
    assert "Abrir mesas de conversación en las veredas" in todo


def test_la_cobertura_dice_que_casillas_estan_vacias(entrega: tuple[Resultado, Path]) -> None:
    import openpyxl

    _, carpeta = entrega
    libro = openpyxl.load_workbook(carpeta / "cobertura.xlsx")
    assert libro.sheetnames == ["Vacíos", "Etapas", "Cuatrimestres", "Actividades"]
    faltan = [fila[2] for fila in libro["Vacíos"].iter_rows(min_row=5, values_only=True)]
    assert "Ninguna actividad en: Aprestamiento · Diálogo" in faltan
    etapas = {f[0]: f[1:] for f in libro["Etapas"].iter_rows(min_row=5, values_only=True)}
    assert etapas["Ejecución"] == (0, 2, 0, 2)
    assert etapas["Total"] == (2, 2, 2, 6)


def test_al_corte_cada_actividad_se_sigue_por_sus_cuatrimestres(entrega: tuple[Resultado, Path]) -> None:
    resultado, _ = entrega
    assert resultado.corte.fecha == date(2026, 8, 31)
    assert {f.actividad[:8]: f.programado for f in resultado.filas}["Producir"] == 2.0
    assert resultado.entidad.nombre == ENTIDAD.nombre
