"""Lo que casi todas las tablas de grupos tienen en común."""

from collections.abc import Sequence

from pipeline.calculo.resultado import Resultado
from pipeline.tablas.resumen import SIN_NOMBRE, Resumen

Filas = Sequence[tuple[tuple[str, ...], Resumen]]


def filas_de(resultado: Resultado, dimension: str) -> list[tuple[tuple[str, ...], Resumen]]:
    """Cada grupo con su nombre; el de un subcomponente lleva delante el de su componente."""
    return [(nombrar(r), r) for r in resultado.por(dimension)]


def nombrar(r: Resumen) -> tuple[str, ...]:
    """El nombre de un grupo como va en las columnas que lo nombran."""
    return (r.grupo or SIN_NOMBRE["componente"], r.nombre) if r.dimension == "subcomponente" else (r.nombre,)


def con_total(filas: Filas, resultado: Resultado, *nombre: str) -> Filas:
    """Las filas y, de última, la del total, que se nombra así."""
    return [*filas, (nombre, resultado.total)]
