"""Las encuestas de los eventos: lo que se contó, lo que se puede publicar y en qué se diferencian los eventos."""

from pipeline.calculo.encuestas.comparar import Comparada, comparar_eventos
from pipeline.calculo.encuestas.preguntas import MINIMO, Cuestionario, Pregunta, reunir_cuestionarios, reunir_preguntas
from pipeline.calculo.encuestas.reserva import Publica, publicar, se_dice_quien_no_opino
from pipeline.calculo.encuestas.reunir import reunir_encuestas

__all__ = [
    "MINIMO",
    "Comparada",
    "Cuestionario",
    "Pregunta",
    "Publica",
    "comparar_eventos",
    "publicar",
    "reunir_cuestionarios",
    "reunir_encuestas",
    "reunir_preguntas",
    "se_dice_quien_no_opino",
]
