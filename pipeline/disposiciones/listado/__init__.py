"""Las hojas que son un listado de la oficina: preguntas, compromisos, espacios… Se reconocen por sus títulos."""

from pipeline.disposiciones.listado.leer import leer_listado
from pipeline.disposiciones.listado.reconocer import buscar_listado

__all__ = ["buscar_listado", "leer_listado"]
