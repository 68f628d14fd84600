"""El instrumento que nombra el título de una hoja o de un libro."""

from functools import cache

from pipeline.vocabulario import singular
from pipeline.vocabulario.instrumentos import instrumentos


def instrumento_de_rotulo(texto: str) -> str:
    """El instrumento que nombra un título; el de forma más larga si nombra varios; vacío si ninguno."""
    clave = f" {singular(texto)} "
    formas = [f for f in _instrumentos() if f" {f} " in clave]
    return _instrumentos()[max(formas, key=len)] if formas else ""


def el_mas_amplio(uno: str, otro: str) -> str:
    """De dos instrumentos que nombran los rótulos de una hoja, el que contiene al otro (el primero del vocabulario)."""
    orden = [i.nombre for i in instrumentos()]
    return min((i for i in (uno, otro) if i), key=lambda i: orden.index(i) if i in orden else len(orden), default="")


@cache
def _instrumentos() -> dict[str, str]:
    return {singular(t): i.nombre for i in instrumentos() for t in i.titulos}
