"""Medir y partir textos para que nada se corte ni se monte sobre lo de al lado."""

import re
from functools import cache, lru_cache
from pathlib import Path

import matplotlib
from matplotlib.font_manager import FontProperties
from matplotlib.ft2font import FT2Font, LoadFlags

from pipeline.base.texto import visible

MM_POR_PUNTO = 25.4 / 72
INTERLINEA = 1.28
HOLGURA = 0.97  # El dibujo ajusta cada letra al punto de la imagen: puede salir algo más ancha que su medida.


def limpiar(texto: str) -> str:
    """El texto en un solo renglón, sin los caracteres de control que un SVG no admite.

    Una cifra no se separa de lo que cuenta: entre las dos queda un espacio que no se parte.
    """
    return re.sub(
        r"(?<=\d) (?=[%a-zá-ú])|(?<=\d de) (?=\d)|(?<=n) (?== \d)|(?<=n =) |(?<=[●▲■]) ", "\u00a0", visible(texto)
    )


def alto_de_linea(tamano: float) -> float:
    """Lo que ocupa un renglón de ese tamaño (puntos), en milímetros."""
    return tamano * INTERLINEA * MM_POR_PUNTO


def medir(texto: str, tamano: float, negrita: bool = False) -> float:
    """El ancho de un texto, en milímetros."""
    return _ancho_por_punto(texto, negrita) * tamano


def envolver(texto: str, ancho: float, tamano: float, negrita: bool = False, maximo: int = 0) -> list[str]:
    """Parte un texto en renglones que caben en `ancho` (milímetros).

    Una palabra más ancha que el renglón se parte donde llegue. Con `maximo`, el renglón final de un texto que no cabe
    termina en «…».
    """
    renglones = [""]
    for palabra in _palabras(limpiar(texto), ancho * HOLGURA, tamano, negrita):
        propuesta = f"{renglones[-1]} {palabra}".strip()
        if medir(propuesta, tamano, negrita) <= ancho * HOLGURA:
            renglones[-1] = propuesta
        else:
            renglones.append(palabra)
    if maximo and len(renglones) > maximo:
        renglones = [*renglones[: maximo - 1], _recortar(renglones[maximo - 1], ancho * HOLGURA, tamano, negrita)]
    return renglones


def equilibrar(texto: str, ancho: float, tamano: float, negrita: bool = False) -> list[str]:
    """Como `envolver`, con renglones parejos: ninguno queda con una palabra suelta si puede evitarse."""
    renglones = envolver(texto, ancho, tamano, negrita)
    while len(parejos := envolver(texto, ancho * 0.96, tamano, negrita)) == len(renglones) > 1:
        if " ".join(parejos) != " ".join(renglones):  # una palabra tuvo que partirse
            break
        renglones, ancho = parejos, ancho * 0.96
    return renglones


@cache
def fuente(tamano: float, negrita: bool = False) -> FontProperties:
    """La letra de las gráficas: el archivo que viaja con matplotlib; el SVG la pide por su nombre."""
    peso = "bold" if negrita else "normal"
    return FontProperties(family="sans-serif", weight=peso, size=tamano, fname=_archivo(negrita))


def _archivo(negrita: bool) -> str:
    nombre = "DejaVuSans-Bold.ttf" if negrita else "DejaVuSans.ttf"
    return str(Path(matplotlib.get_data_path()) / "fonts" / "ttf" / nombre)


@cache
def _letra(negrita: bool) -> FT2Font:
    letra = FT2Font(_archivo(negrita))
    letra.set_size(100, 72)
    return letra


@lru_cache(maxsize=65536)
def _ancho_por_punto(texto: str, negrita: bool) -> float:
    return sum(_avance(c, negrita) for c in texto) * MM_POR_PUNTO


@cache
def _avance(caracter: str, negrita: bool) -> float:
    """Lo que avanza una letra, como parte de su tamaño."""
    letra = _letra(negrita)
    glifo = letra.load_glyph(letra.get_char_index(ord(caracter)), flags=LoadFlags.NO_HINTING)
    return float(glifo.linearHoriAdvance) / 65536 / 100


def _palabras(texto: str, ancho: float, tamano: float, negrita: bool) -> list[str]:
    partes = []
    for palabra in texto.split(" "):
        while len(palabra) > 1 and medir(palabra, tamano, negrita) > ancho:
            corte = _cuantas_caben(palabra, ancho, tamano, negrita)
            partes.append(palabra[:corte])
            palabra = palabra[corte:]
        partes.append(palabra)
    return partes


def _cuantas_caben(palabra: str, ancho: float, tamano: float, negrita: bool) -> int:
    suma = 0.0
    for i, letra in enumerate(palabra):
        suma += medir(letra, tamano, negrita)
        if suma > ancho:
            return max(i, 1)
    return len(palabra)


def _recortar(renglon: str, ancho: float, tamano: float, negrita: bool) -> str:
    while renglon and medir(renglon + "…", tamano, negrita) > ancho:
        renglon = renglon[:-1]
    return renglon.rstrip() + "…"
