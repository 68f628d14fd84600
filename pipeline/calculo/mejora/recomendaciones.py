"""Qué se hizo con cada recomendación: si se respondió, qué acción del plan de mejoramiento la atiende y cómo va."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date
from functools import cache

from pipeline.base.texto import llave
from pipeline.calculo.mejora.enlace import buscar_acciones, parecidas
from pipeline.calculo.mejora.seguimiento import MejoraSeguida
from pipeline.tablas.listados.mejoramiento import Mejora
from pipeline.tablas.listados.recomendaciones import Recomendacion
from pipeline.vocabulario import cargar

SIN_RESPUESTA, SIN_ACCION = "Sin respuesta", "Respondida, sin acción"
FUERA_DEL_PLAN, EN_EL_PLAN = "Con una acción fuera del plan", "En el plan de mejoramiento"
ATENDIDA, NO_REQUIERE = "Atendida", "No requiere acción"
SITUACIONES = (SIN_RESPUESTA, SIN_ACCION, FUERA_DEL_PLAN, EN_EL_PLAN, NO_REQUIERE, ATENDIDA)
PENDIENTES = (SIN_RESPUESTA, SIN_ACCION, FUERA_DEL_PLAN)
"""Las que todavía no tienen qué las atienda: van al borrador del plan."""


@dataclass(frozen=True, slots=True)
class RecomendacionSeguida:
    """Una recomendación. `vencida`: su fecha pasó y no está atendida."""

    recomendacion: Recomendacion = field(compare=False)
    situacion: str
    acciones: tuple[MejoraSeguida, ...]
    vencida: bool


def seguir_recomendaciones(
    recomendaciones: Sequence[Recomendacion], seguidas: Sequence[MejoraSeguida], hoy: date
) -> list[RecomendacionSeguida]:
    """Una por recomendación, en su orden; `seguidas` es el plan de mejoramiento."""
    return [_seguir(r, seguidas, hoy) for r in recomendaciones]


def cita_accion(recomendacion: Recomendacion) -> bool:
    """En su columna de acción hay algo, y no es que no la hay."""
    return bool(llave(recomendacion.accion)) and llave(recomendacion.accion) not in _formas("sin_accion")


def acciones_de(recomendacion: Recomendacion, plan: Sequence[Mejora]) -> list[Mejora]:
    """Las que la atienden: las que cita o, si no cita ninguna, la que nació de ese mismo texto."""
    if cita_accion(recomendacion):
        return buscar_acciones(recomendacion.accion, plan)
    return [] if llave(recomendacion.accion) else parecidas(recomendacion.recomendacion, plan, lambda m: m.hallazgo)


def _seguir(r: Recomendacion, seguidas: Sequence[MejoraSeguida], hoy: date) -> RecomendacionSeguida:
    suyas = {id(m) for m in acciones_de(r, [s.mejora for s in seguidas])}
    acciones = tuple(s for s in seguidas if id(s.mejora) in suyas)
    situacion = _situar(r, acciones)
    vencida = bool(r.fecha_limite and r.fecha_limite < hoy) and situacion not in (ATENDIDA, NO_REQUIERE)
    return RecomendacionSeguida(r, situacion, acciones, vencida)


def _situar(r: Recomendacion, acciones: Sequence[MejoraSeguida]) -> str:
    if r.respuesta and llave(r.accion) in _formas("no_requieren"):
        return NO_REQUIERE
    if llave(r.estado) in _formas("cerradas") or (acciones and not any(a.abierta for a in acciones)):
        return ATENDIDA
    if acciones:
        return EN_EL_PLAN
    if cita_accion(r):
        return FUERA_DEL_PLAN
    return SIN_ACCION if r.respuesta else SIN_RESPUESTA


@cache
def _formas(lista: str) -> frozenset[str]:
    return frozenset(map(llave, cargar("listado_recomendaciones")[lista]))
