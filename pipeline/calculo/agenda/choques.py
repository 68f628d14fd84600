"""Los encuentros que se cruzan: el mismo día en el mismo sitio, o el mismo día con el mismo público."""

from collections import defaultdict
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from datetime import date

from pipeline.base.texto import llave
from pipeline.calculo.agenda.momentos import Momento
from pipeline.tablas.listados.agenda import Encuentro
from pipeline.vocabulario import cargar

SITIO, PUBLICO = "el mismo lugar", "el mismo público"


@dataclass(frozen=True, slots=True)
class Choque:
    """Dos o más encuentros de un día que comparten algo; `cual` es el lugar o el público, como está escrito."""

    dia: date
    que: str
    cual: str
    encuentros: tuple[Encuentro, ...]


def buscar_choques(momentos: Sequence[Momento]) -> list[Choque]:
    """Por día. Lo que no tiene día exacto (un mes, una semana por precisar) no se cruza con nada."""
    choques = [*_juntar(momentos, SITIO, _sitios), *_juntar(momentos, PUBLICO, lambda e: e.publico)]
    return sorted(choques, key=lambda c: (c.dia, c.que, llave(c.cual)))


def _juntar(momentos: Sequence[Momento], que: str, de: Callable[[Encuentro], Iterable[str]]) -> list[Choque]:
    grupos: dict[tuple[date, str], list[tuple[str, Encuentro]]] = defaultdict(list)
    for momento in momentos:
        for dia in momento.dias:
            for dicho in {llave(d): d for d in de(momento.encuentro) if llave(d)}.values():
                grupos[dia, llave(dicho)].append((dicho, momento.encuentro))
    return [
        Choque(dia, que, suyos[0][0], tuple(e for _, e in suyos))
        for (dia, _), suyos in grupos.items()
        if len(suyos) > 1 and not _los_planeo_uno(tuple(e for _, e in suyos))
    ]


def _los_planeo_uno(encuentros: Sequence[Encuentro]) -> bool:
    """Los de una misma dependencia a horas distintas los puso ella, uno después de otro."""
    horas = [llave(e.hora) for e in encuentros]
    return len({e.dependencia for e in encuentros}) == 1 and all(horas) and len(set(horas)) == len(horas)


def _sitios(encuentro: Encuentro) -> tuple[str, ...]:
    clave = llave(encuentro.lugar)
    palabras = cargar("listado_agenda")["sin_sitio"]["palabras"]
    no_es = any(p in clave.split() or (" " in p and p in clave) for p in palabras)
    return () if no_es else (encuentro.lugar,)
