"""Actividades que dicen casi lo mismo: en un plan o entre dos de los que rigen (reglas, 11)."""

from collections.abc import Sequence

from pipeline.base.hallazgo import Hallazgo, anotar
from pipeline.base.texto import llave
from pipeline.calculo.faltas.lugares import nombrar_celdas, plan_de
from pipeline.calculo.faltas.parejas import buscar_parejas
from pipeline.calculo.faltas.redaccion import raices_de
from pipeline.entidad import Entidad
from pipeline.tablas.actividades import Actividad

POR_ACTIVIDAD = 3
"""A una actividad se le nombran a lo sumo estas parejas de cada clase."""


def buscar_parecidas(actividades: Sequence[Actividad], entidad: Entidad) -> list[Hallazgo]:
    """Las parejas de redacción casi igual, cada una en la actividad que va después."""
    unicas = _sin_repetir(actividades)
    parejas: dict[tuple[int, bool], list[Actividad]] = {}
    for antes, despues in buscar_parejas([raices_de(a.actividad) for a in unicas]):
        otra, esta = unicas[antes], unicas[despues]
        if llave(otra.actividad) != llave(esta.actividad):
            parejas.setdefault((despues, plan_de(otra) == plan_de(esta)), []).append(otra)
    hallazgos = []
    for (lugar, del_plan), otras in sorted(parejas.items()):
        esta = unicas[lugar]
        nombre = "actividad_parecida_en_el_plan" if del_plan else "actividad_parecida_entre_planes"
        celdas = nombrar_celdas([o.origen() for o in otras[:POR_ACTIVIDAD]], esta.origen())
        hallazgos.append(anotar(nombre, esta.origen(), esta.actividad, otra=_corta(otras[0].actividad), celdas=celdas))
    return hallazgos


def _sin_repetir(actividades: Sequence[Actividad]) -> list[Actividad]:
    """La primera de cada texto en cada plan: las repetidas palabra por palabra tienen su propio hallazgo."""
    return list({(plan_de(a), llave(a.actividad)): a for a in reversed(actividades)}.values())[::-1]


def _corta(texto: str) -> str:
    return texto if len(texto) <= 80 else texto[:79].rstrip() + "…"
