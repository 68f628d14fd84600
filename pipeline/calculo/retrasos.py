"""Las actividades con retraso: lo que debía estar al corte y no está (reglas, 9)."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from math import fsum

from pipeline.calculo.pendientes import VENCIDA, Pendiente, buscar_pendientes, situacion
from pipeline.calculo.resultado import Resultado
from pipeline.tablas.seguimiento import Seguimiento


@dataclass(frozen=True, slots=True)
class Retraso:
    """Una actividad con retraso: desde cuándo (su entrega más antigua sin cubrir), cuántos días van y cuánto falta."""

    actividad: Seguimiento
    desde: date
    dias: int
    entregas: int
    falta: float
    supuesta: bool
    lugar: str


def buscar_retrasos(resultado: Resultado) -> list[Retraso]:
    """Un retraso por actividad, primero el más antiguo. Los días son calendario y van hasta `hoy`."""
    por_codigo: dict[str, list[Pendiente]] = {}
    for pendiente in buscar_pendientes(resultado):
        if situacion(pendiente, resultado) == VENCIDA:
            por_codigo.setdefault(pendiente.actividad.codigo, []).append(pendiente)
    return [_reunir(suyos, resultado.hoy) for suyos in por_codigo.values()]


def retrasos_de(retrasos: Iterable[Retraso], nombre: str) -> list[Retraso]:
    """Los de una dependencia."""
    return [r for r in retrasos if nombre in r.actividad.dependencias]


def _reunir(suyos: list[Pendiente], hoy: date) -> Retraso:
    primera = suyos[0]
    return Retraso(
        primera.actividad,
        primera.entrega.fecha,
        (hoy - primera.entrega.fecha).days,
        len(suyos),
        fsum(p.pendiente for p in suyos),
        primera.entrega.regla == "supuesto",
        lugar_de(primera),
    )


def lugar_de(pendiente: Pendiente) -> str:
    """La celda de donde sale la fecha; si el plan no la dice, la de la actividad."""
    e, a = pendiente.entrega, pendiente.actividad
    partes = (e.archivo, e.hoja, e.celda) if e.celda else (a.archivo, a.hoja, a.celda)
    return " › ".join(p for p in partes if p)
