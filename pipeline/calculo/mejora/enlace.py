"""Qué acción del plan de mejoramiento nombra un texto: por su número o porque dice lo mismo."""

import re
from collections.abc import Callable, Sequence
from functools import lru_cache

from rapidfuzz import fuzz, process

from pipeline.base.texto import llave
from pipeline.tablas.listados.mejoramiento import Mejora

PARECIDO = 85.0
_PALABRAS = {
    "accion", "acciones", "hallazgo", "hallazgos", "no", "numero", "num", "nro", "n", "o", "la", "las", "el", "los",
    "ver", "del", "de", "plan", "mejoramiento", "mejora", "y", "con", "item", "fila",
}  # fmt: skip
_FINAL = re.compile(r"\s*\([^()]*\)\s*$")


def buscar_acciones(texto: str, plan: Sequence[Mejora]) -> list[Mejora]:
    """Las que nombra por su número, todas; si no nombra ninguna, la que dice lo mismo; si no, ninguna."""
    if not llave(texto):
        return []
    if numeros := numeros_citados(texto):
        return [m for m in plan if llave(m.consecutivo) and llave(m.consecutivo) in numeros]
    return parecidas(texto, plan, lambda m: m.accion)


def numeros_citados(texto: str) -> set[str]:
    """Los números que cita un texto que no dice nada más: «Acciones 3 y 5», «PM-04», «hallazgo n.º 2»."""
    trozos = [" ".join(p for p in llave(t).split() if p not in _PALABRAS) for t in re.split(r"[,;/\n]|\sy\s", texto)]
    dichos = {t for t in trozos if t}
    return dichos if dichos and all(any(c.isdigit() for c in t) and len(t) <= 12 for t in dichos) else set()


def parecidas(texto: str, plan: Sequence[Mejora], de: Callable[[Mejora], str]) -> list[Mejora]:
    """La que más se parece, si se parece bastante; `de` dice el texto de cada una que se compara."""
    clave = _clave(texto)
    claves = {i: suya for i, m in enumerate(plan) if (suya := _clave(de(m)))}
    mejor = process.extractOne(clave, claves, scorer=fuzz.token_sort_ratio, score_cutoff=PARECIDO) if clave else None
    return [plan[mejor[2]]] if mejor else []


@lru_cache(maxsize=4096)
def _clave(texto: str) -> str:
    """Lo que se compara: sin la aclaración del final."""
    return llave(_FINAL.sub("", texto))
