"""Lo esperado y lo publicado por elemento, por dependencia y en toda la entidad."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from pipeline.base.agrupar import SIN_DECIR, agrupar_por_nombre
from pipeline.calculo.publicaciones.esperado import SIN_REGISTRO, Esperado


@dataclass(frozen=True, slots=True)
class Grupo:
    """`cubiertas`: las esperadas que se publicaron; None si no hay registro con qué saberlo."""

    nombre: str
    acciones: int
    esperadas: int
    cubiertas: int | None
    faltan: int

    @property
    def parte(self) -> float | None:
        """La parte de lo esperado que se publicó, de 0 a 1; None si no se esperaba nada o no se sabe."""
        return self.cubiertas / self.esperadas if self.esperadas and self.cubiertas is not None else None


def sumar_grupos(esperados: Sequence[Esperado], de: Callable[[Esperado], str] = lambda _: "") -> list[Grupo]:
    """Uno por grupo, en el orden en que aparecen."""
    grupos = agrupar_por_nombre(esperados, lambda esperado: de(esperado) or SIN_DECIR)
    return [_sumar(nombre, suyos) for nombre, suyos in grupos]


def _sumar(nombre: str, suyos: Sequence[Esperado]) -> Grupo:
    esperadas = sum(e.esperadas or 0 for e in suyos)
    faltan = sum(len(e.faltan) for e in suyos)
    sin_saber = any(e.situacion == SIN_REGISTRO for e in suyos)
    return Grupo(nombre, len(suyos), esperadas, None if sin_saber else esperadas - faltan, faltan)
