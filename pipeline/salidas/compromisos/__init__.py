"""Los compromisos con la ciudadanía: el libro interno, la lista pública y el informe para el encuentro."""

from pathlib import Path

from pipeline.calculo.compromisos import compromisos_de
from pipeline.calculo.resultado import Resultado
from pipeline.salidas._word import Logo
from pipeline.salidas.compromisos.informe import INFORME, escribir_informe
from pipeline.salidas.compromisos.interno import INTERNO, escribir_interno
from pipeline.salidas.compromisos.publico import PUBLICO, escribir_publico
from pipeline.salidas.entregable import DECIDA, FIRME, Entregable

__all__ = ["CARPETA", "ENTREGABLES", "INFORME", "INTERNO", "PUBLICO", "escribir_compromisos"]
CARPETA = "compromisos"
ENTREGABLES = (
    Entregable(f"{CARPETA}/{INTERNO}", DECIDA, "Lo que se le prometió a la ciudadanía, primero lo vencido, con su "
               "historia y su celda. Es de uso interno."),
    Entregable(f"{CARPETA}/{PUBLICO}", FIRME, "Los mismos compromisos y su estado, sin quién los pidió. Léalos antes "
               "de publicarlos."),
    Entregable(f"{CARPETA}/{INFORME}", FIRME, "Para abrir el siguiente encuentro: qué se prometió, qué se cumplió y "
               "qué está abierto, por dependencia."),
)  # fmt: skip


def escribir_compromisos(resultado: Resultado, carpeta: Path, logo: Logo | None = None) -> None:
    """Escribe los tres, si algo se prometió. OSError si no se pudo."""
    seguidos = compromisos_de(resultado)
    if not seguidos:
        return
    escribir_interno(seguidos, resultado, carpeta / INTERNO)
    escribir_publico(seguidos, resultado, carpeta / PUBLICO)
    escribir_informe(seguidos, resultado, logo, carpeta / INFORME)
