"""Qué dice un cuadro de convenciones de un periodo: si estaba programado y si se hizo."""

import re
from functools import cache
from typing import NamedTuple

from pipeline.base.texto import llave
from pipeline.vocabulario import cargar


class Significado(NamedTuple):
    """Lo que un color o una letra dice del periodo en que está."""

    programado: bool
    ejecutado: bool


_DE_CLASE = {
    "nada": Significado(False, False),
    "pendiente": Significado(True, False),
    "ejecutado": Significado(True, True),
    "programado": Significado(True, False),
}


def significado_de(texto: str) -> Significado | None:
    """El significado de una explicación («Actividad ejecutada a tiempo»); None si no habla de programar ni de hacer.

    Lo ejecutado en un periodo estaba programado en él: el color o la letra tapó la marca de antes.
    """
    clave = llave(texto)
    return next((_DE_CLASE[clase] for clase, forma in _formas() if forma.search(clave)), None)


@cache
def _formas() -> tuple[tuple[str, re.Pattern[str]], ...]:
    convenciones = cargar("valores")["convenciones"]
    return tuple((clase, re.compile(r"\b(?:" + "|".join(convenciones[clase]) + ")")) for clase in _DE_CLASE)
