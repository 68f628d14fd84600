"""Los tres lugares a donde va lo que un plan dice de tiempo: periodos, fechas o lapso (reglas, 2)."""

from dataclasses import dataclass
from datetime import date


@dataclass(frozen=True, slots=True)
class Tiempo:
    """El tiempo de una actividad. `faltas` son nombres de hallazgo con el texto que los causa."""

    periodos: tuple[str, ...] = ()
    fechas: tuple[date, ...] = ()
    inicio: date | None = None
    fin: date | None = None
    continua: bool = False
    a_demanda: bool = False
    faltas: tuple[tuple[str, str], ...] = ()

    @property
    def dice_algo(self) -> bool:
        """Hay periodos, fechas, lapso o «a demanda»."""
        return bool(self.periodos or self.fechas or self.inicio or self.fin or self.a_demanda)


def vigencia_entera(vigencia: int) -> Tiempo:
    """Del 1 de enero al 31 de diciembre, sin parar."""
    return Tiempo(inicio=date(vigencia, 1, 1), fin=date(vigencia, 12, 31), continua=True)
