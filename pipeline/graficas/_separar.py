"""Rótulos que querrían estar a la misma altura: se apartan lo justo para que ninguno tape a otro."""

from collections.abc import Sequence
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Pila:
    """Rótulos uno debajo de otro: lo que querría empezar el primero, en promedio, y los altos de todos."""

    quiere: float
    altos: tuple[float, ...]

    def inicio(self, arriba: float, abajo: float) -> float:
        """Dónde empieza sin salirse."""
        return max(arriba, min(self.quiere, abajo - sum(self.altos)))

    def apilar(self, otra: "Pila") -> "Pila":
        """Con otra debajo: cada rótulo querría lo suyo, y se promedia."""
        suma = self.quiere * len(self.altos) + (otra.quiere - sum(self.altos)) * len(otra.altos)
        altos = self.altos + otra.altos
        return Pila(suma / len(altos), altos)


def separar(inicios: Sequence[float], altos: Sequence[float], arriba: float, abajo: float) -> list[float]:
    """Dónde empieza cada rótulo, lo más cerca que se puede de donde querría; `inicios` no decrece.

    Todos quedan entre `arriba` y `abajo` si caben; si no, empiezan arriba y siguen hacia abajo.
    """
    pilas: list[Pila] = []
    for inicio, alto in zip(inicios, altos, strict=True):
        pilas.append(Pila(inicio, (alto,)))
        while len(pilas) > 1 and _se_montan(pilas[-2], pilas[-1], arriba, abajo):
            ultima = pilas.pop()
            pilas[-1] = pilas[-1].apilar(ultima)
    puestos = []
    for pila in pilas:
        y = pila.inicio(arriba, abajo)
        for alto in pila.altos:
            puestos.append(y)
            y += alto
    return puestos


def _se_montan(una: Pila, otra: Pila, arriba: float, abajo: float) -> bool:
    return una.inicio(arriba, abajo) + sum(una.altos) > otra.inicio(arriba, abajo)
