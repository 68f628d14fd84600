"""El nombre del archivo de cada recibo: sin tildes ni espacios, y ninguno repetido."""

from collections.abc import Iterable

from pipeline.base.texto import llave

LARGO = 60
SIN_NOMBRE = "sin dependencia"


def nombrar(dependencias: Iterable[str]) -> list[str]:
    """`secretaria_de_hacienda.xlsx` por dependencia, en su orden; los que quedarían iguales llevan número."""
    nombres: list[str] = []
    for dependencia in dependencias:
        base = llave(dependencia or SIN_NOMBRE)[:LARGO].strip().replace(" ", "_") or "dependencia"
        libres = (f"{base}{f'_{n}' if n > 1 else ''}.xlsx" for n in range(1, len(nombres) + 2))
        nombres.append(next(n for n in libres if n not in nombres))
    return nombres
