"""Las entregas que lo ejecutado no alcanza a cubrir, y cómo están a un día (reglas, 9)."""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import timedelta

from pipeline.base.texto import llave
from pipeline.calculo.resultado import Resultado
from pipeline.calculo.tolerancia import TOLERANCIA
from pipeline.tablas.programacion import Entrega
from pipeline.tablas.resumen import SIN_NOMBRE
from pipeline.tablas.seguimiento import Seguimiento

VENTANA = 30
"""Días calendario, después de hoy, de lo que está por vencer."""
VENCIDA, EN_EL_CORTE_SIGUIENTE = "Vencida", "Venció después del corte"
POR_VENCER, MAS_ADELANTE = "Por vencer", "Más adelante"


@dataclass(frozen=True, slots=True)
class Pendiente:
    """Una entrega con lo que falta de ella; `n` es el lugar de su actividad en el seguimiento, desde 1, y `acumulado`
    todo lo que vence hasta su fecha."""

    entrega: Entrega
    n: int
    actividad: Seguimiento
    acumulado: float
    pendiente: float


def buscar_pendientes(resultado: Resultado) -> list[Pendiente]:
    """Las entregas que lo ejecutado al corte no alcanza a cubrir, por fecha."""
    return [p for p in repartir_lo_ejecutado(resultado) if p.pendiente > TOLERANCIA]


def repartir_lo_ejecutado(resultado: Resultado) -> list[Pendiente]:
    """Todas las entregas, con lo que falta de cada una (nada, si ya está cubierta), por fecha."""
    entregas: dict[str, list[Entrega]] = defaultdict(list)
    for entrega in sorted(resultado.programacion, key=lambda e: e.fecha):
        entregas[entrega.codigo].append(entrega)
    repartidas = []
    for n, f in enumerate(resultado.filas, start=1):
        acumulado = 0.0
        for entrega in entregas[f.codigo]:
            acumulado += entrega.cantidad
            falta = max(min(acumulado - f.ejecutado, entrega.cantidad), 0.0)
            repartidas.append(Pendiente(entrega, n, f, acumulado, falta))
    return sorted(repartidas, key=lambda v: (v.entrega.fecha, v.n))


def situacion(pendiente: Pendiente, resultado: Resultado) -> str:
    """Cómo está una entrega pendiente el día de la corrida (`hoy`).

    Vencida: su fecha ya pasó y era de este corte. Lo que venció entre el corte y hoy se sabrá en el corte siguiente:
    los reportes de este no lo miran.
    """
    vence, hoy = pendiente.entrega.fecha, resultado.hoy
    if vence < hoy:
        return VENCIDA if vence <= resultado.corte.fecha else EN_EL_CORTE_SIGUIENTE
    return POR_VENCER if vence <= hoy + timedelta(days=VENTANA) else MAS_ADELANTE


def por_dependencia(pendientes: Iterable[Pendiente]) -> dict[str, list[Pendiente]]:
    """Lo pendiente de cada responsable, en orden alfabético; lo que nadie responde, de último, en «Sin responsable»."""
    grupos: dict[str, list[Pendiente]] = defaultdict(list)
    for p in pendientes:
        for nombre in dict.fromkeys(p.actividad.dependencias or (SIN_NOMBRE["dependencia"],)):
            grupos[nombre].append(p)
    return {nombre: grupos[nombre] for nombre in ordenar_responsables(grupos)}


def ordenar_responsables(nombres: Iterable[str]) -> list[str]:
    """En orden alfabético, y «Sin responsable» de último."""
    return sorted(nombres, key=lambda n: (n == SIN_NOMBRE["dependencia"], llave(n), n))
