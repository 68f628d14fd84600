"""Un plan de mejoramiento se reconoce por sus hallazgos y no entra en el plan de la entidad."""

import pytest

from tests.dibujo import interpretar


def acciones(dibujo: str) -> list[str]:
    return [m.accion for m in interpretar(dibujo).listados.get("mejoramiento", [])]


@pytest.mark.parametrize("dibujo", [
    "No. | Hallazgo | Acción | Meta | Indicador | Responsable | Fecha inicio | Fecha fin\n"
    "1 | Sin actas | Levantar actas | 5 | Actas | Planeación | f:2026-01-10 | f:2026-06-30",
    "Causa | Acción correctiva | Responsable | Fecha inicio | Fecha fin\n"
    "Descuido | Levantar actas | Planeación | f:2026-01-10 | f:2026-06-30",
    "Código hallazgo | Descripción del hallazgo | Causa del hallazgo | Efecto del hallazgo | Acción de mejoramiento |"
    " Objetivo | Descripción de las Metas | Fecha iniciación Metas | Fecha terminación Metas | Plazo en semanas\n"
    "n:1 | Sin actas | Descuido | Sanción | Levantar actas | Cumplir | Un acta | f:2026-01-10 | f:2026-06-30 | n:24",
    "Hallazgo | Causa | Actividades | Responsable | Fecha\nSin actas | Descuido | Levantar actas | Planeación | f:2026-06-30",
])  # fmt: skip
def test_la_hoja_con_hallazgos_o_causas_y_acciones_es_de_mejoramiento(dibujo):
    hoja = interpretar(dibujo)
    assert (acciones(dibujo), hoja.actividades) == (["Levantar actas"], [])


@pytest.mark.parametrize("dibujo", [
    "Componente | Actividad | Meta | Responsable | Fecha programada | Hallazgo\n"
    "Rendición | Publicar | 1 | Planeación | f:2026-06-30 | ninguno",
    "Riesgo | Causa | Consecuencia | Control | Acción | Responsable | Fecha inicio | Fecha fin | Indicador\n"
    "Cohecho | Afán | Sanción | Doble firma | Capacitar | Planeación | f:2026-01-10 | f:2026-06-30 | Personas",
])  # fmt: skip
def test_un_plan_con_una_columna_parecida_sigue_siendo_un_plan(dibujo):
    hoja = interpretar(dibujo)
    assert (acciones(dibujo), len(hoja.actividades)) == ([], 1)


def test_las_acciones_de_un_mismo_hallazgo_lo_repiten_aunque_este_combinado_o_en_blanco():
    hoja = interpretar("""
        No. | Hallazgo | Causa | Acción de mejora | Responsable
        1 | Sin actas | Descuido | Levantar actas | Planeación
        ^ | ^ | | Publicar actas | Prensa
        | | | Archivar actas | Planeación
        2 | Sin audio | | Alquilar equipo | Prensa
    """)
    assert [(m.consecutivo, m.hallazgo, m.causa) for m in hoja.listados["mejoramiento"]] == [
        ("1", "Sin actas", "Descuido"), ("1", "Sin actas", "Descuido"), ("1", "Sin actas", "Descuido"),
        ("2", "Sin audio", ""),
    ]  # fmt: skip


@pytest.mark.parametrize("dibujo", [
    "Acción de mejora | Responsable | Plazo | Avance",
    "PLAN DE MEJORAMIENTO DE LA RENDICIÓN\n    Actividad | Responsable | Plazo | Avance",
])  # fmt: skip
def test_sin_el_hallazgo_las_acciones_de_mejora_tampoco_son_del_plan(dibujo):
    hoja = interpretar(f"""
    {dibujo}
    Ampliar el horario de atención | Hacienda | f:2026-05-01 | p:0.5
    Publicar antes la invitación | Hacienda | f:2026-06-01 | p:0.2
    """)
    assert not hoja.actividades and not hoja.avances
    assert [m.accion for m in hoja.listados["mejoramiento"]] == [
        "Ampliar el horario de atención", "Publicar antes la invitación",
    ]  # fmt: skip
