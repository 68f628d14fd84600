"""Dónde dice cifras `analisis_encuesta.docx`: en sus frases."""

from pipeline.calculo.resultado import Resultado
from pipeline.salidas.cuadre.declaracion import Declaracion, Dichas
from pipeline.salidas.encuestas import ANALISIS, CARPETA
from pipeline.salidas.encuestas.analisis import frases_del_analisis


def declarar_encuestas(resultado: Resultado) -> list[Declaracion]:
    """Las frases del análisis, si alguien respondió una encuesta."""
    frases = frases_del_analisis(resultado)
    return [Declaracion(f"{CARPETA}/{ANALISIS}", (Dichas(tuple(dict.fromkeys(frases))),))] if frases else []
