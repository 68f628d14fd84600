"""Qué actividades entran al cronograma cuando el plan tiene más de las que alguien mira en una gráfica."""

from collections.abc import Sequence
from datetime import date

from pipeline.graficas._entregas import Renglon, Situacion

MAXIMO = 120
_SIN_PENDIENTES = date.max


def escoger(renglones: Sequence[Renglon]) -> list[Renglon]:
    """Las que tienen vencidas sin cumplir y después las que vencen más pronto, hasta MAXIMO; en su mismo orden."""
    if len(renglones) <= MAXIMO:
        return list(renglones)
    primeras = sorted(range(len(renglones)), key=lambda i: _urgencia(renglones[i]))[:MAXIMO]
    return [renglones[i] for i in sorted(primeras)]


def _urgencia(renglon: Renglon) -> tuple[bool, date]:
    """Si nada suyo está vencido, y el primer día que le falta."""
    vencidas = [dia for dia, situacion in renglon.entregas if situacion == Situacion.VENCIDA]
    pronto = [dia for dia, situacion in renglon.entregas if situacion == Situacion.POR_VENCER]
    return not vencidas, min(vencidas or pronto, default=_SIN_PENDIENTES)
