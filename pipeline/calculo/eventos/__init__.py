"""Los espacios de rendición de cuentas: cómo van, cuántas personas fueron, su procedimiento y dónde se han hecho."""

from pipeline.calculo.eventos.cuentas import MANERAS, Cuenta, contar_eventos, contar_grupos
from pipeline.calculo.eventos.por_territorio import DelTerritorio, medir_territorios
from pipeline.calculo.eventos.procedimiento import (
    Procedimiento,
    procedimiento_de,
    revisar_procedimientos,
    sin_procedimiento,
)
from pipeline.calculo.eventos.publicable import RESERVADO, Asistencia, publicar, publicar_asistencia, sumar_publicada
from pipeline.calculo.eventos.situacion import REALIZADO, SITUACIONES, Situado, situar_al_corte, situar_eventos
from pipeline.calculo.reserva import reservar

__all__ = [
    "MANERAS",
    "REALIZADO",
    "RESERVADO",
    "SITUACIONES",
    "Asistencia",
    "Cuenta",
    "DelTerritorio",
    "Procedimiento",
    "Situado",
    "contar_eventos",
    "contar_grupos",
    "medir_territorios",
    "procedimiento_de",
    "publicar",
    "publicar_asistencia",
    "reservar",
    "revisar_procedimientos",
    "sin_procedimiento",
    "situar_al_corte",
    "situar_eventos",
    "sumar_publicada",
]
