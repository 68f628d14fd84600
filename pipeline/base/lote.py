"""Filas y hallazgos viajan juntos."""

from dataclasses import dataclass, field
from typing import Generic, TypeVar

from pipeline.base.hallazgo import Hallazgo

T = TypeVar("T")


@dataclass(slots=True)
class Lote(Generic[T]):
    """Lo que una etapa entrega: sus filas y lo que encontró al hacerlas."""

    filas: list[T] = field(default_factory=list)
    hallazgos: list[Hallazgo] = field(default_factory=list)

    def sumar(self, otro: "Lote[T]") -> None:
        """Agrega las filas y los hallazgos de otro lote."""
        self.filas.extend(otro.filas)
        self.hallazgos.extend(otro.hallazgos)
