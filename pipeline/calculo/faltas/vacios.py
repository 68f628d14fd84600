"""El subcomponente oficial o la etapa en que un plan no programa nada (reglas, 11)."""

from collections.abc import Sequence
from typing import Any

from pipeline.base.agrupar import agrupar
from pipeline.base.hallazgo import Hallazgo, anotar
from pipeline.base.texto import enumerar, llave
from pipeline.calculo.faltas.lugares import hoja_de, plan_de
from pipeline.entidad import Entidad
from pipeline.tablas.actividades import Actividad
from pipeline.vocabulario import cargar

MITAD = 0.5
ETAPAS_USADAS = 3
"""Con menos etapas distintas el plan no sigue las cinco del manual."""


def buscar_subcomponentes_vacios(actividades: Sequence[Actividad], entidad: Entidad) -> list[Hallazgo]:
    """Los de la lista oficial que faltan en un componente que ya usa al menos la mitad de ella."""
    hallazgos: list[Hallazgo] = []
    for (_, instrumento), del_plan in agrupar(actividades, plan_de).items():
        for componente, suyas in agrupar(del_plan, lambda a: a.componente).items():
            faltan = _faltan(instrumento, componente, suyas)
            if faltan:
                datos = {"componente": componente, "faltan": enumerar([f"«{f}»" for f in faltan])}
                hallazgos.append(anotar("subcomponente_sin_actividades", hoja_de(suyas[0]), "", **datos))
    return hallazgos


def buscar_etapas_vacias(actividades: Sequence[Actividad], entidad: Entidad) -> list[Hallazgo]:
    """Las etapas del manual que faltan en un plan que marca las etapas de sus actividades."""
    oficiales = [str(e["nombre"]) for e in cargar("componentes")["etapas"]]
    hallazgos = []
    for del_plan in agrupar(actividades, plan_de).values():
        con_etapa = [a for a in del_plan if a.etapas]
        usadas = {e for a in con_etapa for e in a.etapas} & set(oficiales)
        faltan = [e for e in oficiales if e not in usadas]
        if faltan and len(usadas) >= ETAPAS_USADAS and len(con_etapa) >= MITAD * len(del_plan):
            lugar = hoja_de(con_etapa[0])
            hallazgos.append(anotar("etapa_sin_actividades", lugar, "", faltan=enumerar([f"«{f}»" for f in faltan])))
    return hallazgos


def _faltan(instrumento: str, componente: str, actividades: Sequence[Actividad]) -> list[str]:
    """Los nombres que faltan de la lista oficial que mejor conviene a lo que el plan trae; vacío si ninguna."""
    escritos = {llave(a.subcomponente) for a in actividades if a.subcomponente}
    mejor: tuple[tuple[int, int], list[str]] = ((1, 99), [])
    for lista in cargar("faltas")["oficiales"]:
        if instrumento in lista["instrumentos"] and componente == lista["componente"]:
            estan = [s for s in lista["subcomponentes"] if any(_nombra(s, e) for e in escritos)]
            conviene = len(estan), len(lista["subcomponentes"])
            ajenos = [e for e in escritos if not any(_nombra(s, e) for s in lista["subcomponentes"])]
            if conviene > mejor[0] and conviene[0] >= MITAD * conviene[1] and len(ajenos) <= 1:
                mejor = conviene, [s["nombre"] for s in lista["subcomponentes"] if s not in estan]
    return mejor[1]


def _nombra(subcomponente: dict[str, Any], escrito: str) -> bool:
    return any(f" {llave(forma)} " in f" {escrito} " for forma in subcomponente["formas"])
