"""De qué trata un texto corto: las raíces de sus palabras que dicen algo, para comparar lo que se pide y lo que hay."""

from collections.abc import Collection, Mapping
from functools import lru_cache

from pipeline.base.texto import llave
from pipeline.cruces.palabras import VACIAS, equivalencias, extensiones, raiz

Asuntos = frozenset[str]
_LARGO = 3


@lru_cache(maxsize=32768)
def asuntos_de(texto: str, relleno: Collection[str] = (), iguales: tuple[tuple[str, str], ...] = ()) -> Asuntos:
    """Las raíces, sin las palabras vacías ni las de `relleno`; una sigla conocida vale por sus palabras.

    `iguales`: (palabra, la que vale por ella). Vacío si el texto no dice nada que lo distinga.
    """
    sabidas, valen = extensiones(), dict(iguales)
    palabras = [otra for p in llave(texto).split() for otra in (sabidas.get(p) or [p])]
    raices = set()
    for palabra in palabras:
        palabra = valen.get(palabra, palabra)
        dice = palabra.isdigit() or (len(palabra) >= _LARGO and palabra not in VACIAS)
        if dice and palabra not in relleno:
            raices.add(equivalencias().get(raiz(palabra), raiz(palabra)))
    return frozenset(raices)


def parte_de(pedido: Asuntos, ofrecido: Asuntos) -> float:
    """Cuánto de lo pedido está en lo ofrecido, de 0 a 1."""
    return len(pedido & ofrecido) / len(pedido) if pedido else 0.0


def iguales_de(grupos: Mapping[str, Collection[str]]) -> tuple[tuple[str, str], ...]:
    """Las parejas de un vocabulario de equivalentes."""
    return tuple((llave(otra), llave(una)) for una, otras in grupos.items() for otra in otras)
