"""Una respuesta para varias preguntas: los grupos de las que dicen casi lo mismo y lo que se les puede responder."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from pipeline.base.redaccion import redactar
from pipeline.base.texto import contar
from pipeline.calculo.preguntas.parecidas import buscar_parecidas
from pipeline.tablas.terminos import RESPONDIDAS, TRASLADADA, Termino

POR_LLENAR = "[Por llenar: la respuesta"


@dataclass(frozen=True, slots=True)
class Juntas:
    """Un grupo. `representa`: la primera que se hizo; `dada`: de la que ya se respondió, la última, si hay alguna."""

    representa: Termino
    todas: tuple[Termino, ...]
    dada: Termino | None

    @property
    def por_responder(self) -> int:
        """Las que todavía esperan respuesta."""
        return sum(t.situacion not in (*RESPONDIDAS, TRASLADADA) for t in self.todas)

    @property
    def texto(self) -> str:
        """El texto común que se propone, sin lo que identifique a una de ellas; sin respuesta dada, con su hueco."""
        otras = contar(len(self.todas) - 1, "pregunta")
        pregunta = self.representa.pregunta.pregunta
        respuesta = self.dada.pregunta.respuesta if self.dada else f"{POR_LLENAR}{_de_quien(self.todas)}.]"
        dicho = f"Pregunta, que resume otras {otras}: {pregunta}\nRespuesta: {respuesta}"
        return redactar(dicho.replace("otras 1 ", "otra ", 1)).texto


def juntar_parecidas(terminos: Sequence[Termino]) -> list[Juntas]:
    """Los grupos de dos o más, primero los que más esperan; se proponen, y quien responde decide."""
    parecidas = buscar_parecidas([t.pregunta for t in terminos])
    grupos: dict[int, list[Termino]] = {}
    for i, termino in enumerate(terminos):
        grupos.setdefault(id(parecidas.get(i, termino.pregunta)), []).append(termino)
    juntas = [Juntas(suyas[0], tuple(suyas), _ya_dada(suyas)) for suyas in grupos.values() if len(suyas) > 1]
    return sorted(juntas, key=lambda j: (-j.por_responder, -len(j.todas)))


def _ya_dada(suyas: Sequence[Termino]) -> Termino | None:
    dadas = [t for t in suyas if t.pregunta.respuesta.strip()]
    return max(dadas, key=lambda t: t.pregunta.fecha_respuesta or date.min, default=None)


def _de_quien(suyas: Sequence[Termino]) -> str:
    nombres = list(dict.fromkeys(t.dependencia for t in suyas if t.dependencia))
    return f" de {nombres[0]}" if len(nombres) == 1 else ""
