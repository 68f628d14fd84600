"""Los listados que el programa conoce, en el orden en que se prueban y se entregan."""

from pipeline.tablas.listado import Listado
from pipeline.tablas.listados.agenda import AGENDA
from pipeline.tablas.listados.asistencia import ASISTENCIA
from pipeline.tablas.listados.autodiagnostico import AUTODIAGNOSTICO
from pipeline.tablas.listados.autoevaluacion import AUTOEVALUACION
from pipeline.tablas.listados.compromisos import COMPROMISOS
from pipeline.tablas.listados.espacios import ESPACIOS
from pipeline.tablas.listados.eventos import EVENTOS
from pipeline.tablas.listados.grupos_valor import GRUPOS_VALOR
from pipeline.tablas.listados.inventario import INVENTARIO
from pipeline.tablas.listados.mejoramiento import MEJORAMIENTO
from pipeline.tablas.listados.preguntas import PREGUNTAS
from pipeline.tablas.listados.publicaciones import PUBLICACIONES
from pipeline.tablas.listados.recomendaciones import RECOMENDACIONES
from pipeline.tablas.listados.temas import TEMAS

LISTADOS = tuple(
    map(
        Listado,
        (
            PREGUNTAS,
            EVENTOS,
            ASISTENCIA,
            ESPACIOS,
            AUTODIAGNOSTICO,
            AUTOEVALUACION,
            MEJORAMIENTO,
            COMPROMISOS,
            GRUPOS_VALOR,
            TEMAS,
            RECOMENDACIONES,
            AGENDA,
            INVENTARIO,
            PUBLICACIONES,
        ),
    )
)

__all__ = [
    "AGENDA",
    "ASISTENCIA",
    "AUTODIAGNOSTICO",
    "AUTOEVALUACION",
    "COMPROMISOS",
    "ESPACIOS",
    "EVENTOS",
    "GRUPOS_VALOR",
    "INVENTARIO",
    "LISTADOS",
    "MEJORAMIENTO",
    "PREGUNTAS",
    "PUBLICACIONES",
    "RECOMENDACIONES",
    "TEMAS",
]
