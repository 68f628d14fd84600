"""La misma falta en casi todas las filas de una hoja se dice una vez: cien notas iguales tapan las demás."""

from collections.abc import Iterable, Sequence
from dataclasses import replace
from typing import NamedTuple

from pipeline.base.agrupar import agrupar
from pipeline.base.hallazgo import Hallazgo
from pipeline.base.origen import Origen
from pipeline.calculo.faltas.lugares import hoja_de, nombrar_celdas
from pipeline.tablas.actividades import Actividad

PARTE = 0.6
"""Parte de las actividades de la hoja desde la que una falta se dice una sola vez."""
POCAS, MUCHAS = 5, 30
"""Con menos que las primeras se nombran de una en una; desde las segundas se reúnen, sean la parte que sean."""
CELDAS = 40
DE_UNA_FILA = frozenset(
    """
    responsable_ausente meta_ausente meta_con_fecha sin_fecha actividad_sin_fecha indicador_ausente
    fecha_fuera_de_vigencia vencimiento_fuera_de_vigencia meta_distinta_de_las_entregas numeral_fuera_de_orden
    indicador_en_porcentaje_con_meta_en_numero indicador_de_conteo_con_meta_en_porcentaje
    actividad_duplicada actividad_repetida_en_el_plan actividad_parecida_en_el_plan actividad_parecida_entre_planes
    actividad_en_dos_instrumentos actividad_repetida_entre_planes control_interno_ejecuta numeral_repetido
    """.split()  # noqa: SIM905
)
"""Las faltas del plan que salen a lo sumo una vez por actividad."""


class Clase(NamedTuple):
    """La misma falta en la misma hoja."""

    nombre: str
    hoja: Origen


def agrupar_oleadas(hallazgos: Sequence[Hallazgo], actividades: Iterable[Actividad]) -> list[Hallazgo]:
    """Los hallazgos, con las faltas que tiene casi toda una hoja reunidas donde estaba la primera."""
    cuantas = {hoja: len(todas) for hoja, todas in agrupar(actividades, hoja_de).items()}
    clases = agrupar((h for h in hallazgos if h.nombre in DE_UNA_FILA), _clase)
    reunidas = {c: _reunir(suyos, cuantas[c.hoja]) for c, suyos in clases.items() if _es_oleada(suyos, c, cuantas)}
    salida: list[Hallazgo] = []
    for hallazgo in hallazgos:
        clase = _clase(hallazgo)
        if clase not in reunidas:
            salida.append(hallazgo)
        elif hallazgo is clases[clase][0]:
            salida.append(reunidas[clase])
    return salida


def _clase(hallazgo: Hallazgo) -> Clase:
    return Clase(hallazgo.nombre, hallazgo.origen.en_su_hoja)


def _es_oleada(suyos: Sequence[Hallazgo], clase: Clase, cuantas: dict[Origen, int]) -> bool:
    total = cuantas.get(clase.hoja, 0)
    return total > 0 and len(suyos) >= min(max(POCAS, PARTE * total), MUCHAS)


def _reunir(suyos: Sequence[Hallazgo], actividades: int) -> Hallazgo:
    primero = suyos[0]
    celdas = nombrar_celdas([h.origen for h in suyos], primero.origen, CELDAS)
    cuantas = "las" if len(suyos) == actividades else f"{len(suyos)} de las"
    mensaje = f"{cuantas} {actividades} actividades de la hoja están así ({celdas}). La primera: {primero.mensaje}"
    return replace(primero, origen=_region(suyos, actividades), mensaje=mensaje)


def _region(suyos: Sequence[Hallazgo], actividades: int) -> Origen:
    """Las celdas de todas si son casi toda una columna; si no, la primera."""
    primero = suyos[0].origen
    if len({h.origen.columna for h in suyos}) > 1 or len(suyos) < PARTE * actividades:
        return primero
    filas = [h.origen.fila for h in suyos]
    return replace(primero, fila=min(filas), fila_final=max(filas), columna_final=primero.columna)
