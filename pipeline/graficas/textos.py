"""Los textos de una gráfica."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Textos:
    """Lo que se lee de una gráfica además de sus datos.

    `titulo` dice el hallazgo; `medida`, qué se mide y en qué unidad; `pie`, la fuente, el corte y el cálculo;
    `alternativo`, la gráfica en una frase; `descripcion`, sus datos renglón por renglón.
    """

    titulo: str
    medida: str
    pie: str
    alternativo: str
    descripcion: tuple[str, ...]
