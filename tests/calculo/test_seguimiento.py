"""Reglas, 4: lo que se sigue a un corte."""

from datetime import date

import pytest

from pipeline.calculo.seguimiento import estado_de
from tests.calculo.ayuda import ABRIL, AGOSTO, DICIEMBRE, con_calculo, correr, hacer_actividad, hacer_avance, seguir_una

TERCIOS = {"periodos": ("C1", "C2", "C3"), "meta_valor": 3.0}


def fila_de(valor, corte=AGOSTO, actividad=None, entidad=None, **campos):
    avances = [] if valor is None else [hacer_avance(valor, corte=campos.pop("declara", ABRIL), **campos)]
    opciones = {"entidad": entidad} if entidad else {}
    return seguir_una(actividad or hacer_actividad(**TERCIOS), avances, corte, **opciones)[0]


def test_regla_4_lo_programado_es_lo_que_vence_hasta_el_corte_inclusive():
    assert [fila_de(None, c).programado for c in (ABRIL, AGOSTO, DICIEMBRE)] == [1, 2, 3]
    en_el_dia = hacer_actividad(fechas=(AGOSTO, date(2026, 9, 1)))
    assert fila_de(None, AGOSTO, en_el_dia).programado == 1


def test_regla_4_avance_del_corte_y_de_la_vigencia():
    fila = fila_de(1.5)
    assert (fila.avance_corte, fila.avance_vigencia, fila.aplica, fila.cumplida) == (0.75, 0.5, True, False)
    adelantada = fila_de(2.5)
    assert (adelantada.avance_corte, adelantada.cumplida) == (1.0, True)


def test_regla_4_lo_que_no_aplica_no_es_ni_cero_ni_cien():
    fila = fila_de(None, ABRIL, hacer_actividad(periodos=("C3",)))
    assert (fila.avance_corte, fila.aplica, fila.cumplida) == (None, False, False)


@pytest.mark.parametrize("entidad", [con_calculo(), con_calculo(sin_fecha="reporte")])
def test_regla_4_sin_ningun_vencimiento_aplica_solo_si_se_reporto(entidad):
    a_demanda = hacer_actividad(a_demanda=True, meta_valor=4.0)
    assert not fila_de(None, AGOSTO, a_demanda, entidad).aplica
    for valor, avance, estado in ((0, 0.0, "Por iniciar"), (1, 0.25, "En ejecución"), (4, 1.0, "Cumplida")):
        fila = fila_de(valor, DICIEMBRE, a_demanda, entidad)
        assert (fila.aplica, fila.programado, fila.avance_corte, fila.estado) == (True, 0, avance, estado)
        assert fila.cumplida == (valor == 4)


def test_regla_4_a_demanda_sin_meta_se_cumple_con_cualquier_cantidad_y_sin_falta():
    fila, hallazgos = seguir_una(hacer_actividad(a_demanda=True), [hacer_avance(5, corte=AGOSTO)])
    assert (fila.meta, fila.ejecutado, fila.estado) == (1.0, 1.0, "Cumplida")
    assert hallazgos == []


def test_regla_4_estado_cumplida():
    assert fila_de(3, AGOSTO).estado == "Cumplida"
    assert fila_de(3, AGOSTO, fecha_ejecucion=date(2026, 4, 1)).estado == "Cumplida"


def test_regla_4_estado_cumplida_fuera_de_termino():
    actividad = hacer_actividad(fechas=(date(2026, 5, 29),))
    assert (
        fila_de(1, AGOSTO, actividad, declara=AGOSTO, fecha_ejecucion=date(2026, 5, 30)).estado
        == "Cumplida fuera de término"
    )
    assert fila_de(1, AGOSTO, actividad, declara=AGOSTO, fecha_ejecucion=date(2026, 5, 29)).estado == "Cumplida"


def test_regla_4_estado_en_termino():
    assert fila_de(2, AGOSTO).estado == "En término"


def test_regla_4_estado_sin_reporte():
    assert fila_de(None, AGOSTO).estado == "Sin reporte"
    assert fila_de(None, DICIEMBRE).estado == "Sin reporte"


def test_regla_4_estado_incumplida():
    assert fila_de(2, DICIEMBRE).estado == "Incumplida"
    assert fila_de(0, AGOSTO, hacer_actividad(fechas=(date(2026, 5, 29),))).estado == "Incumplida"


def test_regla_4_estado_atrasada():
    assert fila_de(1, AGOSTO).estado == "Atrasada"
    assert fila_de(0, AGOSTO).estado == "Atrasada"


def test_regla_4_estado_en_ejecucion():
    assert fila_de(0.4, AGOSTO, hacer_actividad(periodos=("C3",))).estado == "En ejecución"


def test_regla_4_estado_por_iniciar():
    tercero = hacer_actividad(periodos=("C3",))
    assert fila_de(None, AGOSTO, tercero).estado == fila_de(0, AGOSTO, tercero).estado == "Por iniciar"


@pytest.mark.parametrize(
    ("ejecutado", "estado"),
    [(1 - 1e-10, "Cumplida"), (1 - 1e-8, "En término"), (0.5 - 1e-10, "En término"), (0.5 - 1e-8, "Atrasada")],
)
def test_regla_4_la_tolerancia_es_de_una_milmillonesima(ejecutado, estado):
    assert estado_de(0.5, ejecutado, 1.0, ABRIL, DICIEMBRE) == estado


def test_regla_4_los_tercios_suman_la_meta_exacta_al_vencer_todo():
    fila = fila_de(1, DICIEMBRE, hacer_actividad(periodos=("C1", "C2", "C3"), meta_valor=0.1 + 0.2), declara=DICIEMBRE)
    assert fila.programado == fila.meta
    assert fila.estado == "Cumplida"


def test_regla_4_la_fila_dice_el_vencimiento_que_sigue_el_ultimo_y_su_celda():
    fila = fila_de(1)
    assert (fila.proximo_vencimiento, fila.ultimo_vencimiento) == (DICIEMBRE, DICIEMBRE)
    assert (fila.archivo, fila.hoja, fila.celda) == ("plan.xlsx", "Plan", "B5")
    assert [a.valor for a in fila.reportes] == [1]


def test_regla_4_hay_un_seguimiento_por_corte_hasta_el_que_se_corre():
    assert list(correr([hacer_actividad(**TERCIOS)], [], AGOSTO).seguimiento) == [ABRIL, AGOSTO]
