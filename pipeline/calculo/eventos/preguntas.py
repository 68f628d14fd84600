"""Qué preguntas se hicieron en cada evento: las que lo nombran, o nombran su clase, con su día."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from pipeline.base.texto import llave
from pipeline.calculo.eventos.pareja import buscar_evento
from pipeline.calculo.eventos.situacion import Situado
from pipeline.tablas.listados.preguntas import Pregunta
from pipeline.tablas.terminos import Termino


@dataclass(slots=True)
class DelEvento:
    """Las de un evento. `de_otro_dia`: las que lo nombran y traen una fecha que no es la suya."""

    evento: str
    suyas: list[Termino]
    de_otro_dia: int = 0


def repartir_preguntas(situados: Sequence[Situado], terminos: Sequence[Termino]) -> dict[int, DelEvento]:
    """Por la identidad de cada evento, las suyas en el orden del registro. Ninguna queda en dos.

    La que no dice su día es del evento que nombra, si ningún otro se llama igual.
    """
    de_cada_uno = {id(s): DelEvento(s.evento.evento, []) for s in situados}
    for termino in terminos:
        s = _buscar(termino.pregunta, situados)
        if s is None:
            continue
        suyo, dia = de_cada_uno[id(s)], termino.pregunta.fecha
        if dia in _dias(s) or (dia is None and _es_unico(s, situados)):
            suyo.suyas.append(termino)
        elif dia:
            suyo.de_otro_dia += 1
    return de_cada_uno


def _buscar(p: Pregunta, situados: Sequence[Situado]) -> Situado | None:
    """El evento que nombra; si nombra solo su clase («la audiencia pública»), el único de ella que se hizo ese día."""
    if hallado := buscar_evento(p.espacio, p.fecha, p.archivo, [s.evento for s in situados]):
        return next(s for s in situados if s.evento is hallado)
    clase = llave(p.espacio)
    del_dia = [s for s in situados if clase and llave(s.evento.tipo) == clase and p.fecha in _dias(s)]
    return del_dia[0] if len(del_dia) == 1 else None


def _dias(s: Situado) -> set[date | None]:
    return {s.evento.fecha, s.evento.fecha_realizado} - {None}


def _es_unico(s: Situado, situados: Sequence[Situado]) -> bool:
    return sum(llave(o.evento.evento) == llave(s.evento.evento) for o in situados) == 1
