"""Qué es una comprobación: un nombre, el principio de donde sale, dicho con palabras propias, y la función que mira."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any


@dataclass(frozen=True, slots=True)
class Comprobacion:
    """`mirar` devuelve una frase por falla, con la hoja y la celda o el párrafo; ninguna si pasa."""

    nombre: str
    principio: str
    mirar: Callable[[Any], list[str]]
