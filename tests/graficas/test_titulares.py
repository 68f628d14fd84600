from datetime import date

import pytest

from pipeline.graficas._agrupacion import COMPONENTES, DEPENDENCIAS
from pipeline.graficas._puntos import Punto
from pipeline.graficas._titular_avance import titular_avance
from pipeline.graficas._titular_cumplimiento import titular_cumplimiento
from pipeline.graficas._titular_entregas import titular_entregas
from pipeline.graficas._titular_estados import titular_estados
from tests.fabrica import CORTES, hacer_resultado
from tests.graficas.muestras import LARGO, hacer_resumen

RESULTADO = hacer_resultado()
RENDICION, TRAMITES, RIESGO = "Rendición de cuentas", "Racionalización de trámites", "Riesgo de corrupción"


@pytest.mark.parametrize(
    ("grupos", "dice"),
    [
        ([(RIESGO, 4, 4), (RENDICION, 2, 5)], "Rendición de cuentas tiene el menor cumplimiento, con 40,0 %"),
        ([(RIESGO, 4, 4), (RENDICION.upper(), 2, 5)], "Rendición de cuentas tiene el menor cumplimiento, con 40,0 %"),
        (
            [(RIESGO, 4, 4), (RENDICION, 2, 5), (TRAMITES, 4, 10)],
            "Rendición de cuentas y Racionalización de trámites comparten el menor cumplimiento: 40,0 %",
        ),
        (
            [(RIESGO, 4, 4), (RENDICION, 1, 3), (TRAMITES, 0, 0), (LARGO, 1, 3)],
            "2 de los 3 componentes con actividades al corte comparten el menor cumplimiento: 33,3 %",
        ),
        ([(RIESGO, 1, 2), (RENDICION, 2, 4)], "Los 2 componentes empatan en cumplimiento, con 50,0 %"),
        ([(RIESGO, 2, 2), (RENDICION, 4, 4)], "Los 2 componentes con actividades al corte las cumplieron todas"),
        (
            [(RIESGO, 0, 2), (RENDICION, 0, 4)],
            "Ninguno de los 2 componentes con actividades al corte ha cumplido alguna",
        ),
        (
            [(RIESGO, 3, 4), (RENDICION, 0, 5)],
            "Rendición de cuentas no ha cumplido ninguna de las 5 actividades que le aplican al corte",
        ),
        (
            [(RIESGO, 3, 4), (RENDICION, 0, 1)],
            "Rendición de cuentas no ha cumplido la única actividad que le aplica al corte",
        ),
        (
            [(TRAMITES, 3, 4), (RENDICION, 0, 1), ("Iniciativas adicionales", 0, 2)],
            "Rendición de cuentas e Iniciativas adicionales no han cumplido ninguna de las actividades que les aplican",
        ),
        ([(RENDICION, 2, 5)], "Rendición de cuentas cumplió 40,0 % (2 de 5) de lo que aplica al corte"),
        (
            [(RENDICION, 2, 5), (RIESGO, 0, 0)],
            "Solo Rendición de cuentas tiene actividades que aplican al corte: cumplió 40,0 % (2 de 5)",
        ),
        ([(RENDICION, 0, 0), (RIESGO, 0, 0)], "Ningún componente tiene actividades que apliquen al corte"),
        ([], "Ningún componente tiene actividades que apliquen al corte"),
        ([("", 1, 2), (RIESGO, 2, 2)], "(sin nombre) tiene el menor cumplimiento, con 50,0 %"),
    ],
)
def test_el_titular_del_cumplimiento_dice_quien_va_atras(grupos, dice):
    assert str(titular_cumplimiento(RESULTADO, [hacer_resumen(*g) for g in grupos], COMPONENTES)) == dice


def test_lo_que_no_aplica_nunca_es_el_menor():
    grupos = [hacer_resumen(RIESGO, 0, 0), hacer_resumen(RENDICION, 1, 2), hacer_resumen(TRAMITES, 3, 4)]
    assert str(titular_cumplimiento(RESULTADO, grupos, COMPONENTES)).startswith("Rendición de cuentas tiene el menor")


def test_empatan_las_cifras_que_se_leen_iguales():
    grupos = [hacer_resumen("Norte", 1, 3), hacer_resumen("Sur", 3333, 10000), hacer_resumen("Centro", 1, 1)]
    assert (
        str(titular_cumplimiento(RESULTADO, grupos, DEPENDENCIAS))
        == "Norte y Sur comparten el menor cumplimiento: 33,3 %"
    )


def test_muchas_dependencias_se_cuentan_en_vez_de_nombrarse():
    grupos = [hacer_resumen(f"Dependencia {i}", i % 2, 3) for i in range(10)]
    assert str(titular_cumplimiento(RESULTADO, grupos, DEPENDENCIAS)) == (
        "5 de las 10 dependencias con actividades al corte no han cumplido ninguna"
    )


@pytest.mark.parametrize(
    ("cuentas", "dice"),
    [
        ({}, "No hay actividades en el plan"),
        ({"Sin reporte": 24}, "Las 24 actividades están en estado «Sin reporte»"),
        ({"Cumplida": 1}, "La única actividad está en estado «Cumplida»"),
        ({"Cumplida": 3, "Por iniciar": 1200}, "Ninguna de las 1.203 actividades debe entregas al corte"),
        ({"Cumplida": 3, "Atrasada": 1}, "1 de 4 actividades debe entregas al corte: 1 atrasada"),
        (
            {"Cumplida": 3, "Sin reporte": 2, "Incumplida": 1, "Atrasada": 2},
            "5 de 8 actividades deben entregas al corte: 2 sin reporte, 1 incumplida y 2 atrasadas",
        ),
    ],
)
def test_el_titular_de_los_estados_dice_cuantas_deben(cuentas, dice):
    assert str(titular_estados(RESULTADO, cuentas)) == dice


@pytest.mark.parametrize(
    ("vencidas", "faltan", "dice"),
    [
        (0, 0, "Ninguna entrega vencía al corte; la próxima vence el 15 de octubre de 2026"),
        (1, 0, "La única entrega que vencía al corte está cumplida"),
        (1, 1, "La única entrega que vencía al corte sigue sin cumplir"),
        (8, 0, "Las 8 entregas que vencían al corte están cumplidas"),
        (8, 8, "Ninguna de las 8 entregas que vencían al corte está cumplida"),
        (8, 1, "1 de las 8 entregas que vencían al corte sigue sin cumplir"),
        (8, 3, "3 de las 8 entregas que vencían al corte siguen sin cumplir"),
    ],
)
def test_el_titular_del_cronograma_dice_cuantas_entregas_faltan(vencidas, faltan, dice):
    assert str(titular_entregas(RESULTADO, vencidas, faltan, date(2026, 10, 15))) == dice


@pytest.mark.parametrize(
    ("programado", "ejecutado", "dice"),
    [
        (0.604, 0.452, "Lo ejecutado va 15,2 puntos por debajo de lo programado"),
        (0.5, 0.51, "Lo ejecutado va 1,0 punto por encima de lo programado"),
        (0.5, 0.50004, "Lo ejecutado va al día con lo programado"),
        (0.0, 0.03, "Nada vencía al corte y se ha ejecutado 3,0 %"),
        (0.0, 0.0, "Nada vencía al corte y nada se ha ejecutado"),
        (None, None, "Ninguna actividad tiene entregas programadas en la vigencia"),
    ],
)
def test_el_titular_del_avance_compara_con_lo_programado(programado, ejecutado, dice):
    punto = None if programado is None else Punto(CORTES[1], programado, ejecutado, None)
    assert str(titular_avance(punto)) == dice
