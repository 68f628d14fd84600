"""La escala de números que declara un cuestionario: «califique de 1 a 10, siendo 1 lo peor y 10 lo mejor»."""

import re
from collections.abc import Iterable, Sequence
from functools import cache, lru_cache

from pipeline.base.texto import llave
from pipeline.lectura.escalas_declaradas import Escala, es_de_numeros, escalas
from pipeline.lectura.malla import Malla
from pipeline.vocabulario import cargar

_ENTRE = re.compile(r"\b(\d{1,2}) (?:a|al|y|hasta) (?:el )?(\d{1,2})\b")
_EXTREMO = re.compile(r"\b(\d{1,2})\b((?: (?!\d)[a-z]+){1,7})")
_FILAS = 12


def declarar(escala: Escala | None, textos: Iterable[str], hermanas: Sequence[Escala] = ()) -> Escala | None:
    """La que dicen los textos, del más cercano a la pregunta al más lejano, si se contestó con números; o la misma.

    `hermanas`: las de las demás preguntas de la hoja. Si nada la declara, es la que las abarca a todas: a un
    cuestionario se le contesta con una.
    """
    if escala is None or not es_de_numeros(escala):
        return escala
    escritos = [t for t in textos if t]
    abarca = max((e for e in (escala, *hermanas) if es_de_numeros(e)), key=lambda e: len(e.opciones))
    propia = next((e for t in escritos if (e := _de_extremos(t))), abarca)
    sentido = next((r for t in escritos if (r := _sentido(t, propia))), 1)
    return escalas()[propia.al_reves] if sentido < 0 and propia.al_reves else propia


def se_declara(titulo: str) -> bool:
    """La pregunta dice con qué números se contesta."""
    return _de_extremos(titulo) is not None


def sobre(malla: Malla, fila: int) -> list[str]:
    """Lo escrito encima de un encabezado, de abajo arriba."""
    filas = [f for f in list(malla.filas)[:_FILAS] if f < fila]
    return [malla.texto(f, c) for f in reversed(filas) for c in malla.filas[f]]


@lru_cache(maxsize=4096)
def _de_extremos(texto: str) -> Escala | None:
    """La escala de «1 a 10», o la de «1 malo, 2 regular, 3 bueno, 4 excelente»."""
    clave = llave(texto)
    hallado = _ENTRE.search(clave)
    if hallado:
        return escalas().get(f"{int(hallado[1])} a {int(hallado[2])}")
    rotulados = [int(n) for n, _ in _extremos(texto)]
    seguidos = len(rotulados) > 3 and rotulados == [*range(rotulados[0], rotulados[0] + len(rotulados))]
    return escalas().get(f"{rotulados[0]} a {rotulados[-1]}") if seguidos else None


def _sentido(texto: str, escala: Escala) -> int:
    """1 si dice que el número más alto es lo mejor, -1 si el más bajo, 0 si no lo dice."""
    numeros = {int(o.nombre) for o in escala.opciones}
    sentido = 0
    for numero, dicho in _extremos(texto):
        if int(numero) not in (min(numeros), max(numeros)):
            continue
        opinion = _dice(dicho, "lo_mejor") - _dice(dicho, "lo_peor")
        sentido += opinion if int(numero) == max(numeros) else -opinion
    return (sentido > 0) - (sentido < 0)


@lru_cache(maxsize=4096)
def _extremos(texto: str) -> tuple[tuple[str, str], ...]:
    """Cada número y lo que le sigue: lo que hay encima de una tabla se pregunta por cada grupo de opciones."""
    return tuple(_EXTREMO.findall(llave(texto)))


def _dice(texto: str, lista: str) -> bool:
    """Entre lo que sigue al número hay una frase de la lista."""
    return any(f" {frase} " in f" {texto} " for frase in _frases(lista))


@cache
def _frases(lista: str) -> tuple[str, ...]:
    return tuple(llave(f) for f in cargar("escalas")[lista])
