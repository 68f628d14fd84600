"""Nombres de hoja que Excel admite, lo más parecidos a los del original."""

import re
from collections.abc import Sequence

LARGO = 31
_PROHIBIDOS = re.compile(r"[\[\]:*?/\\\x00-\x1f\ud800-\udfff]")


def nombrar_hojas(nombres: Sequence[str], ceden: int = 0) -> list[str]:
    """Los mismos nombres, sin lo que Excel no admite y sin repetir; si chocan, ceden los primeros `ceden`."""
    usados: set[str] = set()
    listos: dict[int, str] = {}
    for i in (*range(ceden, len(nombres)), *range(ceden)):
        listos[i] = _unico(_PROHIBIDOS.sub("_", nombres[i])[:LARGO].strip().strip("'") or "Hoja", usados)
        usados.add(listos[i].casefold())
    return [listos[i] for i in range(len(nombres))]


def _unico(nombre: str, usados: set[str]) -> str:
    propuesto, n = nombre, 1
    while propuesto.casefold() in usados:
        n += 1
        cola = f" ({n})"
        propuesto = nombre[: LARGO - len(cola)] + cola
    return propuesto
