"""En qué página cae cada actividad: el nombre de su elemento se repite en cada una, y nunca queda en la anterior."""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import groupby

from pipeline.salidas.estrategia.cronograma.columnas import alto_de_elemento

_ANCHO_UTIL, _ALTO_UTIL = 734.0, 533.0
"""De la carta acostada, sin sus márgenes, en puntos."""
_HOLGURA = 0.95
"""La parte de la página que se cuenta: el papel de cada impresora y la medida de cada programa varían."""
_PUNTOS_POR_CARACTER = 5.4
_MUCHAS = 4
"""Las actividades desde las que un elemento empieza página."""
_MAS_ALTA = 409.0


@dataclass(frozen=True, slots=True)
class Papel:
    """Lo que se imprime: su ancho en caracteres y, en puntos, los títulos que se repiten y los de la primera página."""

    ancho: float
    titulos: float
    rotulos: float

    @property
    def cabe(self) -> float:
        """El alto de renglones que cabe en una página, que se encoge hasta que quepa el ancho."""
        escala = min(_ANCHO_UTIL / (self.ancho * _PUNTOS_POR_CARACTER), 1.0)
        return _ALTO_UTIL * _HOLGURA / escala - self.titulos


@dataclass(frozen=True, slots=True)
class Bloque:
    """Las actividades seguidas de un elemento en una página. `salta`: con ellas empieza otra."""

    elemento: str
    desde: int
    cuantos: int
    salta: bool


def repartir_en_paginas(elementos: Sequence[str], altos: Sequence[float], papel: Papel) -> list[Bloque]:
    """Los bloques, en orden: todas las actividades están en uno."""
    bloques: list[Bloque] = []
    usado, desde = papel.rotulos, 0
    for elemento, suyos in groupby(elementos):
        cuantas = len(list(suyos))
        salta, nombre = desde > 0 and cuantas >= _MUCHAS, alto_de_elemento(elemento)
        usado, alto, primera = 0.0 if salta else usado, 0.0, desde
        for i in range(desde, desde + cuantas):
            if usado + max(alto + altos[i], nombre) > papel.cabe and usado + alto:
                if i > primera:
                    bloques.append(Bloque(elemento, primera, i - primera, salta))
                usado, alto, primera, salta = 0.0, 0.0, i, True
            alto += altos[i]
        bloques.append(Bloque(elemento, primera, desde + cuantas - primera, salta))
        usado, desde = usado + max(alto, nombre), desde + cuantas
    return bloques


def estirar(altos: list[float], bloque: Bloque) -> None:
    """Reparte entre los renglones de un bloque lo que les falta para que quepa el nombre de su elemento."""
    suyos = range(bloque.desde, bloque.desde + bloque.cuantos)
    falta = (alto_de_elemento(bloque.elemento) - sum(altos[i] for i in suyos)) / bloque.cuantos
    for i in suyos:
        altos[i] = min(altos[i] + max(falta, 0.0), _MAS_ALTA)
