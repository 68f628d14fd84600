"""Juntar cosas por lo que tienen en común."""

from collections.abc import Callable, Hashable, Iterable
from typing import TypeVar

from pipeline.base.texto import llave

T = TypeVar("T")
C = TypeVar("C", bound=Hashable)

SIN_DECIR = "(sin decir)"
"""El grupo de lo que no dice el suyo: dependencia, tema, canal…"""


def agrupar(cosas: Iterable[T], clave: Callable[[T], C]) -> dict[C, list[T]]:
    """Las cosas por su clave, en el orden en que llegan."""
    grupos: dict[C, list[T]] = {}
    for cosa in cosas:
        grupos.setdefault(clave(cosa), []).append(cosa)
    return grupos


def agrupar_por_nombre(cosas: Iterable[T], nombre: Callable[[T], str]) -> list[tuple[str, list[T]]]:
    """Lo mismo, con el nombre como se escribió la primera vez: dos maneras de escribirlo son un grupo."""
    return [(nombre(suyas[0]), suyas) for suyas in agrupar(cosas, lambda cosa: llave(nombre(cosa))).values()]
