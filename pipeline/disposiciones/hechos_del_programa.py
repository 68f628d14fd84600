"""Las frases con que el programa cuenta lo que pasó en un componente: no son la opinión de nadie."""

import re

from pipeline.base.texto import junto
from pipeline.tablas.opiniones import Opinion

_HECHOS = re.compile(
    r"(?:No cumplidas: [^.]+\.)? ?(?:Se cumplió todo lo programado al corte\.)?"
    r" ?(?:\d[\d.]* no tienen? nada programado al corte\.)?"
)

_DIVISION = re.compile(r"\d[\d.]* ÷ \d[\d.]*|0 programadas")


def son_hechos(opinion: Opinion) -> bool:
    """De un grupo no se dice más que lo que el programa escribió en sus observaciones."""
    solo_observa = opinion.porcentaje is None and not (opinion.cumplida or opinion.estado or opinion.realizado)
    return opinion.dimension != "actividad" and solo_observa and bool(_HECHOS.fullmatch(junto(opinion.observacion)))


def es_division(texto: str) -> bool:
    """`18 ÷ 25`: con qué se dividió el porcentaje que está arriba."""
    return _DIVISION.fullmatch(junto(texto)) is not None
