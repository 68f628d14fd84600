"""La misma pregunta en varios eventos: qué parte favorable tuvo en cada uno y por cuánto se diferencian."""

import re
from collections.abc import Callable, Iterable
from dataclasses import dataclass

from pipeline.base.espanol import redondear
from pipeline.base.texto import llave
from pipeline.calculo.encuestas.preguntas import Pregunta

_NUMERACION = re.compile(r"^(?:pregunta |p )?\d{1,2} (?=\D)|^p\d{1,2} ")
_NUMERO = re.compile(r"^\s*\d{1,2}\s*[.)\-–]\s*(?=\D)")
_POCAS = 30
"""Con menos respuestas, una persona mueve el porcentaje más de tres puntos."""


@dataclass(frozen=True, slots=True)
class Comparada:
    """Una pregunta en un evento. `puntos`: los que se aparta del primero en que se hizo; None en ese, o si la parte
    favorable de alguno no se dice."""

    pregunta: Pregunta
    parte: float | None
    puntos: float | None
    veces: int

    @property
    def es_poca(self) -> bool:
        """Son tan pocas respuestas que la diferencia puede ser de una o dos personas."""
        return self.pregunta.n < _POCAS

    @property
    def por_persona(self) -> float:
        """Los puntos que mueve una sola respuesta."""
        return redondear(100 / self.pregunta.n, 1) if self.pregunta.n else 0.0


def comparar_eventos(
    preguntas: Iterable[Pregunta], parte_de: Callable[[Pregunta], float | None]
) -> list[tuple[Comparada, ...]]:
    """Las preguntas que se hicieron en más de un evento con la misma escala, en el orden en que aparecen.

    `parte_de`: la parte favorable que se puede decir de una pregunta, de 0 a 1.
    """
    grupos: dict[tuple[str, str], dict[str, Pregunta]] = {}
    for p in preguntas:
        if p.escala.es_de_opinion:
            grupos.setdefault((clave_de(p.texto), p.escala.nombre), {}).setdefault(llave(p.encuesta), p)
    return [_comparar([*suyas.values()], parte_de) for suyas in grupos.values() if len(suyas) > 1]


def clave_de(texto: str) -> str:
    """Lo que hace de dos preguntas la misma: su texto sin número, tildes ni signos."""
    return _NUMERACION.sub("", llave(texto)) or llave(texto)


def sin_numero(texto: str) -> str:
    """El texto de una pregunta sin el número que lleva delante en el cuestionario."""
    return _NUMERO.sub("", texto) or texto


def _comparar(preguntas: list[Pregunta], parte_de: Callable[[Pregunta], float | None]) -> tuple[Comparada, ...]:
    partes = [parte_de(p) for p in preguntas]
    return tuple(
        Comparada(p, parte, _puntos(partes[0], parte) if i else None, len(preguntas))
        for i, (p, parte) in enumerate(zip(preguntas, partes, strict=True))
    )


def _puntos(de: float | None, a: float | None) -> float | None:
    """La diferencia entre dos partes, en puntos y como se muestran."""
    if de is None or a is None:
        return None
    return redondear(redondear(a * 100, 1) - redondear(de * 100, 1), 1)
