"""Cómo va un compromiso: lo que dice la entidad, frente a su plazo, su avance y su soporte.

Lo que se contradice cuenta como abierto hasta que alguien lo corrija: uno abierto nunca se pierde.
"""

from datetime import date

from pipeline.calculo.tolerancia import TOLERANCIA
from pipeline.tablas.estados_de_compromiso import (
    CUMPLIDO,
    EN_EJECUCION,
    ESTADOS,
    NO_VIABLE,
    PARCIAL,
    REPROGRAMADO,
    SIN_INICIAR,
    VENCIDO,
)
from pipeline.tablas.listados.compromisos import Compromiso


def situar(fila: Compromiso, limite: date | None, hoy: date, exigir_evidencia: bool = False) -> str:
    """El estado de una fila hoy; `limite`, su plazo. Ninguna parte del cálculo mira otro reloj que `hoy`."""
    if esta_cumplido(fila, hoy) and (fila.evidencia or not exigir_evidencia):
        return CUMPLIDO
    if fila.estado == NO_VIABLE and fila.observaciones:
        return NO_VIABLE
    if fila.estado == PARCIAL:
        return PARCIAL
    if fila.estado == VENCIDO or (limite and limite < hoy):
        return VENCIDO
    if fila.estado == REPROGRAMADO:
        return REPROGRAMADO
    return EN_EJECUCION if fila.estado in (EN_EJECUCION, CUMPLIDO) or fila.avance else SIN_INICIAR


def esta_cumplido(fila: Compromiso, hoy: date) -> bool:
    """Lo dice la entidad y nada lo contradice; sin estado, su cierre o su avance completo."""
    if fila.fecha_cierre and fila.fecha_cierre > hoy:
        return False
    a_medias = fila.avance is not None and fila.avance < 1 - TOLERANCIA
    if fila.estado in ESTADOS:
        return fila.estado == CUMPLIDO and not a_medias
    return not a_medias and (fila.fecha_cierre is not None or fila.avance is not None)


def se_contradice(fila: Compromiso) -> bool:
    """Dice que se cumplió y que le falta, o que no ha empezado y que avanzó."""
    if fila.avance is None:
        return False
    a_medias = fila.avance < 1 - TOLERANCIA
    return (fila.estado == CUMPLIDO and a_medias) or (
        fila.estado == SIN_INICIAR and fila.avance > TOLERANCIA and a_medias
    )


def completo_y_abierto(fila: Compromiso) -> bool:
    """Su avance está completo y su estado no lo da por cumplido."""
    return (
        (fila.avance or 0.0) >= 1 - TOLERANCIA and fila.estado in ESTADOS and fila.estado not in (CUMPLIDO, NO_VIABLE)
    )
