"""Qué cambió entre dos cortes o entre dos versiones de un plan: dos fotos entran, una lista de cambios sale."""

from pipeline.calculo.comparacion.comparar import comparar, comparar_planes
from pipeline.calculo.comparacion.foto import Foto, foto_de

__all__ = ["Foto", "comparar", "comparar_planes", "foto_de"]
