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
_FAMILIAS = {"calibri": 1.0, "carlito": 1.0, "times new roman": 1.0, "arial narrow": 0.93, "cambria": 1.08,
             "verdana": 1.3, "tahoma": 1.12}  # fmt: skip
_OTRA_FAMILIA = 1.13


def alto_de_texto(texto: str, letra: Letra, pixeles: float) -> float:
    """Puntos de alto de un texto en una celda de ese ancho que pasa a otro renglón."""
    disponible = max(pixeles - _MARGEN, 8.0)
    renglones = sum(_renglones(parrafo, letra, disponible) for parrafo in texto.split("\n"))
    aire = 3.0 if renglones > 1 else 0.0
    return min(renglones * math.ceil(letra.tamano * 1.36) + aire, ALTO_MAXIMO)


def ancho_en_pixeles(ancho: float) -> float:
    """Una columna de `ancho` caracteres, en píxeles, con la letra normal de un libro."""
    return math.floor((256 * ancho + 18) / 256 * 7)


def _renglones(parrafo: str, letra: Letra, disponible: float) -> int:
    renglones, lugar = 1, 0.0
    for palabra in parrafo.split(" "):
        largo = _largo(palabra, letra)
        if lugar and lugar + largo > disponible:
            renglones, lugar = renglones + 1, 0.0
        lugar += largo
        if lugar > disponible:
            extra = math.ceil(lugar / disponible) - 1
            renglones, lugar = renglones + extra, lugar - extra * disponible
        lugar += _largo(" ", letra)
    return renglones


@lru_cache(maxsize=16384)
def _largo(palabra: str, letra: Letra) -> float:
    base = (c for c in unicodedata.normalize("NFD", palabra) if not unicodedata.combining(c))
    milesimas = sum(_ANCHOS.get(c, _OTRA_LETRA) for c in base)
    familia = _FAMILIAS.get(letra.familia.casefold(), _OTRA_FAMILIA)
    return milesimas / 1000 * letra.tamano * 96 / 72 * familia * (1.05 if letra.negrita else 1.01)
