"""Los numerales de un plan que se saltan o que no van en orden (reglas, 11)."""

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import NamedTuple

from pipeline.base.agrupar import agrupar
from pipeline.base.hallazgo import Hallazgo, anotar
from pipeline.base.origen import Origen
from pipeline.calculo.faltas.lugares import hoja_de, plan_de
from pipeline.entidad import Entidad
from pipeline.tablas.actividades import Actividad

_NUMERAL = re.compile(r"\d{1,4}(?:\.\d{1,4})*")


class Numerado(NamedTuple):
    """Una actividad y su numeral en partes: `3.1.2` es `3.1.` y 2."""

    cabeza: str
    ultimo: int
    actividad: Actividad


def buscar_saltos(actividades: Sequence[Actividad], entidad: Entidad) -> list[Hallazgo]:
    """Uno por hueco, en el numeral que le sigue. Si casi siempre se salta, no es una numeración seguida."""
    return [h for serie in _series(actividades) for h in _saltos(serie)]


def buscar_desorden(actividades: Sequence[Actividad], entidad: Entidad) -> list[Hallazgo]:
    """Uno por cada numeral menor que el anterior de su serie, en la misma hoja."""
    return [h for serie in _series(actividades) for h in _desorden(serie)]


def _series(actividades: Sequence[Actividad]) -> list[list[Numerado]]:
    """Los numerales que se cuentan juntos: los del plan con la misma cabeza o, si ahí se repiten, los de cada grupo."""
    numerados = [n for a in actividades if (n := _partir(a))]
    series: list[list[Numerado]] = []
    for juntos in agrupar(numerados, lambda n: (plan_de(n.actividad), n.cabeza)).values():
        if len({n.ultimo for n in juntos}) == len(juntos):
            series.append(juntos)
        else:
            series += agrupar(juntos, lambda n: (n.actividad.componente, hoja_de(n.actividad))).values()
    return [serie for serie in series if len(serie) > 1]


def _partir(actividad: Actividad) -> Numerado | None:
    if not _NUMERAL.fullmatch(actividad.numeral):
        return None
    cabeza, punto, ultimo = actividad.numeral.rpartition(".")
    return Numerado(cabeza + punto, int(ultimo), actividad)


def _saltos(serie: list[Numerado]) -> Iterator[Hallazgo]:
    ordenada = sorted({n.ultimo: n for n in reversed(serie)}.items())
    huecos = [(antes, n) for (antes, _), (ultimo, n) in pairwise(ordenada) if ultimo - antes > 1]
    if ordenada[0][0] == 2:
        huecos.insert(0, (0, ordenada[0][1]))
    if len(huecos) * 2 > len(ordenada):
        return
    for antes, n in huecos:
        desde, hasta = f"{n.cabeza}{antes + 1}", f"{n.cabeza}{n.ultimo - 1}"
        faltan = f"falta el {desde}" if desde == hasta else f"faltan del {desde} al {hasta}"
        yield anotar("numeral_saltado", _lugar(n), n.actividad.numeral, faltan=faltan)


def _desorden(serie: list[Numerado]) -> Iterator[Hallazgo]:
    for una, otra in pairwise(serie):
        if otra.ultimo < una.ultimo and hoja_de(una.actividad) == hoja_de(otra.actividad):
            datos = {"anterior": una.actividad.numeral, "celda": _lugar(una).celda}
            yield anotar("numeral_fuera_de_orden", _lugar(otra), otra.actividad.numeral, **datos)


def _lugar(numerado: Numerado) -> Origen:
    return numerado.actividad.origen("numeral")
