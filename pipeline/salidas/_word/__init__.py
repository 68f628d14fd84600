"""Lo que comparten los documentos de Word: estilos, párrafos, tablas, papelería y propiedades."""

from pipeline.salidas._word.documento import abrir_documento, guardar_documento
from pipeline.salidas._word.imagen import agregar_imagen
from pipeline.salidas._word.leyenda import FIGURA, TABLA, agregar_leyenda
from pipeline.salidas._word.logo import Logo, leer_logo
from pipeline.salidas._word.papeleria import poner_papeleria, poner_pie
from pipeline.salidas._word.parrafos import Fuerte, agregar_bloque, agregar_parrafo, agregar_titulo
from pipeline.salidas._word.propiedades import Propiedades
from pipeline.salidas._word.seccion import acostar, ancho_util, seccion_de
from pipeline.salidas._word.tabla import Celda, Columna, Tabla, agregar_tabla

__all__ = [
    "FIGURA",
    "TABLA",
    "Celda",
    "Columna",
    "Fuerte",
    "Logo",
    "Propiedades",
    "Tabla",
    "abrir_documento",
    "acostar",
    "agregar_bloque",
    "agregar_imagen",
    "agregar_leyenda",
    "agregar_parrafo",
    "agregar_tabla",
    "agregar_titulo",
    "ancho_util",
    "guardar_documento",
    "leer_logo",
    "poner_papeleria",
    "poner_pie",
    "seccion_de",
]
