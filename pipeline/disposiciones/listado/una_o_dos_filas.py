"""El encabezado que abre una fila de un listado: ella sola, o ella y la de abajo."""

from functools import partial

from pipeline.disposiciones.listado.cabeza import Cabeza, armar_cabeza
from pipeline.disposiciones.listado.repartidas import cubre_repartidas
from pipeline.lectura.hoja import Tipo
from pipeline.lectura.malla import Malla
from pipeline.lectura.titulos import Titulos
from pipeline.tablas.listado import Listado


def de_una_o_dos_filas(malla: Malla, listado: Listado, titulos: Titulos, fila: int) -> Cabeza:
    """El encabezado que abre la fila; de dos filas, si entre las dos dicen más que cada una."""
    filas = ((fila, fila), (fila, fila + 1), (fila + 1, fila + 1))
    sola, doble, otra = (
        malla.recordar(("cabeza", listado.nombre, id(titulos), *f), partial(armar_cabeza, malla, listado, titulos, *f))
        for f in filas
    )
    en_dos = bool(doble.repartidas) and cubre_repartidas(malla, listado.nombre, fila)
    if len(doble.de_varias) > len(sola.de_varias) and len(doble.conocidos) > len(otra.conocidos):
        return doble
    dice_mas = len(doble.conocidos) > max(len(sola.conocidos), len(otra.conocidos))
    return doble if en_dos or (dice_mas and _son_titulos(malla, titulos, fila + 1)) else sola


def _son_titulos(malla: Malla, titulos: Titulos, fila: int) -> bool:
    """La fila es de títulos y no de datos: «Encuentro | 15/05/2026 | 9 a. m.» trae un título por azar.

    Lo son más de la mitad de sus celdas, o la mitad si las otras no están debajo de un título que ya dice su columna.
    """
    celdas = list(malla.celdas_de(fila))
    ajenas = [c for c, celda in celdas if celda.tipo is not Tipo.TEXTO or titulos.campo(malla.texto(fila, c)) is None]
    if any(celda.tipo is Tipo.FECHA for _, celda in celdas) or len(ajenas) * 2 > len(celdas):
        return False
    ya_dichas = any(titulos.campo(malla.texto(fila - 1, c)) and not _es_ancha(malla, fila - 1, c) for c in ajenas)
    return len(ajenas) * 2 < len(celdas) or not ya_dichas


def _es_ancha(malla: Malla, fila: int, columna: int) -> bool:
    rango = malla.rango(fila, columna)
    return rango.columna_final > rango.columna
