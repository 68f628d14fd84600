"""Las marcas que dicen «aquí»: X, ✓, ●, 1, Sí."""

from functools import cache

from pipeline.lectura.hoja import Celda
from pipeline.vocabulario import cargar


@cache
def _marcas() -> frozenset[str]:
    return frozenset(cargar("valores")["marcas"]["si"])


def es_marca(celda: Celda) -> bool:
    """La celda trae una marca y nada más."""
    if isinstance(celda.valor, bool):
        return celda.valor
    if isinstance(celda.valor, float | int):
        return celda.valor == 1
    return isinstance(celda.valor, str) and celda.valor.strip().casefold() in _marcas()


def quitar_marca(texto: str) -> tuple[bool, str]:
    """`X Informe…` → (True, `Informe…`): una marca pegada a otro texto en la misma celda."""
    primera, _, resto = texto.strip().partition(" ")
    return (True, resto.strip()) if primera in ("X", "x", "✓", "✔", "●") and resto.strip() else (False, texto)
