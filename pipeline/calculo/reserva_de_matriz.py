"""Qué celdas de una matriz con totales no se pueden publicar: las de pocas personas y las que las dejarían calcular."""

from collections.abc import Iterator, Sequence, Set

from pipeline.calculo.reserva import MINIMO

Lugar = tuple[int, int]


def suprimir(cuentas: Sequence[Sequence[float]], ya: Set[Lugar] = frozenset()) -> set[Lugar]:
    """Los lugares que se tapan. La última fila y la última columna son los totales; un cero se puede decir.
    `ya`: los que en otra hoja se taparon.

    Además de las menores que MINIMO, las que hagan falta para que ninguna salga de restarle a un total las demás, y
    para que las tapadas de un renglón sumen al menos MINIMO.
    """
    tapados = {(i, j) for i, fila in enumerate(cuentas) for j, n in enumerate(fila) if 0 < n < MINIMO} | ya
    cambia = True
    while cambia:
        cambia = False
        for renglon in _renglones(cuentas):
            suyos = [lugar for lugar in renglon if lugar in tapados]
            suma = sum(cuentas[i][j] for i, j in suyos if (i, j) != renglon[-1])
            if not suyos or (len(suyos) > 1 and suma >= MINIMO):
                continue
            libres = [lugar for lugar in renglon if lugar not in tapados and cuentas[lugar[0]][lugar[1]] > 0]
            if libres:
                tapados.add(min(libres, key=lambda lugar: (lugar == renglon[-1], cuentas[lugar[0]][lugar[1]], lugar)))
                cambia = True
    return tapados


def _renglones(cuentas: Sequence[Sequence[float]]) -> Iterator[list[Lugar]]:
    """Cada fila y cada columna, con su total al final."""
    alto, ancho = len(cuentas), len(cuentas[0]) if cuentas else 0
    for i in range(alto):
        yield [(i, j) for j in range(ancho)]
    for j in range(ancho):
        yield [(i, j) for i in range(alto)]
