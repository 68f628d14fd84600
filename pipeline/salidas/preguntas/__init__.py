"""Las preguntas de la ciudadanía: la matriz interna con su término, y la pública, sin datos personales."""

from pathlib import Path

from pipeline.calculo.preguntas import contar_terminos, preguntas_de
from pipeline.calculo.resultado import Resultado
from pipeline.salidas.entrega.falla import traducir
from pipeline.salidas.preguntas.interna import INTERNA, escribir_interna
from pipeline.salidas.preguntas.publica import PUBLICA, escribir_publica

__all__ = ["INTERNA", "PUBLICA", "escribir_preguntas"]


def escribir_preguntas(resultado: Resultado, carpeta: Path) -> None:
    """Escribe los dos libros, si alguien preguntó. NoSePuedeEscribir si no se pudo."""
    preguntas = preguntas_de(resultado)
    if not preguntas:
        return
    with traducir(carpeta):
        carpeta.mkdir(parents=True, exist_ok=True)
        terminos = contar_terminos(preguntas, resultado.entidad, resultado.hoy)
        escribir_interna(terminos, resultado, carpeta / INTERNA)
        escribir_publica(terminos, resultado, carpeta / PUBLICA)
