"""Cuánto se parecen dos redacciones de una misma actividad, de 0 a 100: si la reescribieron o es otra."""

from functools import lru_cache

from rapidfuzz import fuzz

from pipeline.base.texto import llave

_VACIAS = frozenset(
    "a al ante con de del e el en es la las lo los o para por que se su sus un una y u".split()  # noqa: SIM905
)
RECORTE_MINIMO = 18
CERCA_DE_IGUAL = 97.0


def parecido(antes: str, ahora: str) -> float:
    """100 si son iguales; 97 si una es el comienzo de la otra; si no, según sus palabras."""
    uno, otro = llave(antes), llave(ahora)
    if not uno or not otro:
        return 0.0
    if uno == otro:
        return 100.0
    corto, largo = sorted((uno, otro), key=len)
    if len(corto) >= RECORTE_MINIMO and largo.startswith(corto):
        return CERCA_DE_IGUAL
    mios, suyos = _palabras(uno), _palabras(otro)
    return max(fuzz.ratio(uno, otro), fuzz.token_sort_ratio(mios, suyos), _contenido(mios, suyos))


def _contenido(mios: str, suyos: str) -> float:
    """Un resumen del texto: casi todas sus palabras están en el otro. Nunca llega a la certeza."""
    if min(len(mios.split()), len(suyos.split())) < 4:
        return 0.0
    return min(0.95 * fuzz.token_set_ratio(mios, suyos), 94.0)


@lru_cache(maxsize=16384)
def _palabras(clave: str) -> str:
    return " ".join(p for p in clave.split() if p not in _VACIAS)
