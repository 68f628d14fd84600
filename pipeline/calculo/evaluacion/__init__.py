"""La evaluación anual de la estrategia de rendición de cuentas: los seis resultados que pide."""

from pipeline.calculo.evaluacion.fuentes import hay_que_evaluar, reunir_fuentes
from pipeline.calculo.evaluacion.la_estrategia import decir_la_estrategia
from pipeline.calculo.evaluacion.mecanismos import Mecanismo, Mecanismos, reunir_mecanismos
from pipeline.calculo.evaluacion.responder import responder
from pipeline.calculo.evaluacion.respuesta import ENTERO, FECHA, PARTE, TEXTO, Columna, Cuadro, Respuesta

__all__ = [
    "ENTERO",
    "FECHA",
    "PARTE",
    "TEXTO",
    "Columna",
    "Cuadro",
    "Mecanismo",
    "Mecanismos",
    "Respuesta",
    "decir_la_estrategia",
    "hay_que_evaluar",
    "responder",
    "reunir_fuentes",
    "reunir_mecanismos",
]
