"""Las hojas que son la ficha de una sola cosa: rótulos con su valor y, debajo, las tablas de lo que se hace."""

from pipeline.disposiciones.ficha.leer import leer_fichas
from pipeline.disposiciones.ficha.varias import buscar_fichas

__all__ = ["buscar_fichas", "leer_fichas"]
