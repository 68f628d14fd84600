"""Lo que dice un recibo."""

from dataclasses import dataclass
from datetime import date

from pipeline.base.hallazgo import Hallazgo
from pipeline.tablas.resumen import Resumen
from pipeline.tablas.seguimiento import Seguimiento


@dataclass(frozen=True, slots=True)
class Recibido:
    """Un archivo que llegó: cuántas filas traía de la dependencia, cuántas cuentan y por qué no las demás."""

    archivo: str
    ruta: str
    sha256: str
    fechas: tuple[date, ...]
    filas: int
    cuentan: int
    veredicto: str


@dataclass(frozen=True, slots=True)
class Leida:
    """Una fila leída: dónde está, lo que dice y qué se hizo con ella."""

    lugar: str
    numeral: str
    actividad: str
    reportado: str
    estado: str
    cuenta: str
    union: str


@dataclass(frozen=True, slots=True)
class Recibo:
    """Lo de una dependencia, vacía si nadie la dijo. `resumen` None: el plan no le encarga nada."""

    dependencia: str
    recibidos: tuple[Recibido, ...]
    leidas: tuple[Leida, ...]
    hallazgos: tuple[tuple[str, Hallazgo], ...]
    """Cada uno con su lugar."""
    pendientes: tuple[Seguimiento, ...]
    resumen: Resumen | None

    @property
    def en_blanco(self) -> bool:
        """Envió archivos y ninguno traía una fila llena."""
        return bool(self.recibidos) and not self.leidas
