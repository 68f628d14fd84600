"""Lugares de una hoja como los escribe OOXML: `B4`, `B4:C9`; y sus números, recordados."""

import re

from pipeline.lectura.hoja import Lugar, Rango

COLUMNAS = 16384
REFERENCIA = re.compile(r"\$?([A-Za-z]{1,3})\$?([0-9]*)$")
_COMBINADA = re.compile(r'<mergeCell ref="([A-Z]{1,3})([0-9]{1,7}):([A-Z]{1,3})([0-9]{1,7})"/>')


class Columnas(dict[str, int]):
    """El número de una columna por sus letras, recordado."""

    def __missing__(self, letras: str) -> int:
        numero = self[letras] = numero_de_columna(letras)
        return numero


class Filas(dict[str, int]):
    """El número de una fila por sus cifras: el mismo objeto para todas sus celdas."""

    def __missing__(self, cifras: str) -> int:
        numero = self[cifras] = int(cifras or 0)
        return numero


def numero_de_columna(letras: str) -> int:
    """La columna de unas letras: A → 1, AB → 28."""
    columna = 0
    for letra in letras.upper():
        columna = columna * 26 + ord(letra) - 64
    return columna


def leer_lugar(texto: str) -> Lugar | None:
    """`B4` como (4, 2); None si no es una celda."""
    partes = REFERENCIA.match(texto)
    return (int(partes[2]), numero_de_columna(partes[1])) if partes and partes[2] else None


def leer_rango(texto: str) -> Rango | None:
    """`B2:C4` como rango; None si no lo es."""
    extremos = [REFERENCIA.match(parte) for parte in texto.split(":")]
    if len(extremos) != 2 or not all(e and e[2] for e in extremos):
        return None
    (f1, c1), (f2, c2) = ((int(e[2]), numero_de_columna(e[1])) for e in extremos if e)
    return _ordenar(f1, c1, f2, c2)


def _ordenar(f1: int, c1: int, f2: int, c2: int) -> Rango:
    return Rango(min(f1, f2), min(c1, c2), max(f1, f2), max(c1, c2))


def apartar_combinadas(texto: str) -> tuple[str, list[Rango]]:
    """El XML sin su lista de combinaciones y esa lista; el mismo XML y ninguna si no está escrita como la de Excel."""
    inicio, fin = texto.find("<mergeCells"), texto.find("</mergeCells>")
    halladas = _COMBINADA.findall(texto, inicio, fin) if 0 <= inicio < fin else []
    if not halladas or len(halladas) != texto.count("<mergeCell "):
        return texto, []
    columnas = Columnas()
    rangos = []
    for letras, fila, otras_letras, otra_fila in halladas:
        f1, c1, f2, c2 = int(fila), columnas[letras], int(otra_fila), columnas[otras_letras]
        derecho = f1 <= f2 and c1 <= c2
        rangos.append(Rango(f1, c1, f2, c2) if derecho else _ordenar(f1, c1, f2, c2))
    return texto[:inicio] + texto[fin + len("</mergeCells>") :], rangos
