"""Cuándo dos actividades dicen lo mismo con otra ortografía: plural, artículo, género o un error de dedo."""

import re
from collections import Counter
from functools import cache, lru_cache

from rapidfuzz.distance import OSA

from pipeline.base.texto import llave
from pipeline.vocabulario import cargar

Raices = tuple[str, ...]
UMBRAL = 0.8
"""Desde aquí dos palabras son la misma con un error de dedo (de 0 a 1, sobre la más larga)."""
LARGO_DE_PALABRA = 5
"""Las más cortas no se perdonan: en «fase I» y «fase II» una letra lo cambia todo."""
TEXTO_LARGO = 8
"""Desde estas palabras con contenido, una de más no cambia la actividad."""
_SUFIJO = re.compile(r"(?:[aiu]cion|[aei]r)$")
_ANIO = re.compile(r"20\d\d")


@lru_cache(maxsize=65536)
def raices_de(texto: str) -> Raices:
    """Las palabras con contenido de un texto, sin plural ni género; la primera, igual si es verbo o nombre.

    «Publicar los informes» y «Publicación del informe» dan lo mismo.
    """
    callan = _callan()
    palabras = [_raiz(p) for p in llave(texto).split() if p not in callan and not _ANIO.fullmatch(p)]
    return (_sin_terminacion(palabras[0]), *palabras[1:]) if palabras else ()


def dicen_lo_mismo(unas: Raices, otras: Raices) -> bool:
    """Dice si dos actividades son la misma con otra redacción. Pide al menos dos palabras en cada una."""
    if min(len(unas), len(otras)) < 2:
        return False
    faltan, sobran = Counter(unas) - Counter(otras), Counter(otras) - Counter(unas)
    cuantas = (faltan.total(), sobran.total())
    if cuantas == (1, 1):
        return es_error_de_dedo(next(iter(faltan)), next(iter(sobran)))
    if sorted(cuantas) == [0, 1]:
        return min(len(unas), len(otras)) >= TEXTO_LARGO and not _cambia(next(iter(faltan or sobran)))
    return cuantas == (0, 0)


def es_error_de_dedo(una: str, otra: str) -> bool:
    """Dice si dos palabras son una sola mal escrita."""
    if una[0] != otra[0] or not admite_error(una) or not admite_error(otra):
        return False
    return OSA.normalized_similarity(una, otra) >= UMBRAL


def admite_error(raiz: str) -> bool:
    """Dice si una palabra se perdona mal escrita: ni es corta ni dice cuál es."""
    return len(raiz) >= LARGO_DE_PALABRA and not _cambia(raiz)


def _cambia(raiz: str) -> bool:
    """La palabra dice cuál es: un número, una letra suelta, un mes, un turno."""
    return len(raiz) < 3 or any(c.isdigit() for c in raiz) or raiz in _distintas()


def _raiz(palabra: str) -> str:
    if len(palabra) < 4 or palabra.isdigit():
        return palabra
    sin_plural = palabra[:-1] if palabra.endswith("s") else palabra
    return sin_plural[:-1] if sin_plural[-1] in "aeo" else sin_plural


def _sin_terminacion(raiz: str) -> str:
    corta = _SUFIJO.sub("", raiz)
    return corta if len(corta) >= 4 else raiz


@cache
def _callan() -> frozenset[str]:
    redaccion = cargar("faltas")["redaccion"]
    return frozenset(llave(p) for p in (*redaccion["vacias"], *redaccion["relleno"]))


@cache
def _distintas() -> frozenset[str]:
    return frozenset(_raiz(llave(p)) for p in cargar("faltas")["redaccion"]["distintas"])
