"""La evaluación anual de la estrategia de rendición de cuentas: los seis resultados que pide."""

from pipeline.calculo.evaluacion.estrategia import filas_de_la_estrategia
from pipeline.calculo.evaluacion.responder import responder
from pipeline.calculo.evaluacion.respuesta import ENTERO, FECHA, PARTE, TEXTO, Columna, Cuadro, Respuesta

__all__ = ["ENTERO", "FECHA", "PARTE", "TEXTO", "Columna", "Cuadro", "Respuesta", "filas_de_la_estrategia", "responder"]
