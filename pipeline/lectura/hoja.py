"""Un libro ya abierto: hojas con celdas, combinaciones y lo que está oculto, sin importar el formato del archivo."""

from dataclasses import dataclass, field
from datetime import date, datetime, time
from enum import StrEnum
from typing import NamedTuple

from pipeline.base.hallazgo import Hallazgo
from pipeline.base.origen import Origen

Lugar = tuple[int, int]
"""Fila y columna, contadas desde 1."""
Valor = str | float | bool | date | datetime | time


class Tipo(StrEnum):
    """Lo que es el contenido de una celda."""

    TEXTO = "texto"
    NUMERO = "número"
    FECHA = "fecha"
    LOGICO = "lógico"
    ERROR = "error"  # #DIV/0!, #REF!…: `valor` es su texto
    SIN_CALCULAR = "fórmula sin valor guardado"  # `valor` es ""
    BLANCO = "solo espacios"  # `valor` es ""


class Celda(NamedTuple):  # una clase de datos congelada tarda el triple en hacerse, y de estas hay miles
    """El contenido de una celda. `porcentaje` dice que su formato de número es de porcentaje.

    `solo_mes`: es una fecha que se ve sin su día («ago-26»); el que guarda Excel, el primero, no lo escribió nadie.
    """

    valor: Valor
    tipo: Tipo
    porcentaje: bool = False
    solo_mes: bool = False


@dataclass(frozen=True, slots=True)
class Rango:
    """Un rectángulo de celdas, contado desde 1, con sus extremos dentro."""

    fila: int
    columna: int
    fila_final: int
    columna_final: int


@dataclass(slots=True)
class Hoja:
    """Una hoja. `celdas` tiene toda celda con contenido; `contadas`, cuántas hay en el propio archivo.

    `comentarios`: lo anotado sobre las celdas, sin el nombre de su autor ni las notas de este programa.
    """

    archivo: str
    nombre: str
    visible: bool = True
    celdas: dict[Lugar, Celda] = field(default_factory=dict)
    combinadas: list[Rango] = field(default_factory=list)
    filas_ocultas: set[int] = field(default_factory=set)
    columnas_ocultas: set[int] = field(default_factory=set)
    comentarios: dict[Lugar, str] = field(default_factory=dict)
    contadas: int = 0
    ruta: str = ""
    corregidas: dict[tuple[int, int], str] = field(default_factory=dict)
    """Las celdas que cambió `correcciones.toml`, con su razón."""
    _origenes: dict[Lugar, Origen] = field(default_factory=dict, init=False, repr=False, compare=False)

    def origen(self, fila: int, columna: int) -> Origen:
        """El lugar de una celda de esta hoja: uno por celda, que comparten todos los que hablan de ella."""
        lugar = (fila, columna)
        origen = self._origenes.get(lugar)
        if origen is None or origen.ruta != self.ruta:
            origen = self._origenes[lugar] = Origen(self.archivo, self.nombre, fila, columna, ruta=self.ruta)
        return origen


@dataclass(slots=True)
class Libro:
    """Un archivo abierto. `propio` dice que lo hizo este programa; `modificado`, su última edición según él mismo."""

    archivo: str
    hojas: list[Hoja] = field(default_factory=list)
    propio: str = ""
    modificado: datetime | None = None
    hallazgos: list[Hallazgo] = field(default_factory=list)
    ruta: str = ""
    apartadas: dict[str, int] = field(default_factory=dict)
    """Las hojas que se dejaron fuera enteras, con las celdas que tenían."""

    def origen(self, hoja: str = "") -> Origen:
        """El lugar del libro, o de una hoja suya."""
        return Origen(self.archivo, hoja, ruta=self.ruta)
