"""Cuántos días hábiles hay entre dos días (Ley 4 de 1913, art. 62)."""

from datetime import date, timedelta

from pipeline.calculo.plazos import es_habil
from pipeline.entidad import Calendario


def contar_dias_habiles(desde: date, hasta: date, calendario: Calendario) -> int:
    """Los días hábiles después de `desde`, que no se cuenta, hasta `hasta`; negativo si `hasta` es anterior."""
    if hasta < desde:
        return -contar_dias_habiles(hasta, desde, calendario)
    return sum(es_habil(desde + timedelta(days=n), calendario) for n in range(1, (hasta - desde).days + 1))
