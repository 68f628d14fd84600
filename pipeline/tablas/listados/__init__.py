"""Los listados que el programa conoce, en el orden en que se prueban y se entregan."""

from pipeline.tablas.listado import Listado
from pipeline.tablas.listados.preguntas import PREGUNTAS

LISTADOS = (Listado(PREGUNTAS),)

__all__ = ["LISTADOS", "PREGUNTAS"]
