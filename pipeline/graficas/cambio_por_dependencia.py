"""Qué dependencias subieron o bajaron desde el corte anterior."""

from pipeline.calculo.resultado import Resultado
from pipeline.graficas._agrupacion import DEPENDENCIAS
from pipeline.graficas._cambio import componer_cambio
from pipeline.graficas._lamina import Lamina

_NOTA = "Una actividad de varias dependencias cuenta en cada una."


def componer(resultado: Resultado) -> list[Lamina]:
    """Una línea por dependencia, si son muchas las que más cambiaron; nada en el primer corte."""
    return componer_cambio(resultado, "cambio_por_dependencia", DEPENDENCIAS, _NOTA)
