"""Las faltas del plan mismo: lo que está bien leído y mal planeado (reglas, 11). Una por archivo, en este orden."""

from collections.abc import Callable, Sequence

from pipeline.base.hallazgo import Hallazgo
from pipeline.calculo.faltas.componentes import (
    buscar_componentes_ajenos,
    buscar_componentes_vacios,
    buscar_cortes_que_faltan,
)
from pipeline.calculo.faltas.control_interno import buscar_control_interno
from pipeline.calculo.faltas.evaluacion import buscar_evaluacion_temprana
from pipeline.calculo.faltas.hojas_sin_campo import buscar_hojas_sin_metas, buscar_hojas_sin_responsables
from pipeline.calculo.faltas.indicadores import buscar_indicadores_ausentes, buscar_indicadores_de_otra_unidad
from pipeline.calculo.faltas.numerales import buscar_desorden, buscar_saltos
from pipeline.calculo.faltas.parecidas import buscar_parecidas
from pipeline.calculo.faltas.ponderaciones import buscar_pesos_que_no_suman
from pipeline.calculo.faltas.repetidas import buscar_en_dos_instrumentos, buscar_repetidas
from pipeline.calculo.faltas.vacios import buscar_etapas_vacias, buscar_subcomponentes_vacios
from pipeline.entidad import Entidad
from pipeline.tablas.actividades import Actividad

FALTAS: tuple[Callable[[Sequence[Actividad], Entidad], list[Hallazgo]], ...] = (
    buscar_hojas_sin_responsables,
    buscar_hojas_sin_metas,
    buscar_indicadores_ausentes,
    buscar_indicadores_de_otra_unidad,
    buscar_saltos,
    buscar_desorden,
    buscar_repetidas,
    buscar_parecidas,
    buscar_en_dos_instrumentos,
    buscar_componentes_vacios,
    buscar_componentes_ajenos,
    buscar_cortes_que_faltan,
    buscar_subcomponentes_vacios,
    buscar_etapas_vacias,
    buscar_evaluacion_temprana,
    buscar_control_interno,
    buscar_pesos_que_no_suman,
)


def buscar_faltas(actividades: Sequence[Actividad], entidad: Entidad) -> list[Hallazgo]:
    """Las faltas de los planes que rigen. `actividades` son todas, en el orden de los planes."""
    return [h for buscar in FALTAS for h in buscar(actividades, entidad)]
