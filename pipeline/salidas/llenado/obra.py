"""Lo que hace falta para escribir una hoja, y cada fila que se escribe en ella."""

from dataclasses import dataclass, field
from datetime import date

from pipeline.salidas.llenado.estilos import Estilos
from pipeline.salidas.llenado.marcas import Fuente, Registro, Valor
from pipeline.salidas.llenado.puestas import Puesta
from pipeline.salidas.llenado.referencias import Mover


@dataclass(frozen=True, slots=True)
class Obra:
    """Lo que hace falta para escribir cualquier hoja del libro."""

    fuente: Fuente
    estilos: Estilos
    dia_cero: date
    movedores: dict[str, Mover]
    cambiadas: frozenset[str]
    """Las hojas que se llenan y las que dependen de ellas: sus fórmulas se calculan de nuevo."""
    puestas: list[Puesta] = field(default_factory=list)
    """Dónde va quedando cada cifra."""


@dataclass(frozen=True, slots=True)
class Paso:
    """Una fila que se escribe: de cuál sale, adónde va, con qué registro y cómo se mueven sus fórmulas."""

    numero: int
    destino: int
    registro: Registro
    mover: Mover
    es_copia: bool = False
    """Una copia sin marcas trae el estilo y las fórmulas de su fuente, no lo escrito en ella."""
    escrituras: dict[int, Valor] = field(default_factory=dict)
    """Por columna."""
