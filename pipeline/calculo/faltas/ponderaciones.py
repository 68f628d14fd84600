"""Los pesos de un plan que no suman cien (reglas, 11)."""

from collections.abc import Callable, Hashable, Iterator, Sequence
from math import fsum

from pipeline.base.agrupar import agrupar
from pipeline.base.espanol import cantidad
from pipeline.base.hallazgo import Hallazgo, anotar
from pipeline.calculo.faltas.lugares import hoja_de, plan_de
from pipeline.entidad import Entidad
from pipeline.tablas.actividades import Actividad

MEDIO_PUNTO = 0.5
"""Lo que se perdona por el redondeo, en puntos de porcentaje."""
CASI_CIEN = (80.0, 120.0)
"""Si ningún grupo suma cien, solo una suma cercana dice que eran porcentajes y no calificaciones de 1 a 5."""
_NIVELES: tuple[Callable[[Actividad], Hashable], ...] = (
    plan_de,
    lambda a: (plan_de(a), hoja_de(a)),
    lambda a: (plan_de(a), a.componente),
    lambda a: (plan_de(a), a.componente, a.subcomponente),
)


def buscar_pesos_que_no_suman(actividades: Sequence[Actividad], entidad: Entidad) -> list[Hallazgo]:
    """Por plan: la suma de todo o, si el plan reparte cien en cada hoja o grupo, la de los que no llegan."""
    return [h for del_plan in agrupar(actividades, plan_de).values() for h in _del_plan(del_plan)]


def _del_plan(actividades: list[Actividad]) -> Iterator[Hallazgo]:
    pesos = [a.ponderacion for a in actividades if a.ponderacion is not None]
    if len(pesos) < 2 or len(pesos) != len(actividades) or min(pesos) < 0:
        return
    escala = 100.0 if max(pesos) <= 1 else 1.0
    niveles = [list(agrupar(actividades, nivel).values()) for nivel in _NIVELES]
    malos = [[g for g in grupos if not _cien(_suma(g, escala))] for grupos in niveles]
    if not all(malos):
        return
    parejos = [
        (len(m), m) for grupos, m in zip(niveles, malos, strict=True) if len(grupos) > 1 and 2 * len(m) <= len(grupos)
    ]
    total = _suma(actividades, escala)
    elegidos = min(parejos, key=lambda p: p[0])[1] if parejos else [actividades]
    if parejos or CASI_CIEN[0] <= total <= CASI_CIEN[1]:
        for grupo in elegidos:
            lugar, suma = grupo[0].origen("ponderacion"), cantidad(_suma(grupo, escala))
            yield anotar("ponderaciones_no_suman", lugar, "", suma=suma, actividades=len(grupo))


def _suma(actividades: Sequence[Actividad], escala: float) -> float:
    return fsum(a.ponderacion or 0.0 for a in actividades) * escala


def _cien(suma: float) -> bool:
    return abs(suma - 100.0) <= MEDIO_PUNTO
