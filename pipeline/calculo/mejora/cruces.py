"""Lo que no cuadra entre el balance, las recomendaciones y el plan de mejoramiento."""

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from pipeline.base.hallazgo import Hallazgo, anotar
from pipeline.base.texto import recortar
from pipeline.calculo.faltas_de_listado import nombrar
from pipeline.calculo.mejora.borrador import DEBILIDAD, esta_en_el_plan
from pipeline.calculo.mejora.enlace import numeros_citados
from pipeline.calculo.mejora.recomendaciones import acciones_de, cita_accion
from pipeline.tablas.listados import AUTOEVALUACION, MEJORAMIENTO, RECOMENDACIONES
from pipeline.tablas.listados.mejoramiento import Mejora


def cruzar_mejoras(listados: Mapping[str, Sequence[Any]]) -> list[Hallazgo]:
    """Los hallazgos que piden mirar dos listados."""
    plan = listados.get(MEJORAMIENTO.nombre, ())
    juicios, recomendaciones = listados.get(AUTOEVALUACION.nombre, ()), listados.get(RECOMENDACIONES.nombre, ())
    return [*_debilidades(juicios, plan), *_citas(recomendaciones, plan)]


def _debilidades(juicios: Sequence[Any], plan: Sequence[Mejora]) -> Iterator[Hallazgo]:
    for j in juicios:
        if j.clase == DEBILIDAD and not j.accion and not esta_en_el_plan(j.descripcion, plan):
            yield anotar("debilidad_sin_accion", j.origen("descripcion"), recortar(j.descripcion))


def _citas(recomendaciones: Sequence[Any], plan: Sequence[Mejora]) -> Iterator[Hallazgo]:
    """Sin plan entregado, solo las que citan un número: una acción escrita ahí mismo puede ser todo el plan."""
    for r in recomendaciones:
        if cita_accion(r) and not acciones_de(r, plan) and (plan or numeros_citados(r.accion)):
            cual = nombrar(RECOMENDACIONES.nombre, r)
            yield anotar("accion_que_no_esta_en_el_plan", r.origen("accion"), recortar(r.accion), cual=cual)
