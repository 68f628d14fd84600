"""Cuánto debe medir una fila para que su texto no quede cortado: nadie lo calcula al abrir un libro."""

import math
import unicodedata
from functools import lru_cache

from pipeline.salidas.llenado.letras import Letra

ALTO_MAXIMO = 409.0
_MARGEN = 5.0
# Anchos de Calibri en milésimas de su tamaño; las demás familias, por su relación con ella.
_ANCHOS = {
    **dict.fromkeys(" ijl'", 232), **dict.fromkeys(".,:;I·", 260), **dict.fromkeys("rt()[]-fJ!", 330),
    **dict.fromkeys("szc/\\", 400), **dict.fromkeys("xvykL", 448), **dict.fromkeys("aegEFSTYZ|", 485),
    **dict.fromkeys("wMmW%@—", 810), **dict.fromkeys("NOQGDHU&", 645),
}  # fmt: skip
_OTRA_LETRA = 530
_LA_MAS_ANCHA, _ESPACIO = max(_ANCHOS.values()), _ANCHOS[" "]
_FAMILIAS = {"calibri": 1.0, "carlito": 1.0, "times new roman": 1.0, "arial narrow": 0.93, "cambria": 1.08,
             "verdana": 1.3, "tahoma": 1.12}  # fmt: skip
_OTRA_FAMILIA = 1.13


def alto_de_texto(texto: str, letra: Letra, pixeles: float) -> float:
    """Puntos de alto de un texto en una celda de ese ancho que pasa a otro renglón."""
    return alto_en(texto, caber_en(letra, pixeles), math.ceil(letra.tamano * 1.36))


def caber_en(letra: Letra, pixeles: float) -> float:
    """Lo que cabe en un renglón de una celda, en milésimas del tamaño de su letra: sirve para todos los tamaños."""
    familia = _FAMILIAS.get(letra.familia.casefold(), _OTRA_FAMILIA)
    factor = letra.tamano * 96 / 72 * familia * (1.05 if letra.negrita else 1.01) / 1000
    return max(pixeles - _MARGEN, 8.0) / factor if factor else math.inf


def alto_en(texto: str, cabe: float, renglon: int) -> float:
    """Puntos de alto de un texto donde caben `cabe` milésimas por renglón de `renglon` puntos."""
    if "\n" not in texto:
        renglones = 1 if len(texto) * _LA_MAS_ANCHA <= cabe else _renglones(texto, cabe)
    else:
        renglones = sum(_renglones(parrafo, cabe) for parrafo in texto.split("\n"))
    aire = 3.0 if renglones > 1 else 0.0
    return min(renglones * renglon + aire, ALTO_MAXIMO)


def ancho_en_pixeles(ancho: float) -> float:
    """Una columna de `ancho` caracteres, en píxeles, con la letra normal de un libro."""
    return math.floor((256 * ancho + 18) / 256 * 7)


def _renglones(parrafo: str, disponible: float) -> int:
    if len(parrafo) * _LA_MAS_ANCHA <= disponible:
        return 1
    renglones, lugar = 1, 0.0
    for palabra in parrafo.split(" "):
        largo = _largo(palabra)
        if lugar and lugar + largo > disponible:
            renglones, lugar = renglones + 1, 0.0
        lugar += largo
        if lugar > disponible:
            extra = math.ceil(lugar / disponible) - 1
            renglones, lugar = renglones + extra, lugar - extra * disponible
        lugar += _ESPACIO
    return renglones


@lru_cache(maxsize=16384)
def _largo(palabra: str) -> float:
    """Lo que mide una palabra, en milésimas del tamaño de su letra."""
    base = (c for c in unicodedata.normalize("NFD", palabra) if not unicodedata.combining(c))
    return sum(_ANCHOS.get(c, _OTRA_LETRA) for c in base)
