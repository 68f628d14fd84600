"""La columna «Componente» que solo dice si es transversal o programático, junto a la que dice el componente."""

from dataclasses import replace

from pipeline.lectura.componentes import es_bloque
from pipeline.lectura.encabezado import Encabezado
from pipeline.lectura.malla import Malla


def con_bloques_aparte(malla: Malla, encabezado: Encabezado, desde: int, hasta: int) -> Encabezado:
    """El encabezado con esa columna entre los detalles; el mismo si ninguna otra dice el componente."""
    de_componente = encabezado.de("componente")
    if len(de_componente) < 2:
        return encabezado
    filas = [f for f in malla.filas if desde <= f <= hasta]
    textos = {c: [t for f in filas if (t := malla.texto(f, c.numero))] for c in de_componente}
    de_bloque = [c for c, suyos in textos.items() if suyos and all(map(es_bloque, suyos))]
    if len(de_bloque) == len(de_componente):
        return encabezado
    columnas = tuple(replace(c, campo="detalle") if c in de_bloque else c for c in encabezado.columnas)
    return replace(encabezado, columnas=columnas)
