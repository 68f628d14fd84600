"""Cómo va cada entrega de una actividad al corte: lo ejecutado se abona a las entregas en el orden en que vencen."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from pipeline.base.agrupar import agrupar
from pipeline.calculo.resultado import Resultado
from pipeline.tablas.actividades import Actividad
from pipeline.tablas.programacion import Entrega
from pipeline.tablas.seguimiento import FUERA_DE_TERMINO, Seguimiento

TOLERANCIA = 1e-9


class Situacion(StrEnum):
    """La situación de una entrega al corte."""

    CUMPLIDA = "Cumplida"
    FUERA_DE_TERMINO = "Cumplida fuera de término"
    VENCIDA = "Vencida sin cumplir"
    POR_VENCER = "Por vencer"


@dataclass(frozen=True, slots=True)
class Renglon:
    """Una actividad en el cronograma: lo que dice el plan, su seguimiento y la situación de cada día en que vence."""

    fila: Seguimiento
    actividad: Actividad | None
    entregas: tuple[tuple[date, Situacion], ...]


def hacer_renglones(resultado: Resultado) -> list[Renglon]:
    """Un renglón por actividad con seguimiento al corte, en el orden del plan."""
    actividades = {a.codigo: a for a in resultado.actividades}
    entregas = agrupar(resultado.programacion, lambda entrega: entrega.codigo)
    return [
        Renglon(f, actividades.get(f.codigo), situar(f, entregas.get(f.codigo, ()), resultado.corte.fecha))
        for f in resultado.filas
    ]


def situar(fila: Seguimiento, entregas: Iterable[Entrega], corte: date) -> tuple[tuple[date, Situacion], ...]:
    """La situación de cada día en que vence algo. Cumplida: lo ejecutado cubre todo lo que vence hasta ese día."""
    por_dia: dict[date, float] = {}
    for entrega in sorted((e for e in entregas if e.cantidad > 0), key=lambda e: e.fecha):
        por_dia[entrega.fecha] = por_dia.get(entrega.fecha, 0.0) + entrega.cantidad
    situaciones, acumulado = [], 0.0
    for dia, cantidad in por_dia.items():
        acumulado += cantidad
        cubierta = fila.ejecutado > 0 and fila.ejecutado >= min(acumulado, fila.meta) - TOLERANCIA
        tarde = fila.estado == FUERA_DE_TERMINO and dia == max(por_dia)
        if cubierta:
            situaciones.append((dia, Situacion.FUERA_DE_TERMINO if tarde else Situacion.CUMPLIDA))
        else:
            situaciones.append((dia, Situacion.VENCIDA if dia <= corte else Situacion.POR_VENCER))
    return tuple(situaciones)
