"""Hasta dónde llega la estrategia: qué etapas, elementos, grupos y objetivos cubre, y dónde tiene vacíos."""

from pipeline.calculo.cobertura.estrategia import Elemento, actividades_de_la_estrategia, elemento_de, elementos
from pipeline.calculo.cobertura.faltas import buscar_vacios
from pipeline.calculo.cobertura.huecos import Hueco, buscar_huecos
from pipeline.calculo.cobertura.matrices import reunir_matrices
from pipeline.calculo.cobertura.matriz import Matriz

__all__ = [
    "Elemento",
    "Hueco",
    "Matriz",
    "actividades_de_la_estrategia",
    "buscar_huecos",
    "buscar_vacios",
    "elemento_de",
    "elementos",
    "reunir_matrices",
]
