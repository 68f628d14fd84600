"""El autodiagnóstico: sus puntajes por categoría, por etapa y en total, y el nivel de cada uno."""

from pipeline.calculo.autodiagnostico.niveles import Nivel, nivel_de, niveles, norma_de_los_niveles
from pipeline.calculo.autodiagnostico.puntajes import (
    CATEGORIA,
    ETAPA,
    TOTAL,
    Autodiagnostico,
    Puntaje,
    medir_autodiagnosticos,
)

__all__ = [
    "CATEGORIA",
    "ETAPA",
    "TOTAL",
    "Autodiagnostico",
    "Nivel",
    "Puntaje",
    "medir_autodiagnosticos",
    "nivel_de",
    "niveles",
    "norma_de_los_niveles",
]
