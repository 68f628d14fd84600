"""El término de cada respuesta: quince días hábiles desde el siguiente al que se recibió la pregunta (reglas, 7)."""

from collections.abc import Sequence
from datetime import date

from pipeline.calculo.dias_habiles import contar_dias_habiles
from pipeline.calculo.plazos import vencimiento_de_pregunta
from pipeline.calculo.preguntas.parecidas import buscar_parecidas
from pipeline.entidad import Entidad
from pipeline.tablas.listados.preguntas import Pregunta
from pipeline.tablas.terminos import (
    EN_TERMINO,
    FUERA_DE_TERMINO,
    PENDIENTE,
    SIN_FECHA,
    TRASLADADA,
    VENCIDA,
    Termino,
)


def contar_terminos(preguntas: Sequence[Pregunta], entidad: Entidad, hoy: date) -> list[Termino]:
    """Una por pregunta, en su orden. Ninguna parte del cálculo mira otro reloj que `hoy`."""
    parecidas = buscar_parecidas(preguntas)
    return [_contar(p, entidad, hoy, parecidas.get(i)) for i, p in enumerate(preguntas)]


def _contar(p: Pregunta, entidad: Entidad, hoy: date, parecida: Pregunta | None) -> Termino:
    vence = vencimiento_de_pregunta(p.fecha, entidad) if p.fecha else None
    situacion, dias = _situar(p, vence, entidad, hoy)
    return Termino(
        p, p.consecutivo, p.dependencia, p.tema, vence, situacion, dias, _nombrar(parecida) if parecida else ""
    )


def _nombrar(p: Pregunta) -> str:
    """Su consecutivo; si no lo tiene, como las de un formulario, su celda."""
    return p.consecutivo or p.origen("pregunta").celda


def _situar(p: Pregunta, vence: date | None, entidad: Entidad, hoy: date) -> tuple[str, int | None]:
    calendario = entidad.calendario
    if p.trasladada_a:
        return TRASLADADA, None
    if p.fecha is None or vence is None:
        return SIN_FECHA, None
    if p.fecha_respuesta and p.fecha_respuesta <= hoy:
        dias = max(contar_dias_habiles(p.fecha, p.fecha_respuesta, calendario), 0)
        return EN_TERMINO if p.fecha_respuesta <= vence else FUERA_DE_TERMINO, dias
    return VENCIDA if hoy > vence else PENDIENTE, contar_dias_habiles(hoy, vence, calendario)
