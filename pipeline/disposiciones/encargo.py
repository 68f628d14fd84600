"""Con qué se lee una hoja: la entidad, su catálogo y lo que se pidió."""

from dataclasses import dataclass

from pipeline.disposiciones.marcas_de_color import Pintura
from pipeline.entidad import Entidad
from pipeline.lectura.dependencias import Catalogo


@dataclass(frozen=True, slots=True)
class Encargo:
    """Lo que hace falta para leer las hojas de un archivo.

    `pintar` da los rellenos de una hoja por su nombre. `con_colores` busca además lo pintado de la cuadrícula de
    periodos que no se leyó como marca.
    """

    entidad: Entidad
    catalogo: Catalogo
    vigencia: int | None = None
    pintar: Pintura = lambda hoja: {}
    con_colores: bool = False
    solo_opiniones: bool = False
    """El libro es el seguimiento que hizo este programa: de él solo se leen las opiniones que alguien escribió."""
