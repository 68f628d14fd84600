"""Hasta cuándo se le pide el reporte a cada dependencia, y hasta cuándo responde una carta (reglas, 9)."""

from datetime import date, timedelta

from pipeline.base.espanol import DIAS, fecha_con_dia
from pipeline.calculo.plazos import es_habil, restar_dias_habiles, sumar_dias_habiles
from pipeline.calculo.resultado import Corte
from pipeline.entidad import Entidad

RESPUESTA = 5
"""Días hábiles para responder la carta de retrasos, sin contar el día de la carta."""


def plazo_de_reporte(corte: Corte, entidad: Entidad) -> date:
    """El día en que se espera el reporte de un corte: la mitad del plazo de publicación, para que alcance a revisarse.

    Se cuenta en la misma clase de días que el plazo; con un plazo de 0 o 1 es el mismo día de la publicación.
    """
    mitad = entidad.cortes.plazo // 2
    if not mitad:
        return corte.publicacion
    if entidad.cortes.dias == "calendario":
        return corte.fecha + timedelta(days=mitad)
    return sumar_dias_habiles(corte.fecha, mitad, entidad.calendario)


def reporte_pedido(corte: Corte, entidad: Entidad, hoy: date) -> date | None:
    """El plazo de reporte que aún se puede pedir desde `hoy`: el de la regla; si pasó, el último día hábil antes de
    publicar; si también, el de la publicación. None si hasta ese pasó."""
    vispera = restar_dias_habiles(corte.publicacion, 1, entidad.calendario)
    return next((d for d in (plazo_de_reporte(corte, entidad), vispera, corte.publicacion) if d >= hoy), None)


def plazo_de_respuesta(hoy: date, entidad: Entidad) -> date:
    """El último día para responder una carta fechada `hoy`."""
    return sumar_dias_habiles(hoy, RESPUESTA, entidad.calendario)


def si_no_es_habil(dia: date, entidad: Entidad) -> str:
    """Lo que hay que decir de un plazo en días calendario que cae en un día sin oficina; vacío si cae en uno hábil."""
    if es_habil(dia, entidad.calendario):
        return ""
    antes = restar_dias_habiles(dia, 1, entidad.calendario)
    return f"Ese {DIAS[dia.weekday()]} no es hábil: hágalo a más tardar el {fecha_con_dia(antes)}."
