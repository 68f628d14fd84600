"""Los comentarios de una hoja: no son datos, pero alguien los escribió y no deben pasar sin que se sepa."""

from pipeline.base.hallazgo import Hallazgo, anotar
from pipeline.lectura.hoja import Hoja

MUESTRA = 5


def anotar_comentarios(hoja: Hoja) -> Hallazgo:
    """Cuántas celdas tienen comentario y cuáles son las primeras; el texto no, que puede nombrar a personas."""
    lugares = sorted(hoja.comentarios)
    celdas = [hoja.origen(*lugar).celda for lugar in lugares[:MUESTRA]]
    demas = len(lugares) - len(celdas)
    lista = ", ".join(celdas) + (f" y {demas} más" if demas else "")
    return anotar("comentarios_en_celdas", hoja.origen(0, 0), "", cuantos=len(lugares), celdas=lista)
