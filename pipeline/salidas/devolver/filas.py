"""Dónde está cada fila en el XML de una hoja ajena."""

import re
from dataclasses import dataclass

from pipeline.salidas.devolver.paquete import OTRA_FORMA, NoSeMarca
from pipeline.salidas.llenado.arbol import leer_atributos

_FILA = re.compile(r"<row(?=[\s/>])[^>]*>")
_NUMERO = re.compile(r'\sr="([0-9]{1,7})"')
_COLUMNA = re.compile(r"<col\s[^>]*>")


@dataclass(frozen=True, slots=True)
class Fila:
    """Una fila en el texto: su etiqueta es `inicio:dentro`; su contenido, `dentro:hasta`; entera, `inicio:fin`."""

    numero: int
    inicio: int
    dentro: int
    hasta: int
    fin: int
    apertura: str


@dataclass(frozen=True, slots=True)
class Filas:
    """Las filas de una hoja, en orden, entre `inicio` y `fin`; y el estilo de sus columnas: (desde, hasta, estilo)."""

    texto: str
    inicio: int
    fin: int
    filas: list[Fila]
    columnas: list[tuple[int, int, int]]

    def estilo_de_columna(self, columna: int) -> int:
        """El estilo de una celda que no existe en esa columna."""
        return next((estilo for desde, hasta, estilo in self.columnas if desde <= columna <= hasta), 0)


def leer_filas(texto: str) -> Filas:
    """Dónde está cada fila. NoSeMarca si la hoja no está escrita como la escribe Excel."""
    inicio = texto.find("<sheetData>") + len("<sheetData>")
    fin = texto.find("</sheetData>", inicio)
    if inicio < len("<sheetData>") or fin < 0:
        raise NoSeMarca(OTRA_FORMA)
    filas: list[Fila] = []
    for etiqueta in _FILA.finditer(texto, inicio, fin):
        numero = _NUMERO.search(etiqueta[0])
        if numero is None or (filas and int(numero[1]) <= filas[-1].numero):
            raise NoSeMarca(OTRA_FORMA)
        hasta = termina = etiqueta.end()
        if not etiqueta[0].endswith("/>"):
            hasta = texto.find("</row>", etiqueta.end(), fin)
            termina = hasta + len("</row>")
        if hasta < 0:
            raise NoSeMarca(OTRA_FORMA)
        filas.append(Fila(int(numero[1]), etiqueta.start(), etiqueta.end(), hasta, termina, etiqueta[0]))
    columnas = [_leer_columna(c[0]) for c in _COLUMNA.finditer(texto, 0, inicio)]
    return Filas(texto, inicio, fin, filas, columnas)


def _leer_columna(apertura: str) -> tuple[int, int, int]:
    atributos = leer_atributos(apertura)
    return int(atributos["min"]), int(atributos["max"]), int(atributos.get("style", "0"))
