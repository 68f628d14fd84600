"""Si un evento se hizo y qué día: lo dicen su día de realización o, sin él, su estado y el día para el que estaba."""

from datetime import date

from pipeline.tablas.listados.eventos import Evento

HECHO = "Realizado"


def se_hizo(evento: Evento, hoy: date) -> bool:
    """Trae el día en que se hizo, ya llegado, o dice que se hizo y su día ya llegó o no está."""
    if evento.fecha_realizado and evento.fecha_realizado <= hoy:
        return True
    return evento.estado == HECHO and (evento.fecha is None or evento.fecha <= hoy)


def dia_hecho(evento: Evento, hoy: date) -> date | None:
    """El día en que se hizo; None si no se hizo o no lo dice."""
    return (evento.fecha_realizado or evento.fecha) if se_hizo(evento, hoy) else None
