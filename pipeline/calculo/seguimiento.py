"""Lo programado, lo ejecutado y el estado de una actividad a un corte (reglas, 4)."""

from collections.abc import Sequence
from datetime import date
from math import fsum

from pipeline.calculo.reporte import Ejecucion
from pipeline.calculo.tolerancia import TOLERANCIA, alcanza
from pipeline.tablas.actividades import Actividad
from pipeline.tablas.programacion import Entrega
from pipeline.tablas.seguimiento import (
    ATRASADA,
    CUMPLIDA,
    EN_EJECUCION,
    EN_TERMINO,
    FUERA_DE_TERMINO,
    INCUMPLIDA,
    POR_INICIAR,
    SIN_REPORTE,
    Seguimiento,
)


def seguir(
    actividad: Actividad,
    entregas: Sequence[Entrega],
    meta: tuple[float, str],
    ejecucion: Ejecucion,
    corte: date,
    peso: float = 1.0,
    por_decidir: bool = False,
    verificada: bool = False,
) -> Seguimiento:
    """La fila de una actividad en un corte. Sin ningún vencimiento, lo reportado se compara con la meta.

    `verificada`: Control Interno dijo cuánto va; cuenta como dicha aunque nadie la reporte.
    """
    total, unidad = meta
    programado = sumar_programado(entregas, total, corte)
    hecho, reportada = ejecucion.cantidad, verificada or bool(ejecucion.reportes)
    aplica = programado > 0 or (not entregas and reportada)
    debido = programado or total
    cumplida = aplica and alcanza(hecho, debido)
    ultimo = entregas[-1].fecha if entregas else None
    lugar = actividad.origen("actividad")
    return Seguimiento(
        codigo=actividad.codigo,
        numeral=actividad.numeral,
        meta=total,
        programado=programado,
        ejecutado=hecho,
        avance_corte=None if not aplica else 1.0 if cumplida else hecho / debido,
        avance_vigencia=min(hecho / total, 1.0),
        estado=estado_de(programado, hecho, total, corte, ultimo, ejecucion.fecha, reportada),
        componente=actividad.componente,
        subcomponente=actividad.subcomponente,
        actividad=actividad.actividad,
        dependencias=actividad.dependencias,
        unidad=unidad,
        etapas=actividad.etapas,
        instrumento=actividad.instrumento,
        aplica=aplica,
        cumplida=cumplida,
        ultimo_vencimiento=ultimo,
        proximo_vencimiento=next((e.fecha for e in entregas if e.fecha > corte), None),
        fecha_ejecucion=ejecucion.fecha,
        peso=peso,
        por_decidir=por_decidir,
        corte=corte,
        archivo=actividad.archivo,
        hoja=actividad.hoja,
        celda=lugar.celda,
        reportes=tuple(r.avance for r in ejecucion.reportes),
    )


def sumar_programado(entregas: Sequence[Entrega], meta: float, corte: date) -> float:
    """P: la suma de lo que vence hasta el corte; la meta exacta cuando ya venció todo."""
    vencidas = [e.cantidad for e in entregas if e.fecha <= corte]
    return meta if vencidas and len(vencidas) == len(entregas) else min(fsum(vencidas), meta)


def estado_de(
    programado: float,
    ejecutado: float,
    meta: float,
    corte: date,
    ultimo: date | None,
    fecha_ejecucion: date | None = None,
    reportada: bool = True,
) -> str:
    """El primero de los ocho estados que se cumple."""
    if alcanza(ejecutado, meta):
        tarde = fecha_ejecucion and ultimo and fecha_ejecucion > ultimo
        return FUERA_DE_TERMINO if tarde else CUMPLIDA
    vence = programado > TOLERANCIA
    if vence and alcanza(ejecutado, programado):
        return EN_TERMINO
    if vence and not reportada:
        return SIN_REPORTE
    if ultimo and corte >= ultimo:
        return INCUMPLIDA
    if vence:
        return ATRASADA
    return EN_EJECUCION if ejecutado > TOLERANCIA else POR_INICIAR
