"""Las hojas que son un listado de la oficina: preguntas, compromisos, espacios… Se reconocen por sus títulos."""

from pipeline.disposiciones.listado.acciones_en_lista import leer_acciones
from pipeline.disposiciones.listado.cuadro import buscar_cuadro
from pipeline.disposiciones.listado.leer import leer_listado
from pipeline.disposiciones.listado.leer_cuadro import leer_cuadro
from pipeline.disposiciones.listado.reconocer import buscar_listado

__all__ = ["buscar_cuadro", "buscar_listado", "leer_acciones", "leer_cuadro", "leer_listado"]
