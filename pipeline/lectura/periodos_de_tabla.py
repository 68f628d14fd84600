"""Lo que los periodos de una tabla se dicen entre sí: qué semana es cada una, cuáles son subtotales."""

from collections.abc import Sequence
from dataclasses import replace
from itertools import groupby

from pipeline.lectura.columna import Columna
from pipeline.lectura.periodos import SEMANA, meses_de

SEMANAS = 5
DE_PERIODO = ("periodo", "ejecutado")


def ajustar_periodos(columnas: tuple[Columna, ...]) -> tuple[Columna, ...]:
    """Las mismas columnas, con las semanas contadas dentro de su mes y los subtotales por fuera de los periodos."""
    return _sin_subtotales(_con_semanas_del_mes(columnas))


def _con_semanas_del_mes(columnas: tuple[Columna, ...]) -> tuple[Columna, ...]:
    """Semanas numeradas de corrido en el año (`5 6 7 8` bajo febrero): cada una es la k-ésima de su mes."""
    de_semana = [c for c in columnas if SEMANA in c.detalle]
    if all(int(c.detalle.partition(SEMANA)[2]) <= SEMANAS for c in de_semana):
        return columnas
    nuevas = {}
    for (mes, _), grupo in groupby(de_semana, key=lambda c: (c.detalle.partition(SEMANA)[0], c.anio)):
        for k, columna in enumerate(grupo, 1):
            nuevas[columna.numero] = replace(columna, detalle=f"{mes}{SEMANA}{k}")
    return tuple(nuevas.get(c.numero, c) for c in columnas)


def _sin_subtotales(columnas: tuple[Columna, ...]) -> tuple[Columna, ...]:
    """La columna de un trimestre en medio de sus meses es la suma de ellos, no otro periodo."""
    sobran = {c.numero for campo in DE_PERIODO for c in _subtotales([c for c in columnas if c.campo == campo])}
    return tuple(replace(c, campo="otro", detalle="") if c.numero in sobran else c for c in columnas)


def _subtotales(periodos: Sequence[Columna]) -> list[Columna]:
    anchos = {c.numero: len(meses_de(c.detalle)) for c in periodos}
    return [
        c
        for c in periodos
        if anchos[c.numero] > 1
        and set(meses_de(c.detalle))
        <= {
            m for x in periodos if x.anio == c.anio and anchos[x.numero] < anchos[c.numero] for m in meses_de(x.detalle)
        }
    ]
