"""Anchos de columna y altos de fila con los que un libro ajeno se lee sin cortarse ni ocupar de más."""

from collections.abc import Iterable
from math import ceil

from pipeline.lectura.hoja import Hoja, Rango
from pipeline.lectura.malla import texto_de

MINIMO, MAXIMO, LINEAS = 5.0, 42.0, 14
PUNTOS_POR_LINEA = 13.5  # la letra del mapa es un punto menor que la de los demás libros
_CASI_TODAS = 0.85  # unas pocas celdas largas no ensanchan su columna: se parten en líneas


def medir(hoja: Hoja, combinadas: Iterable[Rango]) -> tuple[dict[int, float], dict[int, float]]:
    """El ancho de cada columna en caracteres y el alto en puntos de cada fila que pasa de una línea."""
    rangos = {(r.fila, r.columna): r for r in combinadas}
    largos: dict[int, list[int]] = {}
    textos = {lugar: texto_de(celda) for lugar, celda in hoja.celdas.items()}
    for (fila, columna), texto in textos.items():
        if (fila, columna) not in rangos or rangos[fila, columna].columna_final == columna:
            largos.setdefault(columna, []).append(len(texto))
    anchos = {c: _ancho(sorted(suyos)) for c, suyos in largos.items()}
    lineas: dict[int, int] = {}
    for (fila, columna), texto in textos.items():
        rango = rangos.get((fila, columna))
        if rango and rango.fila_final > rango.fila:
            continue
        ancho = sum(anchos.get(c, 9.0) for c in range(columna, (rango.columna_final if rango else columna) + 1))
        lineas[fila] = max(lineas.get(fila, 1), min(_lineas(texto, ancho), LINEAS))
    return anchos, {fila: n * PUNTOS_POR_LINEA + 3 for fila, n in lineas.items() if n > 1}


def _lineas(texto: str, ancho: float) -> int:
    """Las líneas de un texto ya sin saltos; el margen es de las palabras que no caben al final de cada una."""
    return ceil(len(texto) / ancho + 0.15) if texto else 1


def _ancho(largos: list[int]) -> float:
    tipico = largos[min(int(len(largos) * _CASI_TODAS), len(largos) - 1)]
    return min(max(tipico + 2.0, MINIMO), MAXIMO)
