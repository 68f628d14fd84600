"""Las preguntas de la ciudadanía: su término de respuesta, las parecidas y los indicadores de oportunidad."""

from pipeline.calculo.preguntas.juntas import Juntas, juntar_parecidas
from pipeline.calculo.preguntas.leidas import preguntas_de
from pipeline.calculo.preguntas.oportunidad import Oportunidad, medir_oportunidad
from pipeline.calculo.preguntas.termino import contar_terminos

__all__ = ["Juntas", "Oportunidad", "contar_terminos", "juntar_parecidas", "medir_oportunidad", "preguntas_de"]
