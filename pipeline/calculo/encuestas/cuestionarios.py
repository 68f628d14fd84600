"""Las preguntas de una encuesta que se contestan con la misma escala, de la más a la menos favorable."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from pipeline.calculo.encuestas.preguntas import Pregunta, reunir_preguntas
from pipeline.calculo.encuestas.reserva import Publica, publicar
from pipeline.lectura.escalas_declaradas import Escala, escalas
from pipeline.tablas.encuestas import Respuesta


@dataclass(frozen=True, slots=True)
class Cuestionario:
    """Las preguntas de una encuesta que se contestan con la misma escala."""

    encuesta: str
    escala: Escala
    preguntas: tuple[Pregunta, ...]


def reunir_cuestionarios(respuestas: Iterable[Respuesta]) -> list[Cuestionario]:
    """Uno por encuesta y escala, en el orden en que aparecen; sin las preguntas en que escoger no es opinar."""
    grupos: dict[tuple[str, str], list[Pregunta]] = {}
    for p in reunir_preguntas(respuestas):
        if p.escala.es_de_opinion:
            grupos.setdefault((p.encuesta, p.escala.nombre), []).append(p)
    return [Cuestionario(encuesta, escalas()[e], _ordenar(suyas)) for (encuesta, e), suyas in grupos.items()]


def _ordenar(preguntas: Sequence[Pregunta]) -> tuple[Pregunta, ...]:
    """Cada pregunta con sus grupos; si no los hay, de la más a la menos favorable. Lo que se reserva, al final y en el
    orden en que venía: en otro, diría cuál es mejor."""
    orden = {p.texto: i for i, p in reversed([*enumerate(preguntas)])}
    hay_grupos = any(p.grupo for p in preguntas)
    return tuple(sorted(preguntas, key=lambda p: (orden[p.texto] if hay_grupos else 0, *_lugar(publicar(p)))))


def _lugar(publica: Publica) -> tuple[bool, bool, float]:
    parte = publica.parte_favorable
    return publica.n is None or not publica.n, parte is None, -(parte or 0.0)
