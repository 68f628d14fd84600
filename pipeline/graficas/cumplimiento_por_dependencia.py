"""Qué parte de lo que aplica al corte cumplió cada dependencia."""

from pipeline.calculo.resultado import Resultado
from pipeline.graficas._agrupacion import DEPENDENCIAS
from pipeline.graficas._cumplimiento import componer_cumplimiento
from pipeline.graficas._lamina import Lamina

_NOTA = "Una actividad de varias dependencias cuenta en cada una."


def componer(resultado: Resultado) -> list[Lamina]:
    """Barras ordenadas, una por dependencia."""
    return componer_cumplimiento(resultado, "cumplimiento_por_dependencia", DEPENDENCIAS, _NOTA)
