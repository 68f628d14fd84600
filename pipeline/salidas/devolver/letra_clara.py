"""Si la letra de un estilo ajeno es clara: sobre un relleno pálido no se leería."""

from pipeline.lectura.colores import NEGRO, Colores
from pipeline.salidas.llenado.arbol import Nodo, leer_atributos

_CLARA = 160
"""Desde esta luz (0 a 255) una letra no se lee sobre los colores pálidos de las marcas."""


def es_letra_clara(raiz: Nodo, apertura: str) -> bool:
    """La letra que dice la etiqueta `<xf …>` es clara, por su color propio, numerado o del tema de fábrica."""
    letras, cual = raiz.hijo("fonts"), leer_atributos(apertura).get("fontId", "0")
    if letras is None or not cual.isdigit() or int(cual) >= len(letras.hijos):
        return False
    color = letras.hijos[int(cual)].hijo("color")
    return color is not None and _luz(Colores().resolver(leer_atributos(color.apertura), NEGRO)) >= _CLARA


def _luz(rgb: str) -> float:
    rojo, verde, azul = (int(rgb[i : i + 2], 16) for i in (0, 2, 4))
    return 0.299 * rojo + 0.587 * verde + 0.114 * azul
