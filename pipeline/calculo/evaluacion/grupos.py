"""Segundo resultado: los grupos de valor que participaron."""

from collections.abc import Sequence

from pipeline.calculo.evaluacion.nombrados import decir_nombrados
from pipeline.calculo.evaluacion.respuesta import Hallado
from pipeline.calculo.resultado import Resultado
from pipeline.tablas.seguimiento import Seguimiento


def decir_grupos(resultado: Resultado, filas: Sequence[Seguimiento]) -> Hallado:
    """Los que nombran los reportes."""
    return decir_nombrados(
        resultado, filas, "grupos_valor", "grupo de valor", "Grupos de valor que nombran los reportes"
    )
