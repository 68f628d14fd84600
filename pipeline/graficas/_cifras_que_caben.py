"""Qué cifras de una curva caben escritas sin montarse, y con qué letra: en la descripción están todas."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from pipeline.base.espanol import porcentaje
from pipeline.graficas._puntos import Punto
from pipeline.graficas._texto import medir

_LETRAS, _AIRE = (7.5, 5.8), 0.7


@dataclass(frozen=True, slots=True)
class Cifras:
    """Los puntos que llevan sus cifras, por su orden, y el tamaño de la letra."""

    letra: float
    escritas: tuple[int, ...]


def escoger_cifras(xs: Sequence[float], puntos: Sequence[Punto], corte: date) -> Cifras:
    """Las de todos los puntos, con letra menor si hace falta; si ni así, primero las del corte y el último."""
    holgadas, apretadas = (Cifras(letra, _caben(xs, puntos, corte, letra)) for letra in _LETRAS)
    return holgadas if len(holgadas.escritas) == len(puntos) else apretadas


def decir_cumplimiento(punto: Punto) -> str:
    """La cifra oficial del corte; una raya en los que faltan."""
    if punto.ejecutado is None:
        return "–"
    return porcentaje(punto.resumen.cumplimiento if punto.resumen else None)


def _caben(xs: Sequence[float], puntos: Sequence[Punto], corte: date, letra: float) -> tuple[int, ...]:
    orden = sorted(range(len(puntos)), key=lambda i: (puntos[i].corte.fecha != corte, i != len(puntos) - 1, i))
    mitades = [_mitad(p, letra) for p in puntos]
    puestas: list[int] = []
    for i in orden:
        if all(abs(xs[i] - xs[j]) >= mitades[i] + mitades[j] + _AIRE for j in puestas):
            puestas.append(i)
    return tuple(sorted(puestas))


def _mitad(punto: Punto, letra: float) -> float:
    partes = (porcentaje(punto.programado), porcentaje(punto.ejecutado or 0.0))
    return max(*(medir(p, letra, True) for p in partes), medir(decir_cumplimiento(punto), letra)) / 2
