"""Una fila es cómo va la respuesta a una pregunta el día de la corrida (reglas, 7)."""

from dataclasses import dataclass, field
from datetime import date

from pipeline.base.tabla import ENTERO, FECHA, campo
from pipeline.tablas.listados.preguntas import Pregunta

EN_TERMINO, FUERA_DE_TERMINO = "Respondida en término", "Respondida fuera de término"
PENDIENTE, VENCIDA, TRASLADADA = "Pendiente en término", "Pendiente y vencida", "Trasladada por competencia"
SIN_FECHA = "Sin fecha para contar el término"
SITUACIONES = (EN_TERMINO, FUERA_DE_TERMINO, PENDIENTE, VENCIDA, TRASLADADA, SIN_FECHA)
RESPONDIDAS = (EN_TERMINO, FUERA_DE_TERMINO)


@dataclass(frozen=True, slots=True)
class Termino:
    """`dias`: hábiles que tomó; si está pendiente, los que faltan (negativo: los que lleva vencida)."""

    pregunta: Pregunta = field(compare=False)
    consecutivo: str = campo("Consecutivo de la pregunta")
    dependencia: str = campo("Dependencia que responde")
    tema: str = campo("Tema")
    vence: date | None = campo("Último día para responder", FECHA)
    situacion: str = campo("Cómo va la respuesta")
    dias: int | None = campo("Días hábiles que tomó, o que faltan", ENTERO)
    parecida_a: str = campo("Consecutivo de la pregunta con la que se puede responder junta")
