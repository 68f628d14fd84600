"""Las preguntas que se pueden responder juntas: dicen casi lo mismo, con otras palabras de relleno."""

import re
from collections.abc import Sequence
from functools import cache

from rapidfuzz import fuzz, process

from pipeline.base.redaccion import redactar
from pipeline.base.texto import llave
from pipeline.tablas.listados.preguntas import Pregunta
from pipeline.vocabulario import cargar

PARECIDO = 85.0
_LARGO = 3
_TAPADO = re.compile(r"\[[^\]]* reservad[oa]\]")


def buscar_parecidas(preguntas: Sequence[Pregunta]) -> dict[int, Pregunta]:
    """Por el lugar de cada pregunta repetida, la primera que pregunta lo mismo; las demás no están.

    Se propone; quien responde decide. Un número distinto («comuna 3», «comuna 4») las hace distintas.
    """
    primeras: dict[int, str] = {}
    parecidas: dict[int, Pregunta] = {}
    for i, pregunta in enumerate(preguntas):
        clave = _claves(pregunta.pregunta)
        hallada = process.extractOne(clave, primeras, scorer=fuzz.token_sort_ratio, score_cutoff=PARECIDO)
        if clave and hallada and _numeros(hallada[0]) == _numeros(clave):
            parecidas[i] = preguntas[int(hallada[2])]
        elif clave:
            primeras[i] = clave
    return parecidas


@cache
def _relleno() -> frozenset[str]:
    return frozenset(cargar("listado_preguntas")["relleno"])


def _claves(texto: str) -> str:
    """Sus palabras, sin el relleno ni los datos de quien pregunta."""
    suyo = _TAPADO.sub(" ", redactar(texto).texto)
    return " ".join(p for p in llave(suyo).split() if (len(p) >= _LARGO and p not in _relleno()) or p.isdigit())


def _numeros(clave: str) -> list[str]:
    return sorted(p for p in clave.split() if p.isdigit())
