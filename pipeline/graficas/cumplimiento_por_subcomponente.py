"""Qué parte de lo que aplica al corte cumplió cada subcomponente."""

from pipeline.calculo.resultado import Resultado
from pipeline.graficas._agrupacion import SUBCOMPONENTES
from pipeline.graficas._cumplimiento import componer_cumplimiento
from pipeline.graficas._lamina import Lamina


def componer(resultado: Resultado) -> list[Lamina]:
    """Barras ordenadas, una por subcomponente de cada componente."""
    return componer_cumplimiento(resultado, "cumplimiento_por_subcomponente", SUBCOMPONENTES)
