"""Una matriz de cobertura: qué actividades hay en cada cruce de una fila y una columna."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Matriz:
    """`casillas`: los códigos de las actividades de cada (fila, columna); la que no está, no tiene ninguna.

    Una actividad puede estar en varias filas o columnas: los totales la cuentan una vez. `exigidas`: los cruces
    que sin actividades son un vacío.
    """

    clave: str
    titulo: str
    rotulo: str
    nota: str
    filas: tuple[str, ...]
    columnas: tuple[str, ...]
    casillas: Mapping[tuple[str, str], tuple[str, ...]]
    exigidas: frozenset[tuple[str, str]] = frozenset()

    def de_la_fila(self, fila: str) -> tuple[str, ...]:
        """Las actividades de una fila, cada una una vez."""
        return tuple(dict.fromkeys(c for columna in self.columnas for c in self.casillas.get((fila, columna), ())))

    def de_la_columna(self, columna: str) -> tuple[str, ...]:
        """Las actividades de una columna, cada una una vez."""
        return tuple(dict.fromkeys(c for fila in self.filas for c in self.casillas.get((fila, columna), ())))

    @property
    def todas(self) -> tuple[str, ...]:
        """Las de toda la matriz, cada una una vez."""
        return tuple(dict.fromkeys(c for fila in self.filas for c in self.de_la_fila(fila)))


def repartir(cruces: Iterable[tuple[str, str, str]]) -> dict[tuple[str, str], tuple[str, ...]]:
    """Las casillas de unos (fila, columna, código); un código repetido en la misma, una vez."""
    casillas: dict[tuple[str, str], dict[str, None]] = {}
    for fila, columna, codigo in cruces:
        casillas.setdefault((fila, columna), {})[codigo] = None
    return {lugar: tuple(codigos) for lugar, codigos in casillas.items()}
