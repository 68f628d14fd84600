"""Un reporte ya ubicado en su corte y llevado a la unidad de la meta."""

from dataclasses import dataclass
from datetime import date

from pipeline.tablas.avances import Avance


@dataclass(frozen=True, slots=True)
class Reporte:
    """Un avance, el corte que cubre, el plazo para enviarlo, quién lo hace y su cantidad en la unidad de la meta."""

    avance: Avance
    corte: date
    plazo: date
    quien: str = ""
    cantidad: float = 0.0


@dataclass(frozen=True, slots=True)
class Ejecucion:
    """Lo ejecutado de una actividad a un corte (E), el día que cuenta y los reportes que lo sostienen."""

    cantidad: float = 0.0
    fecha: date | None = None
    reportes: tuple[Reporte, ...] = ()
