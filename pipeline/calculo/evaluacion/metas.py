"""Tercer resultado: las metas y los temas de los que se rindió cuentas."""

from collections.abc import Sequence

from pipeline.calculo.evaluacion.nombrados import decir_nombrados
from pipeline.calculo.evaluacion.respuesta import Hallado
from pipeline.calculo.resultado import Resultado
from pipeline.tablas.seguimiento import Seguimiento


def decir_metas(resultado: Resultado, filas: Sequence[Seguimiento]) -> Hallado:
    """Los que nombran los reportes."""
    return decir_nombrados(resultado, filas, "temas", "tema", "Temas y metas que nombran los reportes")
