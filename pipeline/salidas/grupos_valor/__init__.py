"""Los grupos de valor: quiénes son, qué necesitan saber, por dónde y a cuáles no llega ningún espacio."""

from pathlib import Path

from pipeline.calculo.filas_de import filas_de
from pipeline.calculo.resultado import Resultado
from pipeline.salidas.entregable import DECIDA, Entregable
from pipeline.salidas.grupos_valor.libro import LIBRO, escribir_libro
from pipeline.tablas.listados.grupos_valor import GrupoDeValor

__all__ = ["CARPETA", "ENTREGABLES", "LIBRO", "escribir_grupos_valor"]
CARPETA = "grupos_valor"
ENTREGABLES = (
    Entregable(f"{CARPETA}/{LIBRO}", DECIDA, "Lo que cada grupo necesita saber frente a lo que se publica, sus canales "
               "y a cuáles no llega ningún espacio. Confirme lo que propone."),
)  # fmt: skip


def escribir_grupos_valor(resultado: Resultado, carpeta: Path) -> None:
    """Escribe el libro, si alguien caracterizó los grupos. OSError si no se pudo."""
    if filas_de(resultado, GrupoDeValor):
        escribir_libro(resultado, carpeta / LIBRO)
