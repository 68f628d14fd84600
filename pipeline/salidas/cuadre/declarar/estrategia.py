"""Dónde dice cifras `estrategia/estrategia.docx`: en sus frases."""

from pipeline.calculo.cobertura import actividades_de_la_estrategia
from pipeline.calculo.relato.estrategia import decir_estrategia
from pipeline.calculo.resultado import Resultado
from pipeline.salidas.cuadre.declaracion import Declaracion, Dichas
from pipeline.salidas.estrategia import CARPETA
from pipeline.salidas.estrategia.documento import ESTRATEGIA


def declarar_estrategia(resultado: Resultado) -> list[Declaracion]:
    """Lo que el documento dice, si hay estrategia de que hablar."""
    if not actividades_de_la_estrategia(resultado):
        return []
    return [Declaracion(f"{CARPETA}/{ESTRATEGIA}", (Dichas(tuple(decir_estrategia(resultado))),))]
