"""Los formatos para llenar que el programa da en blanco: uno por listado, y los que no caben en una sola tabla."""

from collections.abc import Callable
from dataclasses import dataclass
from functools import partial
from pathlib import Path

from pipeline.salidas.encuestas import formato as encuesta
from pipeline.salidas.formato_de_listado import EN_BLANCO, Molde, escribir_formato, formato_de
from pipeline.tablas.listado import Listado
from pipeline.tablas.listados import LISTADOS

__all__ = ["CARPETA", "EN_BLANCO", "FORMATOS", "FormatoEnBlanco", "Molde", "escribir_formatos_en_blanco"]
CARPETA = "para_llenar"


@dataclass(frozen=True, slots=True)
class FormatoEnBlanco:
    """Un formato: el nombre de su archivo, cómo se llama, para qué sirve y quién lo escribe."""

    archivo: str
    titulo: str
    para_que: str
    escribir: Callable[[Molde, Path], None]


def _de_listado(listado: Listado) -> FormatoEnBlanco:
    formato = formato_de(listado)
    return FormatoEnBlanco(
        f"{formato.nombre}.xlsx", formato.titulo, formato.para_que, partial(escribir_formato, formato)
    )


ESPECIALES: tuple[FormatoEnBlanco, ...] = (
    FormatoEnBlanco(encuesta.ARCHIVO, encuesta.TITULO, encuesta.PARA_QUE, encuesta.escribir_formato_de_encuesta),
)
"""Los que no son una sola tabla: cada uno lo escribe una función suya, y lo lee su disposición."""
FORMATOS = (*map(_de_listado, LISTADOS), *ESPECIALES)
"""En el orden en que se entregan."""


def escribir_formatos_en_blanco(molde: Molde, carpeta: Path) -> list[str]:
    """Los escribe todos y devuelve sus nombres. OSError si no se pudo."""
    carpeta.mkdir(parents=True, exist_ok=True)
    for formato in FORMATOS:
        formato.escribir(molde, carpeta / formato.archivo)
    return [formato.archivo for formato in FORMATOS]
