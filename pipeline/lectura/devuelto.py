"""Un libro que este programa devolvió marcado y vuelve corregido: qué puso el programa en él, para no leerlo."""

from pipeline.base.texto import junto
from pipeline.estilo import MARCADO, MARCADO_OSCURO
from pipeline.lectura.colores import BLANCO, partes
from pipeline.lectura.hoja import Hoja

SENAL = "Hoja puesta por el programa rendicion al devolver este libro: al leerlo de nuevo no se tiene en cuenta."
"""La frase con que se reconoce la hoja de hallazgos, en cualquier formato en que el libro vuelva."""
REGLA = "hoja de hallazgos de un libro devuelto"
FILAS = 20  # donde se busca la señal: alguien pudo insertar filas encima

COLORES = frozenset(color.lstrip("#") for color in (*MARCADO.values(), *MARCADO_OSCURO.values()))
_CERCA = 100
"""Suma de las diferencias de rojo, verde y azul: lo que LibreOffice pone detrás queda a 65 o menos."""


def es_hoja_de_hallazgos(hoja: Hoja) -> bool:
    """La hoja la puso el programa al devolver el libro."""
    textos = (c.valor for (fila, columna), c in hoja.celdas.items() if fila <= FILAS and columna <= FILAS)
    return any(isinstance(texto, str) and junto(texto) == SENAL for texto in textos)


def color_de_origen(color: str, guardado: str) -> str:
    """El color que la celda tenía antes de marcarla; `guardado` es el que quedó detrás del de la marca.

    LibreOffice cambia el de atrás por el más parecido al de delante en su paleta: ese no dice nada.
    """
    if color not in COLORES:
        return color
    pares = zip(partes(color), partes(guardado), strict=True)
    return BLANCO if sum(abs(a - b) for a, b in pares) <= _CERCA else guardado
