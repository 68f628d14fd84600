"""Las encuestas de los eventos: el libro interno, la tabla que se publica y el análisis escrito."""

from pathlib import Path

from pipeline.calculo.encuestas import reunir_preguntas
from pipeline.calculo.resultado import Resultado
from pipeline.salidas.encuestas.analisis import ANALISIS, escribir_analisis
from pipeline.salidas.encuestas.interna import INTERNA, escribir_interna
from pipeline.salidas.encuestas.publica import PUBLICA, escribir_publica
from pipeline.salidas.entregable import DECIDA, FIRME, Entregable

__all__ = ["ANALISIS", "CARPETA", "ENTREGABLES", "INTERNA", "PUBLICA", "escribir_analisis", "escribir_encuestas"]
CARPETA = "encuestas"
ENTREGABLES = (
    Entregable(f"{CARPETA}/{INTERNA}", DECIDA, "Cada pregunta de las encuestas con todas sus cuentas, los eventos "
               "comparados y las respuestas abiertas. Es de uso interno."),
    Entregable(f"{CARPETA}/{PUBLICA}", FIRME, "Las mismas cuentas, sin lo que dejaría saber qué contestaron menos de "
               "cinco personas."),
    Entregable(f"{CARPETA}/{ANALISIS}", FIRME, "El análisis escrito desde las cifras que se publican. Complete los "
               "párrafos marcados con la lectura de la entidad."),
)  # fmt: skip


def escribir_encuestas(resultado: Resultado, carpeta: Path) -> None:
    """Escribe los dos libros, si alguien respondió; el análisis espera a las gráficas. OSError si no se pudo."""
    preguntas = reunir_preguntas(resultado.encuestas)
    if not preguntas:
        return
    escribir_interna(preguntas, resultado, carpeta / INTERNA)
    escribir_publica(resultado, carpeta / PUBLICA)
