"""Lo que una hoja dice de una encuesta, antes de contarlo: cada respuesta con su pregunta y su celda."""

from collections import Counter
from dataclasses import dataclass, field

from pipeline.lectura.escalas_declaradas import Escala
from pipeline.lectura.malla import Lugar


@dataclass(frozen=True, slots=True)
class Dicho:
    """Una respuesta escrita: la pregunta (la celda que la nombra), la opción, cuántas personas y en qué celda.

    `evento`: la celda que dice de qué evento es; None si su fila no lo dice.
    """

    pregunta: Lugar
    opcion: str
    cuantas: int
    lugar: Lugar
    evento: Lugar | None = None


@dataclass(frozen=True, slots=True)
class Anotado:
    """Un hallazgo por redactar: su nombre en el catálogo, las celdas que deja (la primera es su lugar) y sus datos."""

    nombre: str
    lugares: tuple[Lugar, ...]
    valor: str
    datos: tuple[tuple[str, object], ...] = ()


@dataclass(slots=True)
class Tabulada:
    """Lo que se halló en una hoja. `fila`: la primera de la tabla; `ruido`: cada celda que no alimenta nada y su regla.

    `en_blanco`: por pregunta y evento, los cuestionarios que la dejaron sin contestar.
    """

    fila: int
    preguntas: dict[Lugar, str] = field(default_factory=dict)
    escalas: dict[Lugar, Escala] = field(default_factory=dict)
    dichos: list[Dicho] = field(default_factory=list)
    en_blanco: Counter[tuple[Lugar, Lugar | None]] = field(default_factory=Counter)
    abiertas: list[Dicho] = field(default_factory=list)
    encabezado: set[Lugar] = field(default_factory=set)
    eventos: set[Lugar] = field(default_factory=set)
    """Las celdas que dicen de qué evento es su fila."""
    ruido: dict[Lugar, str] = field(default_factory=dict)
    anotados: list[Anotado] = field(default_factory=list)
    conocidas: int = 0
    """Las columnas que se explican: con ellas se decide si la hoja es esto o es otra cosa."""
