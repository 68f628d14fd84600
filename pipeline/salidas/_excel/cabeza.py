"""Los renglones de arriba de una hoja: un nombre de doscientas letras se parte o se abrevia, y no se sale del papel."""

from collections.abc import Sequence

from xlsxwriter.format import Format
from xlsxwriter.worksheet import Worksheet

from pipeline.salidas._excel.medida import PUNTOS_POR_LINEA, contar_lineas

_NEGRITA = 1.12
"""Cuánto más ocupan las letras negritas, en que van los títulos."""


def poner_renglon(
    hoja: Worksheet, fila: int, texto: str, formatos: tuple[Format, Format], anchos: Sequence[float], alto: float
) -> float:
    """Escribe un texto a lo ancho de la hoja y devuelve el alto de su fila, en puntos.

    Si cabe en un renglón, con el primer formato; si no, con el segundo, que lo parte, sobre todas las columnas.
    """
    formato, envuelto = formatos
    lineas = contar_lineas(texto, sum(anchos) / crecido(formato))
    if lineas == 1:
        hoja.write_string(fila, 0, texto, formato)
    else:
        hoja.merge_range(fila, 0, fila, len(anchos) - 1, "", envuelto)
        hoja.write_string(fila, 0, texto, envuelto)
        alto += (lineas - 1) * PUNTOS_POR_LINEA * envuelto.font_size / 11
    hoja.set_row(fila, alto)
    return alto


def abreviar(texto: str, ancho: float) -> str:
    """El texto, o sus primeras palabras y «…» si no cabe en un renglón: donde hay una tabla no se combinan celdas."""
    palabras = texto.split(" ")
    while len(palabras) > 1 and contar_lineas(texto, ancho) > 1:
        palabras.pop()
        texto = " ".join(palabras).rstrip(" ,;:·") + "…"
    return texto


def por_frases(texto: str, ancho: float) -> str:
    """El texto, o sus primeras frases enteras si no cabe en un renglón; si no cabe ni la primera, abreviada."""
    frases = texto.split(". ")
    while len(frases) > 1 and contar_lineas(". ".join(frases), ancho) > 1:
        frases.pop()
    entero = ". ".join(frases)
    return abreviar(entero if entero.endswith(".") else f"{entero}.", ancho)


def crecido(formato: Format) -> float:
    """Cuántas veces más ocupa una letra de este formato que la de las celdas."""
    return float(formato.font_size) / 11 * (_NEGRITA if formato.bold else 1.0)
