"""Las hojas que son la ficha de una sola cosa: rótulos con su valor y, debajo, las tablas de lo que se hace."""

from pipeline.disposiciones.ficha.leer import leer_ficha
from pipeline.disposiciones.ficha.reconocer import buscar_ficha

__all__ = ["buscar_ficha", "leer_ficha"]
