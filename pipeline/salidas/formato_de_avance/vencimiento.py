"""Qué se espera de una actividad en el corte que se pide, en las palabras del formato."""

from collections.abc import Sequence
from datetime import date

from pipeline.calculo.resultado import Corte
from pipeline.calculo.seguimiento import sumar_programado
from pipeline.calculo.tolerancia import alcanza
from pipeline.tablas.programacion import Entrega
from pipeline.tablas.seguimiento import CUMPLIDA, FUERA_DE_TERMINO, Seguimiento

ATRASADA, EN_ESTE_CORTE, DESPUES = "Atrasada", "Vence en este corte", "Vence después"
A_DEMANDA, YA_CUMPLIDA = "A demanda", "Ya cumplida"
ORDEN = (ATRASADA, EN_ESTE_CORTE, DESPUES, A_DEMANDA, YA_CUMPLIDA)
"""En este orden van las filas: primero lo que falta."""
DE_TODAS = " (de todas)"
"""Va tras el vencimiento de una actividad de todas las dependencias: nadie en particular la debe."""


def clasificar(fila: Seguimiento, entregas: Sequence[Entrega], anterior: date | None, a_demanda: bool) -> str:
    """Atrasada es la que ya debía algo en el corte `anterior` y, con lo que se ha reportado, todavía lo debe.

    La que no tiene ningún vencimiento se reporta cuando ocurre: es a demanda.
    """
    if a_demanda:
        return A_DEMANDA
    if fila.estado in (CUMPLIDA, FUERA_DE_TERMINO):
        return YA_CUMPLIDA
    if not entregas:
        return A_DEMANDA
    if anterior and not alcanza(fila.ejecutado, sumar_programado(entregas, fila.meta, anterior)):
        return ATRASADA
    return DESPUES if alcanza(fila.ejecutado, fila.programado) else EN_ESTE_CORTE


def corte_anterior(cortes: Sequence[Corte], corte: Corte) -> date | None:
    """El corte que va antes; None si es el primero de la vigencia."""
    return max((c.fecha for c in cortes if c.fecha < corte.fecha), default=None)
