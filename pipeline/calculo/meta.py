"""La meta de una actividad en la vigencia, M, y su unidad (reglas, 2)."""

from math import fsum

from pipeline.tablas.actividades import Actividad
from pipeline.tablas.programacion import Entrega

ENTREGA = "entrega"


def tiene_cantidades(actividad: Actividad) -> bool:
    """Dice si el plan reparte la meta por periodo o por día: una cantidad por cada uno, ninguna negativa."""
    lugares = len(actividad.fechas) or len(actividad.periodos)
    cantidades = actividad.cantidades
    return len(cantidades) == lugares > 0 and min(cantidades) >= 0 and sum(cantidades) > 0


def meta_escrita(actividad: Actividad) -> float | None:
    """El número de la meta; None si no hay o no es positivo."""
    valor = actividad.meta_valor
    return valor if valor is not None and valor > 0 else None


def meta_de(actividad: Actividad, entregas: list[Entrega]) -> tuple[float, str]:
    """M y su unidad: las cantidades del plan mandan; si no, la meta; si no, el número de entregas (al menos una)."""
    if tiene_cantidades(actividad):
        return fsum(actividad.cantidades), actividad.meta_unidad or "unidad"
    if (meta := meta_escrita(actividad)) is not None:
        return meta, actividad.meta_unidad or "unidad"
    return fsum(e.cantidad for e in entregas) or 1.0, ENTREGA
