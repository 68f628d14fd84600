"""Cuánto ocupa un texto: LibreOffice no ajusta el alto de las filas al abrir, así que se calcula aquí."""

from collections.abc import Iterable
from functools import lru_cache

from xlsxwriter.utility import xl_pixel_width

LARGO_MAXIMO = 32_767  # Excel no guarda más en una celda.
MARCA = "… (texto completo en datos/)"
ANCHO_MAXIMO, LINEAS_MAXIMAS, PUNTOS_POR_LINEA = 110.0, 26, 15  # 26 líneas: el alto máximo de una fila es 409 puntos.
PALABRA_MAS_LARGA, _CORTA = 22, 8  # las de ocho letras caben en cualquier columna
_SANGRIA, _HOLGURA = 1.3, 0.97  # Cada programa parte las líneas un poco distinto; los textos llevan sangría.


def recortar(texto: str, largo: int = LARGO_MAXIMO) -> str:
    """El texto, o su comienzo con una marca que dice dónde está completo."""
    return texto if len(texto) <= largo else texto[: largo - len(MARCA)].rstrip() + MARCA


@lru_cache(maxsize=65536)
def contar_lineas(texto: str, ancho: float) -> int:
    """Líneas que ocupa un texto en una columna de `ancho` caracteres, partido por palabras."""
    espacio = (ancho - _SANGRIA) * 7 * _HOLGURA
    return sum(_lineas_del_parrafo(parrafo, espacio) for parrafo in texto.split("\n"))


_ancho = lru_cache(maxsize=65536)(xl_pixel_width)


def _lineas_del_parrafo(parrafo: str, espacio: float) -> int:
    if len(parrafo) * 13 <= espacio:  # Ni con la letra más ancha pasa de una línea.
        return 1
    lineas, usado = 1, 0.0
    for palabra in parrafo.split(" "):
        largo = _ancho(palabra)
        if usado and usado + 3 + largo > espacio:
            lineas, usado = lineas + 1, 0.0
        sobran = int(largo // espacio) if largo > espacio else 0
        lineas += sobran
        usado += (3 if usado else 0) + largo - sobran * espacio
    return lineas


def ensanchar(textos: Iterable[str], ancho: float) -> float:
    """El ancho con que ninguna palabra se parte y el texto más largo cabe en la fila más alta que admite Excel."""
    textos = list(textos)
    mas_largo = max(textos, key=len, default="")
    ancho = max(ancho, _ancho_de_palabra(textos))
    while ancho < ANCHO_MAXIMO and contar_lineas(mas_largo, ancho) > LINEAS_MAXIMAS:
        ancho = min(ancho + 5, ANCHO_MAXIMO)
    return ancho


def _ancho_de_palabra(textos: Iterable[str]) -> float:
    """Lo que pide la palabra más ancha; una dirección web o una huella no es una palabra, y se parte."""
    palabras = {p for texto in textos for p in texto.split() if _CORTA < len(p) <= PALABRA_MAS_LARGA}
    return max((_ancho(p) for p in palabras), default=0) / 7 / _HOLGURA + _SANGRIA


def encajar(texto: str, ancho: float) -> str:
    """El texto, cortado con su marca si ni así cabe a la vista."""
    while len(texto) > ancho and contar_lineas(texto, ancho) > LINEAS_MAXIMAS:
        texto = recortar(texto, len(texto) * 9 // 10)
    return texto


def calcular_alto(lineas: int) -> float:
    """El alto en puntos de una fila con tantas líneas."""
    return min(lineas * PUNTOS_POR_LINEA + 4.0, 409.0)
