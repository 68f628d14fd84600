"""Lo pintado de una hoja, como lo guarda su archivo, y lo que de eso se ve."""

from dataclasses import dataclass, field
from itertools import product

from pipeline.lectura.hoja import Rango

Rellenos = dict[tuple[int, int], str]


@dataclass(slots=True)
class Pintura:
    """Colores `RRGGBB` celda por celda, y los de las filas y columnas pintadas enteras. Lo blanco no está pintado."""

    celdas: Rellenos = field(default_factory=dict)
    filas: dict[int, str] = field(default_factory=dict)
    columnas: dict[int, str] = field(default_factory=dict)
    combinadas: list[Rango] = field(default_factory=list)


def dejar_lo_que_se_ve(pintura: Pintura, maximo: int) -> Rellenos:
    """Los rellenos sin el color de su fila o columna entera, y cada combinada con el de su primera celda."""
    rellenos = pintura.celdas
    if pintura.filas or pintura.columnas:
        rellenos = {
            (fila, columna): color
            for (fila, columna), color in pintura.celdas.items()
            if pintura.filas.get(fila) != color and pintura.columnas.get(columna) != color
        }
    for rango in pintura.combinadas:
        area = (rango.fila_final - rango.fila + 1) * (rango.columna_final - rango.columna + 1)
        if area <= maximo:  # las desmedidas quedan como vienen
            maximo -= area
            _repartir(rellenos, rango)
    return rellenos


def _repartir(rellenos: Rellenos, rango: Rango) -> None:
    color = rellenos.get((rango.fila, rango.columna))
    for lugar in product(range(rango.fila, rango.fila_final + 1), range(rango.columna, rango.columna_final + 1)):
        if color:
            rellenos[lugar] = color
        else:
            rellenos.pop(lugar, None)
