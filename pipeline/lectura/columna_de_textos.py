"""La columna que en casi cada fila dice un texto distinto, de varias palabras: la de las cosas de una tabla."""

from collections.abc import Sequence

from pipeline.lectura.hoja import Tipo
from pipeline.lectura.malla import Malla

MUESTRA = 300
"""Las filas que se miran debajo de un encabezado."""
LLENAS, DISTINTAS, PALABRAS = 0.7, 0.85, 2.0


def es_de_textos(malla: Malla, filas: Sequence[int], columna: int) -> bool:
    """Casi todas esas filas traen en ella un texto de varias palabras, y casi ninguno se repite."""
    ocupadas = [f for f in filas if len(malla.filas[f]) > 1] or filas
    textos = [
        celda.valor
        for f in ocupadas
        if (celda := malla.celda(f, columna)) and celda.tipo is Tipo.TEXTO and isinstance(celda.valor, str)
    ]
    if len(textos) < 2 or len(textos) < LLENAS * len(ocupadas):
        return False
    palabras = sum(len(t.split()) for t in textos) / len(textos)
    return palabras >= PALABRAS and len(set(textos)) >= DISTINTAS * len(textos)
