"""El color que sigue al texto de una celda: cambia la fórmula y cambia el color."""

from collections.abc import Mapping

from xlsxwriter.worksheet import Worksheet

from pipeline.estilo import BLANCO, ESTADOS_COLOR, TEXTO, Color
from pipeline.salidas._excel.libro import Libro

Colores = Mapping[str, Color]
"""El color de una celda por su texto."""


def colorear(libro: Libro, hoja: Worksheet, rango: tuple[int, int, int, int], colores: Colores) -> None:
    """Pinta las celdas cuyo texto es una de las claves."""
    for texto, (fondo, tinta) in colores.items():
        formato = libro.libro.add_format({"bg_color": fondo, "font_color": tinta, "bold": True})
        hoja.conditional_format(*rango, {"type": "cell", "criteria": "==", "value": f'"{texto}"', "format": formato})


def con_letra_legible(fondo: str) -> Color:
    """El fondo con la tinta, blanca u oscura, que más contrasta con él."""
    rojo, verde, azul = (int(fondo[i : i + 2], 16) / 255 for i in (1, 3, 5))
    claridad = sum(peso * canal**2.2 for peso, canal in ((0.2126, rojo), (0.7152, verde), (0.0722, azul)))
    return fondo, TEXTO if claridad > 0.2 else BLANCO


COLORES_DE_ESTADO: Colores = {estado: con_letra_legible(color) for estado, color in ESTADOS_COLOR.items()}
