"""Las parejas de textos que dicen lo mismo, sin comparar todos con todos.

Dos textos que difieren en una palabra quedan iguales al quitársela: se agrupan por lo que queda.
"""

from collections.abc import Iterable, Iterator, Sequence

from rapidfuzz import process
from rapidfuzz.distance import OSA

from pipeline.base.agrupar import agrupar
from pipeline.calculo.faltas.redaccion import UMBRAL, Raices, admite_error, dicen_lo_mismo

Pareja = tuple[int, int]
Resto = tuple[Raices, str]


def buscar_parejas(textos: Sequence[Raices]) -> list[Pareja]:
    """Las parejas (antes, después) de lugares cuyos textos dicen lo mismo, en orden y sin repetir.

    De muchos textos iguales cada uno hace pareja con el primero.
    """
    lugares: dict[Raices, list[int]] = {}
    for lugar, raices in enumerate(textos):
        if len(raices) > 1:
            lugares.setdefault(tuple(sorted(raices)), []).append(lugar)
    parejas = {(iguales[0], otro) for iguales in lugares.values() for otro in iguales[1:]}
    for una, otra in _cercanas(list(lugares)):
        antes, despues = sorted((lugares[una][0], lugares[otra][0]))
        parejas.add((antes, despues))
    return sorted(parejas)


def _cercanas(textos: Iterable[Raices]) -> Iterator[tuple[Raices, Raices]]:
    """Parejas de textos distintos a los que separa una palabra."""
    conocidos, restos = set(textos), dict[Raices, list[Resto]]()
    for texto in conocidos:
        for i, palabra in enumerate(texto):
            resto = texto[:i] + texto[i + 1 :]
            if resto in conocidos and dicen_lo_mismo(texto, resto):
                yield texto, resto
            restos.setdefault(resto, []).append((texto, palabra))
    for grupo in restos.values():
        if len(grupo) > 1:
            yield from _por_su_palabra(grupo)


def _por_su_palabra(grupo: list[Resto]) -> Iterator[tuple[Raices, Raices]]:
    """De los textos que solo difieren en una palabra, los que la tienen casi igual."""
    iniciales = agrupar(sorted((r for r in grupo if admite_error(r[1])), key=lambda r: r[1]), lambda resto: resto[1][0])
    for parecidos in iniciales.values():
        palabras = [palabra for _, palabra in parecidos]
        for i, palabra in enumerate(palabras[:-1]):
            for _, _, j in process.extract(
                palabra, palabras[i + 1 :], scorer=OSA.normalized_similarity, score_cutoff=UMBRAL, limit=None
            ):
                una, otra = parecidos[i][0], parecidos[i + 1 + j][0]
                if una != otra and dicen_lo_mismo(una, otra):
                    yield una, otra
