"""La zona del semáforo (reglas, 6)."""

from pipeline.base.espanol import redondear
from pipeline.entidad import Semaforo

ALTA, MEDIA, BAJA, NO_APLICA = "Alta", "Media", "Baja", "No aplica"


def zona_de(cumplimiento: float | None, semaforo: Semaforo = Semaforo()) -> str:  # noqa: B008
    """La zona de un cumplimiento de 0 a 1, tomada del porcentaje con el decimal que se muestra."""
    if cumplimiento is None:
        return NO_APLICA
    porcentaje = redondear(cumplimiento * 100, 1)
    if porcentaje >= semaforo.alta:
        return ALTA
    return MEDIA if porcentaje >= semaforo.media else BAJA
