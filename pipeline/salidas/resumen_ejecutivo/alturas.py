"""Cuánto mide lo que se va a escribir, por arriba de lo que mide de verdad: nada de esto puede pasar de la página."""

from collections.abc import Sequence
from math import ceil

from pipeline.salidas._word import Celda, Columna

_PUNTO = 2.54 / 72
_RENGLON = 1.25
"""El alto de un renglón de Calibri o Carlito, en tamaños de letra."""
_CABE, _HOLGURA = 0.985, 1.06
"""Hasta dónde se llena un renglón solo, y lo que cada uno pierde al partirse entre palabras."""
_ANCHOS = ((" ijlíI.,;:'|!()·", 0.25), ("frtsczJ-", 0.39), ("mwMW@%—…●▲■", 0.84))
_POR_LETRA = {letra: ancho for letras, ancho in _ANCHOS for letra in letras}
"""El ancho de las letras de Calibri que se apartan de lo común, en tamaños de letra."""
_BORDES_DE_CELDA, _ENTRE_FILAS = 0.36, 0.09


def ancho_de(texto: str, puntos: float) -> float:
    """El ancho de un texto en un solo renglón, en centímetros."""
    return sum(map(_ancho, texto)) * puntos * _PUNTO


def alto_de_texto(texto: str, puntos: float, ancho: float) -> float:
    """El alto de un texto repartido en los renglones que pida."""
    anchos = (ancho_de(renglon, puntos) / ancho for renglon in texto.split("\n"))
    return sum(1 if a <= _CABE else ceil(a * _HOLGURA) for a in anchos) * puntos * _RENGLON * _PUNTO


def alto_de_fila(columnas: Sequence[Columna], valores: Sequence[str | Celda], puntos: float = 9) -> float:
    """El alto de una fila de tabla: el de su celda más alta."""
    return _ENTRE_FILAS + max(
        _alto_de_celda(valor if isinstance(valor, Celda) else Celda(valor), c.ancho - _BORDES_DE_CELDA, puntos)
        for c, valor in zip(columnas, valores, strict=True)
    )


def _alto_de_celda(celda: Celda, ancho: float, puntos: float) -> float:
    notas = sum(alto_de_texto(nota, puntos, ancho) + 0.04 for nota in celda.notas)
    return alto_de_texto(celda.texto, celda.puntos or puntos, ancho) + notas


def _ancho(letra: str) -> float:
    return _POR_LETRA.get(letra) or (0.6 if letra.isupper() else 0.5)
