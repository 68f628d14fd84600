"""Anchos de columna y altos de fila con los que un libro ajeno se lee sin cortarse ni ocupar de más."""

from collections.abc import Iterable
from math import ceil

from pipeline.lectura.hoja import Celda, Hoja, Rango
from pipeline.lectura.malla import texto_de

MINIMO, MAXIMO, LINEAS = 5.0, 42.0, 14
PUNTOS_POR_LINEA = 15.0
_CASI_TODAS = 0.85  # unas pocas celdas largas no ensanchan su columna: se parten en líneas


def medir(
    hoja: Hoja, combinadas: Iterable[Rango], puntos: float = PUNTOS_POR_LINEA
) -> tuple[dict[int, float], dict[int, float]]:
    """El ancho de cada columna en caracteres y el alto en puntos de cada fila que pasa de una línea.

    `puntos` es lo que ocupa una línea con la letra del libro.
    """
    rangos = {(r.fila, r.columna): r for r in combinadas}
    largos: dict[int, list[int]] = {}
    textos = {lugar: _texto(celda) for lugar, celda in hoja.celdas.items()}
    for (fila, columna), texto in textos.items():
        if (fila, columna) not in rangos or rangos[fila, columna].columna_final == columna:
            largos.setdefault(columna, []).append(max(map(len, texto.split("\n"))))
    anchos = {c: _ancho(sorted(suyos)) for c, suyos in largos.items()}
    lineas: dict[int, int] = {}
    for (fila, columna), texto in textos.items():
        rango = rangos.get((fila, columna))
        if rango and rango.fila_final > rango.fila:
            continue
        ancho = sum(anchos.get(c, 9.0) for c in range(columna, (rango.columna_final if rango else columna) + 1))
        lineas[fila] = max(lineas.get(fila, 1), min(_lineas(texto, ancho), LINEAS))
    return anchos, {fila: n * puntos + 3 for fila, n in lineas.items() if n > 1}


def _lineas(texto: str, ancho: float) -> int:
    """El margen es de las palabras que no caben al final de cada línea."""
    return sum(1 if len(p) < ancho - 1 else ceil(len(p) / ancho + 0.15) for p in texto.split("\n"))


def _texto(celda: Celda) -> str:
    """Lo que se ve en la celda, con sus saltos de línea."""
    return celda.valor.strip() if isinstance(celda.valor, str) else texto_de(celda)


def _ancho(largos: list[int]) -> float:
    tipico = largos[min(int(len(largos) * _CASI_TODAS), len(largos) - 1)]
    return min(max(tipico + 2.0, MINIMO), MAXIMO)
