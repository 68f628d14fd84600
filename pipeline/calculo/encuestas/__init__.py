"""Las encuestas de los eventos: lo que se contó, lo que se puede publicar y en qué se diferencian los eventos."""

from pipeline.calculo.encuestas.comparar import Comparada, comparar_eventos
from pipeline.calculo.encuestas.cuestionarios import Cuestionario, reunir_cuestionarios
from pipeline.calculo.encuestas.preguntas import Pregunta, reunir_preguntas
from pipeline.calculo.encuestas.publicas import hacer_publicas
from pipeline.calculo.encuestas.relato import decir_diferencia, decir_lo_reservado, decir_mejor_y_peor, decir_quienes
from pipeline.calculo.encuestas.reserva import Publica, encuestas_reservadas, publicar
from pipeline.calculo.encuestas.reunir import reunir_encuestas

__all__ = [
    "Comparada",
    "Cuestionario",
    "Pregunta",
    "Publica",
    "comparar_eventos",
    "decir_diferencia",
    "decir_lo_reservado",
    "decir_mejor_y_peor",
    "decir_quienes",
    "encuestas_reservadas",
    "hacer_publicas",
    "publicar",
    "reunir_cuestionarios",
    "reunir_encuestas",
    "reunir_preguntas",
]
