"""Lo que comparten los libros que el programa envía en blanco y vuelven llenos."""

from pipeline.salidas._para_llenar.candado import SIN_CANDADO, dejar_crecer
from pipeline.salidas._para_llenar.casillas import casilla_de_fecha, titular
from pipeline.salidas._para_llenar.formatos import crear_formatos
from pipeline.salidas._para_llenar.renglones import Renglones

__all__ = ["SIN_CANDADO", "Renglones", "casilla_de_fecha", "crear_formatos", "dejar_crecer", "titular"]
