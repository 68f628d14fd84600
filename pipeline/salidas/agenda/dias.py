"""`agenda.ics`: los encuentros que ya tienen día, para el calendario de quien los coordina."""

from collections.abc import Iterator, Sequence
from datetime import date, timedelta
from itertools import pairwise
from pathlib import Path

from pipeline.base.texto import recortar
from pipeline.calculo.agenda import Momento
from pipeline.calculo.plazos import restar_dias_habiles
from pipeline.calculo.resultado import Resultado
from pipeline.salidas.calendario.agenda import escribir_agenda
from pipeline.salidas.calendario.eventos import Evento, identificar

ICS = "agenda.ics"
AVISO = 3
"""Días hábiles antes de un encuentro en que la agenda avisa."""


def escribir_dias(resultado: Resultado, momentos: Sequence[Momento], ruta: Path) -> None:
    """Escribe la agenda. NoSePuedeEscribir si no se pudo."""
    eventos = [e for m in momentos for e in _eventos(m, resultado)]
    escribir_agenda(resultado, "Agenda de rendición de cuentas sectorial", eventos, ruta)


def _eventos(m: Momento, resultado: Resultado) -> Iterator[Evento]:
    e, entidad = m.encuentro, resultado.entidad
    for desde, hasta in _seguidos(m.dias):
        dichos = (("Hora", e.hora), ("Público", "; ".join(e.publico)), ("Canal", e.canal), ("Lugar", e.lugar))
        partes = (e.dependencia, m.fase, *(f"{que}: {dicho}" for que, dicho in dichos if dicho))
        yield Evento(
            desde, recortar(" · ".join(p for p in (e.hora, e.tema, e.dependencia) if p), 120),
            "\n".join(p for p in partes if p),
            identificar(entidad.nombre, "encuentro", e.dependencia, e.tema, e.fase, desde.isoformat()),
            "Rendición de cuentas", (restar_dias_habiles(desde, AVISO, entidad.calendario),), hasta,
        )  # fmt: skip


def _seguidos(dias: Sequence[date]) -> Iterator[tuple[date, date]]:
    """Los días, en tandas de días seguidos."""
    cortes = [0, *(i for i, (a, b) in enumerate(pairwise(dias), 1) if b - a > timedelta(days=1)), len(dias)]
    for i, j in pairwise(cortes):
        if i < j:
            yield dias[i], dias[j - 1]
