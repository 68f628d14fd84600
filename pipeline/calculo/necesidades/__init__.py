"""Lo que la ciudadanía necesita saber frente a lo que se publica y se programa."""

from pipeline.calculo.necesidades.cubrir import CUBIERTA, EN_PARTE, SIN_CUBRIR, Cobertura, cubrir
from pipeline.calculo.necesidades.fuentes import Fuente, fuentes_de_espacios, fuentes_de_informacion

__all__ = [
    "CUBIERTA",
    "EN_PARTE",
    "SIN_CUBRIR",
    "Cobertura",
    "Fuente",
    "cubrir",
    "fuentes_de_espacios",
    "fuentes_de_informacion",
]
