"""Cuántos eventos se planearon y cuántos se hicieron: por corte, clase, modalidad, dependencia y territorio."""

from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass

from pipeline.base.agrupar import SIN_DECIR
from pipeline.calculo.eventos.situacion import (
    APLAZADO,
    CANCELADO,
    PROGRAMADO,
    REALIZADO,
    SIN_FECHA,
    VENCIDO,
    Situado,
)


@dataclass(frozen=True, slots=True)
class Cuenta:
    """Un grupo de eventos. `planeados`: los que no se cancelaron; `asistentes`: None si ninguno los dice."""

    nombre: str
    planeados: int
    realizados: int
    vencidos: int
    por_venir: int
    aplazados: int
    cancelados: int
    asistentes: float | None

    @property
    def exigibles(self) -> int:
        """Los que ya debían haberse hecho."""
        return self.realizados + self.vencidos


MANERAS: tuple[tuple[str, Callable[[Situado], Sequence[str]]], ...] = (
    ("Corte", lambda s: (s.corte,)),
    ("Clase de espacio", lambda s: (s.evento.tipo,)),
    ("Modalidad", lambda s: (s.evento.modalidad,)),
    ("Dependencia", lambda s: (s.evento.dependencia,)),
    ("Territorio", lambda s: s.territorios),
)
"""Un evento de dos territorios cuenta en cada uno; en lo demás, una vez."""


def contar_eventos(situados: Iterable[Situado], de: Callable[[Situado], Sequence[str]] | None = None) -> list[Cuenta]:
    """Una cuenta por grupo, en el orden en que aparecen; sin `de`, una sola de todos."""
    grupos: dict[str, list[Situado]] = {}
    for s in situados:
        for nombre in (de(s) or (SIN_DECIR,)) if de else ("Toda la entidad",):
            grupos.setdefault(nombre or SIN_DECIR, []).append(s)
    return [_contar(nombre, suyos) for nombre, suyos in grupos.items()]


def _contar(nombre: str, suyos: Sequence[Situado]) -> Cuenta:
    cuantos = Counter(s.situacion for s in suyos)
    asistencias = [s.asistentes for s in suyos if s.situacion == REALIZADO and s.asistentes is not None]
    return Cuenta(
        nombre, sum(s.se_espera for s in suyos), cuantos[REALIZADO], cuantos[VENCIDO],
        cuantos[PROGRAMADO] + cuantos[SIN_FECHA], cuantos[APLAZADO], cuantos[CANCELADO],
        sum(asistencias) if asistencias else None,
    )  # fmt: skip


def contar_grupos(situados: Iterable[Situado]) -> dict[str, float]:
    """Las personas de cada grupo de valor que fueron a los eventos hechos, primero el que más."""
    grupos: dict[str, float] = {}
    for s in situados:
        for grupo, personas in s.grupos.items() if s.situacion == REALIZADO else ():
            grupos[grupo] = grupos.get(grupo, 0.0) + personas
    return dict(sorted(grupos.items(), key=lambda par: (-par[1], par[0])))
