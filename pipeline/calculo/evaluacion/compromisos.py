"""Quinto resultado: cómo van los compromisos con la ciudadanía."""

from collections.abc import Sequence

from pipeline.calculo.cifras import cuenta
from pipeline.calculo.evaluacion.estrategia import reportes_con
from pipeline.calculo.evaluacion.respuesta import Hallado
from pipeline.calculo.frase import contadas, decir
from pipeline.calculo.resultado import Resultado
from pipeline.tablas.seguimiento import Seguimiento


def decir_compromisos(resultado: Resultado, filas: Sequence[Seguimiento]) -> Hallado:
    """Sin el registro de compromisos, cuántos reportes dicen que los hubo."""
    traen = reportes_con(filas, "compromisos")
    if not traen:
        return Hallado()
    cuantos = contadas(cuenta(resultado, "reportes con compromisos", len(traen)), "reporte")
    verbo = " dice" if len(traen) == 1 else " dicen"
    return Hallado((decir(cuantos, verbo, " que se adquirieron compromisos; están en datos/avances.csv."),))
