"""Las hojas que son un listado de la oficina: preguntas, compromisos, espacios… Se reconocen por sus títulos."""

from pipeline.disposiciones.listado.acciones_en_lista import leer_acciones
from pipeline.disposiciones.listado.cuadro_o_tabla import buscar_cuadro_suelto
from pipeline.disposiciones.listado.dudas import dudar_del_plan
from pipeline.disposiciones.listado.leer import leer_listado
from pipeline.disposiciones.listado.leer_cuadro import leer_cuadro
from pipeline.disposiciones.listado.reconocer import buscar_listado, con_las_demas

__all__ = [
    "buscar_cuadro_suelto",
    "buscar_listado",
    "con_las_demas",
    "dudar_del_plan",
    "leer_acciones",
    "leer_cuadro",
    "leer_listado",
]
