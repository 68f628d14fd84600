"""Las marcas que dicen «aquí»: X, ✓, ●, 1, Sí; y las que dicen que aquí no: NP, N/A, un guion, un cero."""

import re
from functools import cache

from pipeline.base.texto import llave
from pipeline.lectura.hoja import Celda
from pipeline.lectura.numeros import a_numero
from pipeline.lectura.periodos import numero_de_mes
from pipeline.vocabulario import cargar

_ADORNOS = " .,;:()[]{}'\"-_–—\ufe0e\ufe0f\u200b\xa0"
_CON_UNIDAD = re.compile(r"(\d{1,6}(?:[.,]\d+)?)\s+[^\W\d_]{3,}(?:\s+[^\W\d_]+){0,2}")
_ACLARADA = re.compile(r"\s+\([^)]*\)$")
"""«X (final)»: la marca y una aclaración."""
_MESES_O_DIAS = re.compile(r"\b(?:de|del|y|al?|mes|meses|dias?|semanas?|veces)\b")


@cache
def _marcas() -> frozenset[str]:
    return frozenset(cargar("valores")["marcas"]["si"])


@cache
def _negaciones() -> frozenset[str]:
    return frozenset(llave(texto) for texto in cargar("valores")["marcas"]["no"]) | {""}


def es_marca(celda: Celda) -> bool:
    """La celda trae una marca y nada más."""
    if isinstance(celda.valor, bool):
        return celda.valor
    if isinstance(celda.valor, float | int):
        return celda.valor == 1
    return isinstance(celda.valor, str) and _es_marca(celda.valor)


def _es_marca(texto: str) -> bool:
    limpio = texto.strip().casefold()
    return limpio in _marcas() or limpio.strip(_ADORNOS) in _marcas()


def niega(celda: Celda) -> bool:
    """La celda dice que ahí no hay nada programado: `NP`, `N/A`, `-`, `No aplica`, FALSO."""
    if isinstance(celda.valor, bool):
        return not celda.valor
    return isinstance(celda.valor, str) and llave(celda.valor) in _negaciones()


def cantidad_de_marca(celda: Celda) -> float | None:
    """Cuánto dice la celda de un periodo: 1 si es una marca, o su número (`25 %` es 25, `2 informes` es 2)."""
    if isinstance(celda.valor, bool):
        return 1.0 if celda.valor else None
    if isinstance(celda.valor, float | int):
        return float(celda.valor) * (100 if celda.porcentaje else 1)
    if not isinstance(celda.valor, str):
        return None
    texto = celda.valor.strip()
    if (numero := a_numero(texto.rstrip(" %"))) is not None:
        return numero
    if _es_marca(texto) or _es_marca(_ACLARADA.sub("", texto)):
        return 1.0
    con_unidad = _CON_UNIDAD.fullmatch(texto)
    de_tiempo = _MESES_O_DIAS.search(llave(texto)) or any(numero_de_mes(p) for p in llave(texto).split())
    return a_numero(con_unidad[1]) if con_unidad and not de_tiempo else None


def quitar_marca(texto: str) -> tuple[bool, str]:
    """`X Informe…` → (True, `Informe…`): una marca pegada a otro texto en la misma celda."""
    primera, _, resto = texto.strip().partition(" ")
    return (True, resto.strip()) if primera in ("X", "x", "✓", "✔", "●") and resto.strip() else (False, texto)
