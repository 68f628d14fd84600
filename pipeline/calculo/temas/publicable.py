"""Qué se puede publicar de los temas: lo que se tapa en una hoja se tapa en todas, o una dejaría calcular la otra."""

from collections.abc import Sequence
from dataclasses import dataclass

from pipeline.calculo.reserva_de_matriz import Lugar, suprimir
from pipeline.calculo.temas.agrupar import TemaAgrupado
from pipeline.calculo.temas.cruce import CRUCES, Cruce, cruzar


@dataclass(frozen=True, slots=True)
class Publicable:
    """`temas_tapados`: los lugares de los temas cuyo total no se dice; `cruces`, cada matriz con lo que se le tapa."""

    temas_tapados: frozenset[int]
    cruces: tuple[tuple[Cruce, frozenset[Lugar]], ...]


def buscar_publicable(temas: Sequence[TemaAgrupado]) -> Publicable:
    """Lo que se tapa de los totales y de los cruces que tienen más de una columna."""
    cruces = [c for por, de in CRUCES if len((c := cruzar(temas, por, de)).columnas) > 1]
    totales = [[t.veces] for t in temas] + [[sum(t.veces for t in temas)]]
    tapados: set[int] = set()
    while True:
        hechos = [suprimir(c.cuentas, {(i, len(c.columnas)) for i in tapados}) for c in cruces]
        nuevos = {i for i, _ in suprimir(totales, {(i, 0) for i in tapados}) if i < len(temas)}
        nuevos |= {
            i for c, t in zip(cruces, hechos, strict=True) for i, j in t if j == len(c.columnas) and i < len(temas)
        }
        if nuevos <= tapados:
            return Publicable(frozenset(tapados), tuple(zip(cruces, map(frozenset, hechos), strict=True)))
        tapados |= nuevos
