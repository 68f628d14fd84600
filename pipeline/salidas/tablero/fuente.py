"""De dónde cuentan las fórmulas: los rangos de una hoja y las maneras de contar en ellos."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from xlsxwriter.utility import xl_col_to_name

from pipeline.salidas._excel import PRIMERA

Condiciones = Sequence[tuple[str, str]]
"""Pares (columna, celda o texto entre comillas) que se cumplen a la vez."""

_PALABRA = re.compile(r"[^\W\d_]{4,}")
SI = '"Sí"'


def entrecomillar(texto: str) -> str:
    """Un texto propio del programa, como va dentro de una fórmula."""
    return f'"{texto}"'


@dataclass(frozen=True, slots=True)
class Fuente:
    """Una hoja con una tabla: sus columnas por nombre y cuántas filas tiene.

    `exacta` cuenta letra por letra: hace falta cuando CONTAR.SI.CONJUNTO confundiría dos nombres.
    """

    hoja: str
    columnas: Sequence[str]
    filas: int
    exacta: bool = False
    _letras: dict[str, str] = field(init=False, repr=False, compare=False, default_factory=dict)
    _rangos: dict[str, str] = field(init=False, repr=False, compare=False, default_factory=dict)

    def __post_init__(self) -> None:
        self._letras.update({c: xl_col_to_name(i) for i, c in enumerate(self.columnas)})
        fin = PRIMERA + max(self.filas, 1)
        self._rangos.update({c: f"'{self.hoja}'!${x}${PRIMERA + 1}:${x}${fin}" for c, x in self._letras.items()})

    def celda(self, columna: str, i: int) -> str:
        """La celda de la fila i (desde 0) de una columna, para fórmulas de la misma hoja."""
        return f"{self._letras[columna]}{PRIMERA + i + 1}"

    def rango(self, columna: str) -> str:
        """El rango completo de una columna, para fórmulas de otras hojas."""
        return self._rangos[columna]

    def ordenada(self, columna: str, llave: str, i: str) -> str:
        """Lo que dice una columna en la fila de la i-ésima llave, de menor a mayor; vacío si no hay tantas."""
        llaves = self.rango(llave)
        dicho = f"INDEX({self.rango(columna)},MATCH(SMALL({llaves},{i}),{llaves},0))"
        return f'IFERROR(IF({dicho}="","",{dicho}),"")'

    def contar(self, condiciones: Condiciones) -> str:
        """Cuántas filas cumplen las condiciones; sin condiciones, cuántas hay."""
        if not condiciones:
            return f"COUNT({self.rango('n')})"
        if self.exacta:
            return f"SUMPRODUCT({self._iguales(condiciones)})"
        return f"COUNTIFS({self._pares(condiciones)})"

    def sumar(self, columna: str, condiciones: Condiciones) -> str:
        """La suma de una columna en las filas que cumplen las condiciones."""
        if self.exacta:
            return f"SUMPRODUCT({self._iguales(condiciones)},{self.rango(columna)})"
        return f"SUMIFS({self.rango(columna)},{self._pares(condiciones)})"

    def _pares(self, condiciones: Condiciones) -> str:
        return ",".join(f"{self.rango(columna)},{igual_a}" for columna, igual_a in condiciones)

    def _iguales(self, condiciones: Condiciones) -> str:
        return "*".join(f"EXACT({self.rango(columna)},{igual_a})" for columna, igual_a in condiciones) + "*1"


def hay_que_contar_exacto(nombres: Iterable[str]) -> bool:
    """Si alguno es muy largo o Excel lo leería como comodín o número, o si dos solo difieren en mayúsculas."""
    distintos = set(nombres)
    return len({n.casefold() for n in distintos}) < len(distintos) or not all(map(_es_llano, distintos))


def _es_llano(nombre: str) -> bool:
    # «1.10» se contaría como 1,1 y «3 de mayo» como fecha; con dos palabras largas ya no hay número que valga.
    con_palabras = nombre[:1].isalpha() or (nombre[:1].isdigit() and len(_PALABRA.findall(nombre)) > 1)
    return con_palabras and len(nombre) <= 255 and not any(c in "*?~" for c in nombre)
