"""Lo que se va leyendo de una tabla de opiniones: sus renglones y lo que dieron."""

from dataclasses import dataclass, field

from pipeline.base.hallazgo import Hallazgo
from pipeline.lectura.grupos import Grupo
from pipeline.lectura.malla import Lugar
from pipeline.tablas.opiniones import Opinion


@dataclass(slots=True)
class Renglon:
    """Una actividad de la tabla: su fila, lo que la identifica y las celdas de cada columna con opinión."""

    fila: int
    textos: dict[str, str]
    grupo: Grupo
    celdas: dict[int, list[Lugar]] = field(default_factory=dict)


@dataclass(slots=True)
class TablaDeOpiniones:
    """Lo que dio una tabla, y las celdas que dijeron algo."""

    opiniones: list[Opinion] = field(default_factory=list)
    hallazgos: list[Hallazgo] = field(default_factory=list)
    usadas: set[Lugar] = field(default_factory=set)
    leidas: set[Lugar] = field(default_factory=set)
    """Las demás celdas de la tabla: dicen de qué actividad se opina, o repiten lo que el plan ya dice."""
