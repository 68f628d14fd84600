"""El formato de avance que el programa envía y vuelve lleno."""

from pipeline.disposiciones.formato.leer import leer_formato
from pipeline.disposiciones.formato.reconocer import buscar_formato, es_clave

__all__ = ["buscar_formato", "es_clave", "leer_formato"]
