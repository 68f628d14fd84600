"""El listado cuya columna principal tiene otro título: se toma la de los textos, se dice, y nunca pasa por un plan."""

import pytest

from pipeline.lectura.cuenta import familia
from tests.dibujo import hallados, interpretar

COMPROMISOS = """
    MATRIZ DE COMPROMISOS CON LA COMUNIDAD
    No. | Encuentro | Fecha del compromiso | {titulo} | Dependencia responsable | Fecha límite | Estado
    1 | Diálogo de la comuna 1 | f:2026-03-14 | Arreglar el andén de la escuela | Hacienda | f:2026-06-30 | Pendiente
    2 | Diálogo de la comuna 1 | f:2026-03-14 | Publicar el mapa de las obras | Hacienda | f:2026-07-30 | Cumplido
    3 | Diálogo de la comuna 2 | f:2026-04-11 | Abrir la sala de lectura | Hacienda | f:2026-08-30 | Pendiente
"""
AGENDA = """
    Dependencia | {titulo} | Fecha prevista | Dirigido a | Canal | Lugar | Comuna o vereda
    Hacienda | Comedores escolares y su cobertura | f:2026-10-14 | Madres | Presencial | Casa de la cultura | Centro
    Hacienda | Programa de persona mayor | f:2026-10-15 | Mayores | Presencial | Casa de la cultura | Centro
    Hacienda | Juventud y deporte | f:2026-11-03 | Jóvenes | En línea | Redes | Todo el municipio
"""


@pytest.mark.parametrize("titulo", ["Lo que se pactó", "Lo hablado", "12.345", ""])
def test_los_compromisos_con_otro_titulo_se_leen_y_se_dice_de_que_columna(titulo):
    hoja = interpretar(COMPROMISOS.format(titulo=titulo))
    assert not hoja.actividades and not hoja.avances
    assert [c.compromiso for c in hoja.listados["compromisos"]] == [
        "Arreglar el andén de la escuela", "Publicar el mapa de las obras", "Abrir la sala de lectura",
    ]  # fmt: skip
    assert ("ancla_supuesta", "D2") in [(nombre, celda) for nombre, celda, _ in hallados(hoja.hallazgos)]
    assert sum(hoja.cuenta.values()) == hoja.contadas and "hallazgo" not in {familia(d) for d in hoja.cuenta}


def test_sin_titulo_de_hoja_bastan_las_demas_columnas():
    hoja = interpretar(AGENDA.format(titulo="De qué se va a hablar este año"))
    assert not hoja.actividades and len(hoja.listados["agenda"]) == 3
    assert hoja.listados["agenda"][0].tema == "Comedores escolares y su cobertura"


def test_con_su_titulo_no_se_supone_nada():
    hoja = interpretar(COMPROMISOS.format(titulo="Compromiso"))
    assert "ancla_supuesta" not in [nombre for nombre, _, _ in hallados(hoja.hallazgos)]


@pytest.mark.parametrize("dibujo", [
    "Lo que haremos | Meta | Responsable | Fecha | Estado\nPublicar el informe de gestión | 1 | Hacienda | f:2026-04-30 | Pendiente\n"
    "Hacer la audiencia pública | 1 | Hacienda | f:2026-11-30 | Pendiente",
    "Qué | Responsable | Fecha inicio | Fecha fin | Indicador\nPublicar el informe de gestión | Hacienda | f:2026-02-01 | f:2026-04-30 | Informes\n"
    "Hacer la audiencia pública | Hacienda | f:2026-02-01 | f:2026-11-30 | Audiencias",
])  # fmt: skip
def test_un_plan_sin_titulo_de_actividad_sigue_siendo_un_plan(dibujo):
    hoja = interpretar(dibujo)
    assert len(hoja.actividades) == 2 and not hoja.listados


def test_la_accion_que_el_listado_enlaza_no_hace_de_la_tabla_un_plan():
    hoja = interpretar("""
    N° | Fecha | Organismo o grupo de valor | Espacio o informe | Lo que pidieron | Respuesta | Acción de mejora | Responsable | Plazo
    1 | f:2025-12-11 | Personería | Audiencia 2025 | Convocar con más tiempo | Se acoge | 3 | Hacienda | f:2026-06-30
    2 | f:2026-03-10 | Contraloría | Auditoría 2025 | Informar la ejecución por sector | Se acoge | 14 | Hacienda | f:2026-09-30
    """)
    assert not hoja.actividades
    assert [r.recomendacion for r in hoja.listados["recomendaciones"]] == [
        "Convocar con más tiempo", "Informar la ejecución por sector",
    ]  # fmt: skip
