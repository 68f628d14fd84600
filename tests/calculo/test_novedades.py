"""Reglas, 1: actividades eliminadas, suspendidas o reprogramadas."""

from datetime import date

import pytest

from tests.calculo.ayuda import ABRIL, AGOSTO, DICIEMBRE, correr, hacer_actividad, nombres

JUNIO = date(2026, 6, 30)


def otra():
    return hacer_actividad("1.2", periodos=("C1", "C2", "C3"), fila=6)


@pytest.mark.parametrize("novedad", ["Eliminada", "SUSPENDIDA"])
def test_regla_1_eliminada_o_suspendida_sale_de_las_sumas_desde_su_acta(novedad):
    sale = hacer_actividad(periodos=("C1", "C2"), novedad=novedad, fecha_novedad=date(2026, 5, 20))
    resultado = correr([sale, otra()], [])
    assert [f.codigo for f in resultado.seguimiento[ABRIL]] == ["1.1", "1.2"]
    assert [f.codigo for f in resultado.seguimiento[AGOSTO]] == ["1.2"]
    assert (resultado.total.actividades, resultado.total.aplican) == (1, 1)
    assert {e.codigo for e in resultado.programacion} == {"1.2"}
    assert "actividad_fuera_por_acta" in nombres(resultado.hallazgos)


def test_regla_1_el_dia_mismo_del_acta_ya_no_cuenta():
    sale = hacer_actividad(periodos=("C2",), novedad="Eliminada", fecha_novedad=AGOSTO)
    assert correr([sale], []).filas == ()


def test_regla_1_sin_acta_la_actividad_se_queda_y_se_anota():
    resultado = correr([hacer_actividad(periodos=("C2",), novedad="Eliminada")], [])
    assert (resultado.total.actividades, resultado.total.aplican) == (1, 1)
    assert "novedad_sin_acta" in nombres(resultado.hallazgos)


def test_regla_1_reprogramada_la_fecha_nueva_rige_desde_el_acta_y_se_conservan_las_dos():
    actividad = hacer_actividad(
        fechas=(date(2026, 4, 15),),
        novedad="Reprogramada",
        fecha_novedad=date(2026, 5, 5),
        fecha_reprogramada=date(2026, 10, 15),
    )
    resultado = correr([actividad], [], DICIEMBRE)
    por_corte = {c: resultado.seguimiento[c][0] for c in (ABRIL, AGOSTO, DICIEMBRE)}
    assert [f.programado for f in por_corte.values()] == [1.0, 0.0, 1.0]
    assert por_corte[ABRIL].ultimo_vencimiento == date(2026, 4, 15)
    assert por_corte[AGOSTO].proximo_vencimiento == date(2026, 10, 15)
    assert resultado.actividades[0].fechas == (date(2026, 4, 15),)
    assert "actividad_reprogramada" in nombres(resultado.hallazgos)


def test_regla_1_reprogramar_mueve_la_ultima_entrega_y_no_cambia_la_meta():
    actividad = hacer_actividad(
        fechas=(date(2026, 3, 1), JUNIO), meta_valor=2, novedad="Reprogramada",
        fecha_novedad=date(2026, 4, 1), fecha_reprogramada=date(2026, 9, 30),
    )  # fmt: skip
    resultado = correr([actividad], [], DICIEMBRE)
    assert [(e.fecha, e.cantidad) for e in resultado.programacion] == [
        (date(2026, 3, 1), 1.0),
        (date(2026, 9, 30), 1.0),
    ]
    assert {filas[0].meta for filas in resultado.seguimiento.values()} == {2}


def test_regla_1_reprogramada_al_dia_de_otra_entrega_las_junta():
    actividad = hacer_actividad(
        fechas=(JUNIO, date(2026, 9, 30)), meta_valor=2, novedad="Reprogramada",
        fecha_novedad=date(2026, 4, 1), fecha_reprogramada=JUNIO,
    )  # fmt: skip
    assert [(e.fecha, e.cantidad) for e in correr([actividad], []).programacion] == [(JUNIO, 2.0)]


def test_regla_1_reprogramada_sin_fecha_nueva_deja_las_escritas():
    resultado = correr([hacer_actividad(fechas=(JUNIO,), novedad="Reprogramada", fecha_novedad=date(2026, 4, 1))], [])
    assert [e.fecha for e in resultado.programacion] == [JUNIO]
    assert "reprogramada_sin_fecha" in nombres(resultado.hallazgos)
