"""Un compromiso con toda su historia: lo que dice cada libro, cómo va hoy y hace cuánto se prometió."""

from dataclasses import dataclass, field
from datetime import date

from pipeline.tablas.estados_de_compromiso import CERRADOS
from pipeline.tablas.listados.compromisos import Compromiso


@dataclass(frozen=True, slots=True)
class Seguido:
    """`filas`: de la más vieja a la más nueva, que es la que vale. `encuentros`: cuántos se han hecho desde que se
    adquirió. `dias`: de los que lleva, o los que tomó. `vencido`: días después de su plazo; negativo si faltan."""

    filas: tuple[Compromiso, ...]
    situacion: str
    adquirido: date | None = None
    limite: date | None = None
    cerrado: date | None = None
    dias: int | None = None
    encuentros: int = 0
    vencido: int | None = None
    aplazado: int = 0
    """Cuántas veces cambió su plazo."""
    codigos: tuple[str, ...] = ()
    """Las actividades del plan con las que se enlaza."""
    ods: tuple[int, ...] = ()
    traido: bool = field(default=False)
    """Ningún libro de hoy lo trae: se trajo de lo recordado."""

    @property
    def vale(self) -> Compromiso:
        """Lo último que se dijo de él."""
        return self.filas[-1]

    @property
    def abierto(self) -> bool:
        """Todavía se debe."""
        return self.situacion not in CERRADOS

    def dicho(self, campo: str) -> str:
        """Lo último que alguien escribió en un campo, aunque la fila más nueva lo traiga vacío."""
        return next((str(v) for f in reversed(self.filas) if (v := getattr(f, campo))), "")
