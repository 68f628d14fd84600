"""Las preguntas de la ciudadanía: la matriz interna con su término, y la pública, sin datos personales."""

from pathlib import Path

from pipeline.calculo.preguntas import contar_terminos, preguntas_de
from pipeline.calculo.resultado import Resultado
from pipeline.salidas.entregable import DECIDA, FIRME, Entregable
from pipeline.salidas.preguntas.interna import INTERNA, escribir_interna
from pipeline.salidas.preguntas.publica import PUBLICA, escribir_publica

__all__ = ["CARPETA", "ENTREGABLES", "INTERNA", "PUBLICA", "escribir_preguntas"]
CARPETA = "preguntas"
ENTREGABLES = (
    Entregable(f"{CARPETA}/{INTERNA}", DECIDA, "Las preguntas de la ciudadanía, primero las vencidas, y con qué "
               "oportunidad se responden. Es de uso interno: tiene datos personales."),
    Entregable(f"{CARPETA}/{PUBLICA}", FIRME, "Las mismas preguntas y sus respuestas, sin datos personales. Léalas "
               "antes de publicarlas."),
)  # fmt: skip


def escribir_preguntas(resultado: Resultado, carpeta: Path) -> None:
    """Escribe los dos libros, si alguien preguntó. OSError si no se pudo."""
    preguntas = preguntas_de(resultado)
    if not preguntas:
        return
    terminos = contar_terminos(preguntas, resultado.entidad, resultado.hoy)
    escribir_interna(terminos, resultado, carpeta / INTERNA)
    escribir_publica(terminos, resultado, carpeta / PUBLICA)
