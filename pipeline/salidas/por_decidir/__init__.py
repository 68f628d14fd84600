"""`por_decidir.xlsx`: los reportes dudosos, para que una persona diga de qué actividad es cada uno."""

from pipeline.salidas.por_decidir.escribir import ARCHIVO, escribir_por_decidir

__all__ = ["ARCHIVO", "escribir_por_decidir"]
