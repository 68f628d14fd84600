"""Qué componentes subieron o bajaron desde el corte anterior."""

from pipeline.calculo.resultado import Resultado
from pipeline.graficas._agrupacion import COMPONENTES
from pipeline.graficas._cambio import componer_cambio
from pipeline.graficas._lamina import Lamina


def componer(resultado: Resultado) -> list[Lamina]:
    """Una línea por componente; nada en el primer corte."""
    return componer_cambio(resultado, "cambio_por_componente", COMPONENTES)
