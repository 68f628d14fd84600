"""Las entregas de un grupo repartidas en periodos: cuántas vencen en cada uno y cómo van las que ya vencieron."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from datetime import date

from pipeline.graficas._entregas import Renglon, Situacion


@dataclass(frozen=True, slots=True)
class Casilla:
    """Las entregas de un grupo en un periodo: las que vencen en él, las de hasta el corte y, de esas, las que debe."""

    vencen: int = 0
    vencidas: int = 0
    sin_cumplir: int = 0

    @property
    def cumplidas(self) -> int:
        """Las cumplidas de las que vencieron."""
        return self.vencidas - self.sin_cumplir


@dataclass(frozen=True, slots=True)
class Grupo:
    """Un renglón del mapa: el nombre del grupo, cuántas actividades tiene y sus entregas por periodo."""

    nombre: str
    actividades: int
    casillas: tuple[Casilla, ...]

    @property
    def total(self) -> Casilla:
        """Las de toda la vigencia."""
        return sumar(self.casillas)


def sumar(casillas: Iterable[Casilla]) -> Casilla:
    """La suma de varias casillas."""
    todas = tuple(casillas)
    return Casilla(sum(c.vencen for c in todas), sum(c.vencidas for c in todas), sum(c.sin_cumplir for c in todas))


def contar_entregas(
    nombre: str, renglones: Sequence[Renglon], cuantos: int, periodo_de: Callable[[date], int], corte: date
) -> Grupo:
    """El renglón de un grupo. `periodo_de` dice en cuál de los periodos, contados desde 0, vence un día."""
    por_periodo: list[list[Casilla]] = [[] for _ in range(cuantos)]
    for renglon in renglones:
        for dia, situacion in renglon.entregas:
            casilla = Casilla(1, int(dia <= corte), int(situacion == Situacion.VENCIDA))
            por_periodo[periodo_de(dia)].append(casilla)
    return Grupo(nombre, len(renglones), tuple(sumar(casillas) for casillas in por_periodo))
