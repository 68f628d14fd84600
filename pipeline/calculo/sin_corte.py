"""Lo que se puede decir de un plan sin un corte: lo que hace `normalizar`."""

from collections.abc import Iterable, Sequence

from pipeline.base.hallazgo import Hallazgo
from pipeline.calculo.faltas import buscar_faltas
from pipeline.calculo.faltas_de_programacion import anotar_programacion, anotar_sin_fecha
from pipeline.calculo.misma_palabra import juntar_misma_palabra
from pipeline.calculo.oleadas import agrupar_oleadas
from pipeline.calculo.vencimientos import buscar_vencimientos
from pipeline.calculo.ya_dichos import quitar_dichos
from pipeline.entidad import Entidad
from pipeline.tablas.actividades import Actividad
from pipeline.tablas.planes import PlanLeido


def con_faltas(previos: Sequence[Hallazgo], planes: Iterable[PlanLeido], entidad: Entidad) -> list[Hallazgo]:
    """Los hallazgos de la lectura y las faltas de cada plan por aparte: dos versiones no se comparan entre sí."""
    nuevos: list[Hallazgo] = []
    actividades: list[Actividad] = []
    for plan in planes:
        for a in plan.actividades:
            nuevos += anotar_programacion(a, entidad, buscar_vencimientos(a, entidad, ()))
        nuevos += anotar_sin_fecha(plan.actividades, entidad)
        nuevos += buscar_faltas(plan.actividades, entidad)
        actividades += plan.actividades
    return agrupar_oleadas(juntar_misma_palabra([*previos, *quitar_dichos(nuevos, previos)]), actividades)
