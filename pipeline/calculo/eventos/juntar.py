"""Un evento que está en el calendario y además en su ficha es uno solo, con lo que diga cada uno."""

from collections.abc import Sequence
from dataclasses import dataclass, fields, replace

from pipeline.base.texto import llave
from pipeline.tablas.listados.eventos import Evento

_DEL_LUGAR = ("archivo", "hoja", "fila", "origenes")


@dataclass(frozen=True, slots=True)
class Junto:
    """Un evento y las filas de donde sale, primero la del calendario."""

    evento: Evento
    filas: tuple[Evento, ...]


def juntar_eventos(eventos: Sequence[Evento]) -> list[Junto]:
    """Uno por evento, en el orden en que se leyeron. Dos filas de una misma hoja son dos eventos."""
    juntos: list[Junto] = []
    for evento in eventos:
        i = next((i for i, otro in enumerate(juntos) if _es_el_mismo(otro, evento)), None)
        if i is None:
            juntos.append(Junto(evento, (evento,)))
        else:
            juntos[i] = Junto(_completar(juntos[i].evento, evento), (*juntos[i].filas, evento))
    return juntos


def _es_el_mismo(junto: Junto, otro: Evento) -> bool:
    uno = junto.evento
    if any((f.archivo, f.hoja) == (otro.archivo, otro.hoja) for f in junto.filas):
        return False
    dias, otros = {uno.fecha, uno.fecha_realizado} - {None}, {otro.fecha, otro.fecha_realizado} - {None}
    return llave(uno.evento) == llave(otro.evento) and (not dias or not otros or bool(dias & otros))


def _completar(uno: Evento, otro: Evento) -> Evento:
    """El primero, con lo que él calla y el otro dice; cada dato guarda su celda."""
    callados = [
        c.name
        for c in fields(uno)
        if c.name not in _DEL_LUGAR and getattr(uno, c.name) in (None, "", ()) and getattr(otro, c.name)
    ]
    origenes = dict(uno.origenes) | {c: otro.origenes[c] for c in callados if c in otro.origenes}
    return replace(uno, origenes=origenes, **{c: getattr(otro, c) for c in callados})
