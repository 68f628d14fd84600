"""Los temas de interés: el libro interno, con cada manera de escribirlos, y el que se puede publicar."""

from pathlib import Path

from pipeline.calculo.filas_de import filas_de
from pipeline.calculo.resultado import Resultado
from pipeline.calculo.temas import agrupar_temas
from pipeline.salidas.entregable import DECIDA, FIRME, Entregable
from pipeline.salidas.temas.interno import INTERNO, escribir_interno
from pipeline.salidas.temas.publico import PUBLICO, escribir_publico
from pipeline.tablas.listados.temas import Tema

__all__ = ["CARPETA", "ENTREGABLES", "INTERNO", "PUBLICO", "escribir_temas"]
CARPETA = "temas"
ENTREGABLES = (
    Entregable(f"{CARPETA}/{INTERNO}", DECIDA, "De qué quiere la ciudadanía que se rindan cuentas, en orden, con qué "
               "se responde y qué falta. Confirme los temas que se juntaron. Es de uso interno."),
    Entregable(f"{CARPETA}/{PUBLICO}", FIRME, "Los mismos temas, sin las cuentas con que se sabría quién los pidió."),
)  # fmt: skip


def escribir_temas(resultado: Resultado, carpeta: Path) -> None:
    """Escribe los dos libros, si alguien propuso un tema. OSError si no se pudo."""
    temas = agrupar_temas(filas_de(resultado, Tema))
    if not temas:
        return
    escribir_interno(temas, resultado, carpeta / INTERNO)
    escribir_publico(temas, resultado, carpeta / PUBLICO)
