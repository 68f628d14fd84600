"""El plan de mejoramiento se sigue como un plan: estados, alertas, cifras por dependencia y lo que falta por planear."""

from datetime import date

import pytest

from pipeline.calculo.mejora import proponer_acciones, resumir_mejoras, seguir_mejoras, seguir_recomendaciones
from pipeline.calculo.mejora.enlace import buscar_acciones
from pipeline.tablas.listados.autodiagnostico import Calificacion
from pipeline.tablas.listados.autoevaluacion import Juicio
from pipeline.tablas.listados.mejoramiento import Mejora
from pipeline.tablas.listados.recomendaciones import Recomendacion

HOY = date(2026, 9, 10)
AYER, MANANA, LEJOS = date(2026, 9, 9), date(2026, 9, 11), date(2026, 12, 31)


@pytest.mark.parametrize("fin, avance, estado, se_espera", [
    (AYER, 1.0, "", ("Cumplida", "Cerrada")),
    (AYER, 0.4, "", ("Incumplida", "Vencida")),
    (AYER, None, "", ("Sin reporte", "Vencida")),
    (HOY, 0.4, "", ("En ejecución", "Vence pronto")),
    (LEJOS, 0.4, "", ("En ejecución", "A tiempo")),
    (LEJOS, None, "", ("Por iniciar", "A tiempo")),
    (MANANA, None, "En proceso", ("En ejecución", "Vence pronto")),
    (AYER, None, "Cerrada", ("Cumplida", "Cerrada")),
    (AYER, 0.6, "Cerrada", ("Incumplida", "Vencida")),
    (LEJOS, 1.0, "En proceso", ("En ejecución", "A tiempo")),
    (None, 0.2, "", ("En ejecución", "Sin fecha")),
    (AYER, 0.2, "Cancelada", ("Retirada", "Cerrada")),
])  # fmt: skip
def test_el_estado_sale_de_sus_fechas_y_su_avance(fin, avance, estado, se_espera):
    (una,) = seguir_mejoras([Mejora(accion="Algo", fecha_fin=fin, avance=avance, estado=estado)], HOY)
    assert (una.estado, una.alerta) == se_espera


def test_la_que_se_cumplio_despues_de_su_fecha_es_fuera_de_termino():
    (una,) = seguir_mejoras([Mejora(accion="x", fecha_fin=date(2026, 6, 30), avance=1.0, fecha_cumplimiento=AYER)], HOY)
    assert (una.estado, una.cumplida) == ("Cumplida fuera de término", True)


def test_las_cifras_por_dependencia_suman_las_del_total():
    mejoras = [
        Mejora(accion="a", dependencia="Prensa", fecha_fin=AYER, avance=1.0),
        Mejora(accion="b", dependencia="Prensa", fecha_fin=AYER),
        Mejora(accion="c", dependencia="Hacienda", fecha_fin=LEJOS, avance=0.1),
        Mejora(accion="d", fecha_fin=LEJOS, estado="Retirada"),
    ]
    seguidas = seguir_mejoras(mejoras, HOY)
    (total,) = resumir_mejoras(seguidas)
    por = resumir_mejoras(seguidas, lambda s: s.mejora.dependencia)
    assert (total.acciones, total.cumplidas, total.aplican, total.vencidas, total.cumplimiento) == (4, 1, 2, 1, 0.5)
    assert [(r.nombre, r.acciones, r.cumplimiento) for r in por] == [
        ("Prensa", 2, 0.5), ("(sin decir)", 1, None), ("Hacienda", 1, None),
    ]  # fmt: skip
    assert sum(r.abiertas for r in por) == total.abiertas == 2


PLAN = [
    Mejora(consecutivo="1", hallazgo="La convocatoria fue corta", accion="Convocar con quince días", avance=1.0),
    Mejora(consecutivo="2", hallazgo="No se publicaron las respuestas", accion="Publicar todas las respuestas"),
    Mejora(consecutivo="PM-03", hallazgo="Sin actas", accion="Levantar acta de cada espacio"),
]


@pytest.mark.parametrize("texto, numeros", [
    ("2", ["2"]), ("Acciones 1 y 2", ["1", "2"]), ("Ver hallazgo No. PM-03 del plan de mejoramiento", ["PM-03"]),
    ("publicar las respuestas todas", ["2"]), ("14", []), ("Comprar un proyector nuevo", []), ("", []),
])  # fmt: skip
def test_una_accion_se_reconoce_por_su_numero_o_por_lo_que_dice(texto, numeros):
    assert [m.consecutivo for m in buscar_acciones(texto, PLAN)] == numeros


@pytest.mark.parametrize("dicho, situacion", [
    ({}, "Sin respuesta"),
    ({"respuesta": "Se acoge"}, "Respondida, sin acción"),
    ({"respuesta": "No se acoge", "accion": "No procede"}, "No requiere acción"),
    ({"respuesta": "Se acoge", "accion": "2"}, "En el plan de mejoramiento"),
    ({"respuesta": "Se acoge", "accion": "1"}, "Atendida"),
    ({"accion": "14"}, "Con una acción fuera del plan"),
    ({"estado": "Cerrada"}, "Atendida"),
])  # fmt: skip
def test_la_situacion_de_una_recomendacion(dicho, situacion):
    seguidas = seguir_mejoras(PLAN, HOY)
    (una,) = seguir_recomendaciones([Recomendacion(recomendacion="Informar más", **dicho)], seguidas, HOY)
    assert una.situacion == situacion


def test_la_recomendacion_que_dio_origen_a_un_hallazgo_queda_unida_a_el():
    recomendacion = Recomendacion(recomendacion="No se publicaron las respuestas.", respuesta="Se acoge")
    (una,) = seguir_recomendaciones([recomendacion], seguir_mejoras(PLAN, HOY), HOY)
    assert [s.mejora.consecutivo for s in una.acciones] == ["2"]


def test_el_borrador_trae_solo_lo_que_nadie_ha_recogido():
    juicios = [
        Juicio(clase="Fortaleza", descripcion="Hubo transmisión"),
        Juicio(clase="Debilidad", descripcion="La convocatoria fue corta"),
        Juicio(clase="Debilidad", descripcion="El sonido falló", accion="Alquilar sonido"),
        Juicio(clase="Debilidad", descripcion="El sonido falló."),
    ]
    puntajes = [
        Calificacion(actividad="Acordar fechas", puntaje=40.4),
        Calificacion(actividad="Publicar", puntaje=41.0),
    ]
    pendientes = seguir_recomendaciones(
        [Recomendacion(recomendacion="Traducir a señas"), Recomendacion(recomendacion="Otra", accion="2")],
        seguir_mejoras(PLAN, HOY), HOY,
    )  # fmt: skip
    propuestas = proponer_acciones(juicios, puntajes, pendientes, PLAN)
    assert [(p.hallazgo, p.accion) for p in propuestas] == [
        ("El sonido falló", "Alquilar sonido"), ("Acordar fechas", ""), ("Traducir a señas", ""),
    ]  # fmt: skip
