"""La actividad de un reporte por lo que dice, si no hay duda; y si la hay, a cuáles se parece."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from pipeline.cruces.frase import entender, es_circunstancia
from pipeline.cruces.indice import Indice
from pipeline.cruces.parecido import PARTE_SIN_VERBO, Accion, Cabe, Parecido, comparar
from pipeline.tablas.actividades import Actividad

SE_MENCIONA = 50.0
CANDIDATAS = 4
CERCA = 25.0
"""Cuántos puntos por debajo de la elegida todavía le compite otra que tiene palabras que a ella le faltan."""


@dataclass(frozen=True, slots=True)
class Eleccion:
    """La elegida, si no hay duda; las demás, de la más parecida a la menos."""

    elegida: Parecido | None
    cercanas: tuple[Parecido, ...]


def elegir(
    texto: str, indice: Indice, es_suya: Callable[[Actividad], bool], preferidas: Sequence[Actividad] = ()
) -> Eleccion:
    """Busca en el plan entero. `es_suya`: la actividad es de quien reporta; una ajena se une solo si está entera.

    `preferidas`: las del plan y el componente que nombra el reporte; deshacen un empate.
    """
    frase = entender(texto)
    todas = [comparar(frase, indice, i) for i in indice.buscar(frase)]
    cercanas = tuple(sorted(todas, key=lambda p: (-p.puntos, p.actividad)))
    iguales = [p for p in cercanas if p.puntos == 100] or [p for p in cercanas if p.puede_ser]
    elegida = _la_que_manda(iguales, indice, es_suya, preferidas)
    if elegida and not _alcanza(elegida, es_suya(indice.actividades[elegida.actividad]), indice):
        elegida = None
    if elegida and any(_rivaliza(p, elegida) for p in cercanas if p is not elegida):
        elegida = None
    return Eleccion(elegida, cercanas)


def _la_que_manda(
    posibles: Sequence[Parecido], indice: Indice, es_suya: Callable[[Actividad], bool], preferidas: Sequence[Actividad]
) -> Parecido | None:
    """La que le gana a todas las demás; si empatan las que están enteras, la única de quien reporta."""
    fuertes = [p for p in posibles if all(p is o or _gana(p, o) for o in posibles)]
    if len(fuertes) == 1:
        return fuertes[0]
    empatadas = [p for p in posibles if not any(_gana(o, p) for o in posibles if o is not p)]
    if any(p.puntos < 100 and (p.accion is not Accion.MISMA or p.cabe < Cabe.EXTENDIDO) for p in empatadas):
        return None
    elegidas = {id(a) for a in preferidas}
    for pasa in (lambda a: id(a) in elegidas, es_suya):
        quedan = [p for p in empatadas if pasa(indice.actividades[p.actividad])]
        if len(quedan) == 1:
            return quedan[0]
    return None


def _gana(una: Parecido, otra: Parecido) -> bool:
    """Una explica el reporte y la otra no: tiene todo lo de la otra y más, o la otra pide algo que no se dijo."""
    if una.puntos == 100 > otra.puntos:
        return True
    if una.accion is otra.accion is Accion.CALLADA and otra.comunes < una.comunes and una.nucleo in una.comunes:
        return otra.falta
    if una.accion is not Accion.MISMA or otra.accion is Accion.TAMBIEN:
        return False
    if una.cabe >= Cabe.EXTENDIDO and otra.comunes <= una.comunes:
        return otra.falta or otra.comunes < una.comunes or una.numeros_iguales > otra.numeros_iguales
    return otra.comunes <= una.comunes and una.numeros_iguales > otra.numeros_iguales


def _rivaliza(otra: Parecido, elegida: Parecido) -> bool:
    """El reporte también la nombra, o no dice qué se hizo y las dos son de lo mismo."""
    if elegida.puntos == 100 or otra.otro_numero or otra.accion is Accion.OTRA:
        return False
    de_mas = {b for b in otra.comunes - elegida.comunes if not es_circunstancia(b)}
    trae_mas = len(otra.comunes) > 1 and bool(de_mas)
    if otra.accion is Accion.TAMBIEN:
        return otra.comunes >= elegida.comunes or trae_mas
    if elegida.accion is Accion.CALLADA and otra.comunes >= elegida.comunes:
        return True
    return trae_mas and (
        otra.puntos >= elegida.puntos - CERCA or (otra.accion is Accion.MISMA and otra.nucleo in de_mas)
    )


def _alcanza(elegida: Parecido, suya: bool, indice: Indice) -> bool:
    if elegida.puntos == 100:
        return True
    if elegida.cabe is Cabe.RESUMEN and elegida.numero_de_mas:
        return False
    if elegida.accion is Accion.TAMBIEN or (not suya and elegida.cabe < Cabe.IGUAL):
        return False
    if elegida.accion is Accion.CALLADA:
        pesos = indice.pesos[elegida.actividad]
        parte = sum(pesos[b] for b in elegida.comunes) / sum(pesos.values())
        return len(elegida.comunes) > 1 and not elegida.numero_de_mas and parte >= PARTE_SIN_VERBO
    return True
