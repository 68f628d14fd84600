"""Cuántas acciones de mejora hay, cuántas van y cuántas vencieron: en toda la entidad, por dependencia y por origen."""

from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import dataclass

from pipeline.base.agrupar import SIN_DECIR, agrupar_por_nombre
from pipeline.calculo.mejora.seguimiento import CERRADA, SIN_FECHA, VENCE_PRONTO, VENCIDA, MejoraSeguida


@dataclass(frozen=True, slots=True)
class ResumenDeMejoras:
    """Un grupo. `cumplimiento`: cumplidas / las que ya debían estarlo o lo están, de 0 a 1; None si no hay ninguna."""

    nombre: str
    acciones: int
    cumplidas: int
    aplican: int
    vencidas: int
    vencen_pronto: int
    sin_fecha: int
    abiertas: int
    cumplimiento: float | None


def resumir_mejoras(
    seguidas: Sequence[MejoraSeguida], de: Callable[[MejoraSeguida], str] = lambda _: ""
) -> list[ResumenDeMejoras]:
    """Un resumen por grupo, primero el que más vencidas tiene; `de` dice el grupo de cada acción."""
    grupos = agrupar_por_nombre(seguidas, lambda seguida: de(seguida) or SIN_DECIR)
    return sorted((_resumir(*grupo) for grupo in grupos), key=lambda r: (-r.vencidas, -r.acciones, r.nombre))


def _resumir(nombre: str, suyas: Sequence[MejoraSeguida]) -> ResumenDeMejoras:
    alertas = Counter(s.alerta for s in suyas)
    aplican, cumplidas = sum(s.aplica for s in suyas), sum(s.cumplida for s in suyas)
    return ResumenDeMejoras(
        nombre, len(suyas), cumplidas, aplican, alertas[VENCIDA], alertas[VENCE_PRONTO], alertas[SIN_FECHA],
        len(suyas) - alertas[CERRADA], cumplidas / aplican if aplican else None,
    )  # fmt: skip
