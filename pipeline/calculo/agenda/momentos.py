"""Cuándo es cada encuentro y si cae en su fase."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from pipeline.calculo.agenda.cierre import Cierre
from pipeline.tablas.listados.agenda import Encuentro

DIAS_EXACTOS = 5
"""Un lapso de más días es un mes o una semana por precisar: no se sabe qué día es."""


@dataclass(frozen=True, slots=True)
class Momento:
    """Un encuentro en el calendario; `desde` es None si no dice cuándo. `fase`: la que dice o, si calla, la del día."""

    encuentro: Encuentro
    desde: date | None
    hasta: date | None
    dias: tuple[date, ...]
    fase: str

    @property
    def es_exacto(self) -> bool:
        """Se sabe qué días son."""
        return bool(self.dias)


def ordenar_por_fecha(encuentros: Sequence[Encuentro], cierre: Cierre | None) -> list[Momento]:
    """Los encuentros del primero al último; al final, los que no tienen fecha."""
    momentos = [_situar(e, cierre) for e in encuentros]
    return sorted(momentos, key=_orden)


def fuera_de_fase(momentos: Sequence[Momento], cierre: Cierre | None) -> Iterator[tuple[Momento, str]]:
    """Los que no caben en su fase, o en ninguna, y por qué. Sin cierre de gobierno no hay fases que cumplir."""
    for momento in momentos if cierre else ():
        if momento.desde is None or momento.hasta is None or cierre is None:
            continue
        fase = cierre.fase(momento.fase)
        if fase and not fase.contiene(momento.desde, momento.hasta):
            cabe = cierre.fase_del_dia(momento.desde, momento.hasta)
            yield momento, f"es de la fase {cabe.nombre}" if cabe else "no es de ninguna fase"
        elif fase is None and cierre.fase_del_dia(momento.desde, momento.hasta) is None:
            yield momento, "no es de ninguna fase"


def _orden(m: Momento) -> tuple[date, date, str, str, int]:
    e, ultimo = m.encuentro, date.max
    return m.desde or ultimo, m.hasta or ultimo, e.hora, e.dependencia, e.fila


def _situar(e: Encuentro, cierre: Cierre | None) -> Momento:
    hasta = e.fecha_fin or e.fecha
    fase = e.fase
    if not fase and cierre and e.fecha and hasta and (del_dia := cierre.fase_del_dia(e.fecha, hasta)):
        fase = del_dia.nombre
    return Momento(e, e.fecha, hasta, _dias(e), fase)


def _dias(e: Encuentro) -> tuple[date, ...]:
    if e.dias or e.fecha is None:
        return e.dias
    cuantos = ((e.fecha_fin or e.fecha) - e.fecha).days + 1
    return tuple(e.fecha + timedelta(days=n) for n in range(cuantos)) if cuantos <= DIAS_EXACTOS else ()
