"""Cuarto resultado: cómo se evaluó cada espacio y qué recomendó la ciudadanía."""

from collections.abc import Sequence

from pipeline.calculo.cifras import cuenta
from pipeline.calculo.evaluacion.estrategia import reportes_con
from pipeline.calculo.evaluacion.respuesta import Hallado
from pipeline.calculo.frase import contadas, decir
from pipeline.calculo.resultado import Resultado
from pipeline.tablas.seguimiento import Seguimiento


def decir_valoracion(resultado: Resultado, filas: Sequence[Seguimiento]) -> Hallado:
    """Sin la encuesta de los asistentes, cuántos reportes traen propuestas."""
    traen, dicen = reportes_con(filas, "propuestas"), reportes_con(filas, "resultado_participacion")
    if not traen and not dicen:
        return Hallado()
    cuantos = contadas(cuenta(resultado, "reportes con propuestas", len(traen)), "reporte")
    otros = cuenta(resultado, "reportes con el resultado de la participación", len(dicen))
    verbos = (" trae" if len(traen) == 1 else " traen"), (" dice" if len(dicen) == 1 else " dicen")
    frase = decir(cuantos, verbos[0], " observaciones o propuestas de la ciudadanía y ", otros, verbos[1],
                  " el resultado de la participación; su texto está en datos/avances.csv.")  # fmt: skip
    return Hallado((frase,))
