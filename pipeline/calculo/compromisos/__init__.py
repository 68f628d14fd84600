"""Los compromisos con la ciudadanía: cómo va cada uno, hace cuánto se prometió y lo que ningún libro trae ya."""

from pipeline.calculo.compromisos.de_resultado import compromisos_de, con_compromisos
from pipeline.calculo.compromisos.seguir import seguir

__all__ = ["compromisos_de", "con_compromisos", "seguir"]
