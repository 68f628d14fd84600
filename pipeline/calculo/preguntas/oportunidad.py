"""Con qué oportunidad se responde, en toda la entidad y por dependencia, tema, canal o espacio."""

from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from statistics import mean

from pipeline.base.agrupar import SIN_DECIR, agrupar_por_nombre
from pipeline.tablas.terminos import EN_TERMINO, FUERA_DE_TERMINO, RESPONDIDAS, SITUACIONES, VENCIDA, Termino


@dataclass(frozen=True, slots=True)
class Oportunidad:
    """Un grupo de preguntas. `oportunidad`: respondidas en término / las que ya debían estarlo, de 0 a 1; None si
    todavía ninguna. `dias`: promedio de días hábiles de las respondidas."""

    nombre: str
    recibidas: int
    situaciones: dict[str, int]
    oportunidad: float | None
    dias: float | None

    @property
    def en_termino(self) -> int:
        """Las respondidas en término."""
        return self.situaciones[EN_TERMINO]

    @property
    def exigibles(self) -> int:
        """Las que ya debían estar respondidas."""
        return self.en_termino + self.situaciones[FUERA_DE_TERMINO] + self.situaciones[VENCIDA]


def medir_oportunidad(terminos: Sequence[Termino], de: Callable[[Termino], str] = lambda _: "") -> list[Oportunidad]:
    """Una medida por grupo, primero el que más preguntas tiene; `de` dice el grupo de cada una."""
    grupos = agrupar_por_nombre(terminos, lambda respuesta: de(respuesta) or SIN_DECIR)
    return sorted((_medir(n, suyas) for n, suyas in grupos), key=lambda o: (-o.recibidas, o.nombre))


def _medir(nombre: str, suyas: Sequence[Termino]) -> Oportunidad:
    cuentas = Counter(r.situacion for r in suyas)
    exigibles = cuentas[EN_TERMINO] + cuentas[FUERA_DE_TERMINO] + cuentas[VENCIDA]
    dias = [r.dias for r in suyas if r.situacion in RESPONDIDAS and r.dias is not None]
    return Oportunidad(
        nombre,
        len(suyas),
        {s: cuentas[s] for s in SITUACIONES},
        cuentas[EN_TERMINO] / exigibles if exigibles else None,
        mean(dias) if dias else None,
    )
