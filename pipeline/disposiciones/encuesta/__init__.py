"""La tabulación de una encuesta: se reconoce por sus respuestas, esté como esté, y se cuenta opción por opción."""

from pipeline.disposiciones.encuesta.buscar import buscar_encuesta
from pipeline.disposiciones.encuesta.leer import leer_encuesta

__all__ = ["buscar_encuesta", "leer_encuesta"]
