"""Las cuentas de personas que no se pueden publicar: menos de cinco, y las que dejarían saberlas por resta."""

from collections.abc import Iterable, Sequence

MINIMO = 5
"""Con menos personas no se publica: se sabría quién es o lo que contestó cada quien."""


def reservar(cuentas: Sequence[float | None], ya: Sequence[bool] = ()) -> list[bool]:
    """Cuáles se reservan de una lista cuyo total se publica.

    Con una sola reservada, o con varias que entre todas no llegan a cinco, se reserva también la siguiente más pequeña:
    restando del total no se puede saber ninguna. El cero no es de nadie y se publica.
    `ya`: las que se reservan por otra razón.
    """
    reservadas = [n is not None and 0 < n < MINIMO for n in cuentas]
    reservadas = [r or y for r, y in zip(reservadas, ya, strict=True)] if ya else reservadas
    while any(reservadas) and (sum(reservadas) == 1 or _suma(cuentas, reservadas) < MINIMO):
        quedan = [(n, i) for i, n in enumerate(cuentas) if n and not reservadas[i]]
        if not quedan:
            break
        reservadas[min(quedan)[1]] = True
    return reservadas


def _suma(cuentas: Sequence[float | None], reservadas: Sequence[bool]) -> float:
    return sum(n or 0.0 for n, r in zip(cuentas, reservadas, strict=True) if r)


def reservar_en(
    cuentas: Sequence[float | None], grupos: Iterable[Sequence[int]], ya: Sequence[bool] = ()
) -> list[bool]:
    """Lo mismo cuando además se publica el total de cada grupo; `grupos` son los lugares de los que suma cada uno."""
    todos, reservadas = [*map(tuple, grupos), tuple(range(len(cuentas)))], list(ya) or [False] * len(cuentas)
    while True:
        nuevas = list(reservadas)
        for lugares in todos:
            hechas = reservar([cuentas[i] for i in lugares], [nuevas[i] for i in lugares])
            for i, hecha in zip(lugares, hechas, strict=True):
                nuevas[i] = hecha
        if nuevas == reservadas:
            return reservadas
        reservadas = nuevas
