"""Dónde acaba una tabla y empiezan las firmas («Nombre | Cargo | Firma», «Elaboró | Revisó | Aprobó»)."""

from collections.abc import Sequence
from functools import cache

from pipeline.lectura.malla import Malla
from pipeline.vocabulario import cargar, singular

_BASTAN = 2


def sin_firmas(malla: Malla, filas: Sequence[int]) -> list[int]:
    """Las filas de la tabla, hasta sus firmas; lo que quede fuera se anota como texto fuera de la tabla."""
    fin = next((i for i, fila in enumerate(filas) if _titula_firmas(malla, fila)), len(filas))
    while 0 < fin < len(filas) and _anuncia(malla, filas[fin - 1]):
        fin -= 1
    return list(filas[:fin])


def _titula_firmas(malla: Malla, fila: int) -> bool:
    propias, otras = _formas()
    dichos = [singular(malla.texto(fila, c)) for c in malla.filas[fila]]
    de_firma = [d for d in dichos if d in propias or d in otras]
    return len(de_firma) >= _BASTAN and len(de_firma) == len(dichos) and any(d in propias for d in dichos)


def _anuncia(malla: Malla, fila: int) -> bool:
    """«Asistentes:», solo en su fila."""
    columnas = malla.filas[fila]
    return len(columnas) == 1 and malla.texto(fila, columnas[0]).endswith(":")


@cache
def _formas() -> tuple[frozenset[str], frozenset[str]]:
    reglas = cargar("hojas_tituladas")["de_firmas"]
    return frozenset(map(singular, reglas["propias"])), frozenset(map(singular, reglas["con_ellas"]))
