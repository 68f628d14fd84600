"""Primer resultado: los espacios de participación que se adelantaron."""

from collections.abc import Sequence

from pipeline.base.texto import llave
from pipeline.calculo.evaluacion.respuesta import Hallado
from pipeline.calculo.relato.parte_cumplida import decir_cumplidas
from pipeline.calculo.resultado import Resultado
from pipeline.tablas.seguimiento import Seguimiento
from pipeline.vocabulario import cargar


def decir_espacios(resultado: Resultado, filas: Sequence[Seguimiento]) -> Hallado:
    """Sin el registro de los eventos, lo más cercano que dice el plan: sus actividades de diálogo."""
    inicios = tuple(cargar("evaluacion")["dialogo"])
    dialogo = [f for f in filas if llave(f.subcomponente).startswith(inicios)]
    return Hallado((decir_cumplidas(resultado, dialogo, "de diálogo"),)) if dialogo else Hallado()
