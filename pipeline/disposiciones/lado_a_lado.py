"""Tablas lado a lado: un encabezado que se repite hacia la derecha parte la hoja en franjas de columnas."""

from dataclasses import replace
from itertools import pairwise

from pipeline.lectura.encabezado import Encabezado
from pipeline.lectura.malla import Malla

_ANCLAS = {"actividad", "numeral"}


def partir_en_franjas(malla: Malla, encabezados: list[Encabezado]) -> list[Malla]:
    """La hoja entera, o una malla por cada tabla de las que están lado a lado."""
    cortes = sorted({corte for e in encabezados for corte in _repeticiones(e)})
    if not cortes:
        return [malla]
    limites = [0, *cortes, 1 << 20]
    return [_franja(malla, desde, hasta) for desde, hasta in pairwise(limites)]


def _repeticiones(encabezado: Encabezado) -> list[int]:
    """Las columnas donde el encabezado empieza de nuevo: repite su primer campo y, después, la actividad."""
    campos = [(c.campo, c.numero) for c in encabezado.columnas if c.campo != "otro"]
    cortes: list[int] = []
    for campo, numero in campos[2:]:
        desde = cortes[-1] if cortes else campos[0][1]
        aqui = {c for c, n in campos if desde <= n < numero}
        alla = {c for c, n in campos if n >= numero}
        if (
            campo == campos[0][0]
            and numero - desde >= 2
            and _ANCLAS & aqui
            and _ANCLAS & alla
            and len(aqui & alla) >= 2
            and not _seguidas(encabezado, campo, numero)
        ):
            cortes.append(numero)
    return [_con_sus_primeras(encabezado, corte) for corte in cortes]


def _con_sus_primeras(encabezado: Encabezado, corte: int) -> int:
    """El corte, movido a la izquierda si la tabla empieza con columnas que no alimentan ningún campo."""
    titulos = {c.numero: c.titulo for c in encabezado.columnas}
    primera = next(c.numero for c in encabezado.columnas if c.campo != "otro")
    while (primera - 1) in titulos and titulos.get(corte - 1) == titulos[primera - 1]:
        primera, corte = primera - 1, corte - 1
    return corte


def _seguidas(encabezado: Encabezado, campo: str, numero: int) -> bool:
    """La columna sigue a otra del mismo campo: es un título sobre dos columnas, no una tabla nueva."""
    return any(c.campo == campo and c.numero == numero - 1 for c in encabezado.columnas)


def _franja(malla: Malla, desde: int, hasta: int) -> Malla:
    """La malla con solo unas columnas; las celdas y las combinaciones son las mismas."""
    filas = {
        f: dentro for f, columnas in malla.filas.items() if (dentro := [c for c in columnas if desde <= c < hasta])
    }
    return replace(malla, filas=filas)
