"""Lo que cambia una novedad del plan: Eliminada, Suspendida o Reprogramada (reglas, 1)."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date

from pipeline.base.espanol import fecha
from pipeline.base.hallazgo import Hallazgo, anotar
from pipeline.base.texto import llave
from pipeline.tablas.actividades import Actividad
from pipeline.tablas.programacion import Entrega

ELIMINADA, SUSPENDIDA, REPROGRAMADA = "eliminada", "suspendida", "reprogramada"


def salio(actividad: Actividad, corte: date) -> bool:
    """Dice si a un corte la actividad ya salió de lo programado y de las sumas: desde el día de su acta."""
    return llave(actividad.novedad) in (ELIMINADA, SUSPENDIDA) and _rige(actividad, corte)


def entregas_al_corte(actividad: Actividad, entregas: Sequence[Entrega], corte: date) -> list[Entrega]:
    """Las entregas que valen a un corte: desde el acta que reprograma, la última pasa a la fecha nueva."""
    nueva = actividad.fecha_reprogramada
    if not entregas or nueva is None or llave(actividad.novedad) != REPROGRAMADA or not _rige(actividad, corte):
        return list(entregas)
    *quedan, ultima = entregas
    mismo_dia = [e for e in quedan if e.fecha == nueva]
    movida = replace(ultima, fecha=nueva, cantidad=ultima.cantidad + sum(e.cantidad for e in mismo_dia))
    return sorted([*(e for e in quedan if e.fecha != nueva), movida], key=lambda e: e.fecha)


def anotar_novedad(actividad: Actividad, corte: date) -> list[Hallazgo]:
    """Lo que la novedad de una actividad hizo al corte, o por qué no hizo nada."""
    novedad, origen = llave(actividad.novedad), actividad.origen("novedad")
    if novedad not in (ELIMINADA, SUSPENDIDA, REPROGRAMADA):
        return []
    if actividad.fecha_novedad is None:
        return [anotar("novedad_sin_acta", origen, actividad.novedad)]
    if not _rige(actividad, corte):
        return []
    datos = {"acta": fecha(actividad.fecha_novedad)}
    if novedad != REPROGRAMADA:
        return [anotar("actividad_fuera_por_acta", origen, actividad.novedad, **datos)]
    if actividad.fecha_reprogramada is None:
        return [anotar("reprogramada_sin_fecha", origen, actividad.novedad, **datos)]
    return [
        anotar("actividad_reprogramada", origen, actividad.novedad, nueva=fecha(actividad.fecha_reprogramada), **datos)
    ]


def _rige(actividad: Actividad, corte: date) -> bool:
    return actividad.fecha_novedad is not None and actividad.fecha_novedad <= corte
