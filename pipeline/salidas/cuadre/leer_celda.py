"""Lo que dice una celda que se conoce de antemano."""

from collections.abc import Iterator

from pipeline.calculo.cifras import Cifra
from pipeline.salidas.cuadre.declaracion import Celda
from pipeline.salidas.cuadre.documento import Documento
from pipeline.salidas.cuadre.lectura import Lectura


def leer_celda(celda: Celda, documento: Documento) -> Iterator[Lectura]:
    """Su cifra, o las de su frase, estén o no."""
    cuadro = next((c for c in documento.cuadros if c.nombre == celda.cuadro), None)
    if cuadro is None:
        yield from (Lectura(cifra, documento.archivo, celda.cuadro, None) for cifra in _cifras(celda))
        return
    dice = cuadro.celdas.get((celda.fila, celda.columna), "")
    lugar = cuadro.situar(celda.fila, celda.columna)
    if isinstance(celda.que, Cifra):
        yield Lectura(celda.que, documento.archivo, lugar, dice, cuadro.decimal)
        return
    dichos = celda.que.leer(str(dice))
    for i, cifra in enumerate(celda.que.cifras):
        yield Lectura(cifra, documento.archivo, lugar, dichos[i] if dichos else None)


def _cifras(celda: Celda) -> tuple[Cifra, ...]:
    return (celda.que,) if isinstance(celda.que, Cifra) else celda.que.cifras
