"""Cuándo dos planes dicen casi lo mismo y son versiones de uno (reglas, 1)."""

from collections.abc import Collection, Sequence

from rapidfuzz import fuzz, process

from pipeline.base.texto import llave
from pipeline.tablas.actividades import Actividad

MAYORIA = 0.6
"""Parte de las actividades del plan más corto que debe estar en el otro."""
INDICIO = 0.3
"""Con menos textos idénticos que esta parte no se buscan textos retocados: es otro plan."""
PARECIDO = 90.0


def textos_de(actividades: Sequence[Actividad]) -> frozenset[str]:
    """Los textos comparables de las actividades de un plan."""
    return frozenset(texto for a in actividades if (texto := llave(a.actividad)))


def coinciden(unos: Collection[str], otros: Collection[str]) -> bool:
    """Dice si la mayoría de los textos del plan más corto están, iguales o retocados, en el otro."""
    corto, largo = sorted((frozenset(unos), frozenset(otros)), key=len)
    if not corto:
        return False
    iguales = corto & largo
    parte = len(iguales) / len(corto)
    if not INDICIO <= parte < MAYORIA:
        return parte >= MAYORIA
    return (len(iguales) + _retocados(corto - iguales, largo - iguales)) / len(corto) >= MAYORIA


def _retocados(unos: Collection[str], otros: Collection[str]) -> int:
    """Cuántos textos tienen pareja casi igual en la otra lista, sin usar una pareja dos veces."""
    libres, retocados = sorted(otros), 0
    for texto in sorted(unos):
        hallado = process.extractOne(texto, libres, scorer=fuzz.ratio, score_cutoff=PARECIDO)
        if hallado:
            libres.remove(hallado[0])
            retocados += 1
    return retocados
