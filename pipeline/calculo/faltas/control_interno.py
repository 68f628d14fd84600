"""Control Interno como responsable de lo que después verifica (reglas, 11; Ley 87 de 1993, artículo 12)."""

from collections.abc import Sequence
from functools import cache

from pipeline.base.agrupar import agrupar
from pipeline.base.hallazgo import Hallazgo, anotar
from pipeline.base.origen import Origen
from pipeline.base.texto import llave
from pipeline.calculo.faltas.lugares import nombrar_celdas, plan_de
from pipeline.entidad import Entidad
from pipeline.tablas.actividades import Actividad
from pipeline.vocabulario import cargar


def buscar_control_interno(actividades: Sequence[Actividad], entidad: Entidad) -> list[Hallazgo]:
    """Lo que la oficina ejecuta sin ser su función, uno a uno; lo que es su función, una vez por plan."""
    oficinas = {d.nombre for d in entidad.dependencias if any(es_control_interno(n) for n in (d.nombre, *d.alias))}
    hallazgos: list[Hallazgo] = []
    for del_plan in agrupar(actividades, plan_de).values():
        suyas = {id(a): nombre for a in del_plan if (nombre := _oficina(a, oficinas))}
        propias = [a for a in del_plan if id(a) in suyas and es_su_funcion(a.actividad)]
        ajenas = [a for a in del_plan if id(a) in suyas and not es_su_funcion(a.actividad)]
        hallazgos += [anotar("control_interno_ejecuta", a.origen("responsable"), suyas[id(a)]) for a in ajenas]
        if propias:
            hallazgos.append(_anotar_propias([a.origen("responsable") for a in propias], suyas[id(propias[0])]))
    return hallazgos


def _oficina(actividad: Actividad, oficinas: set[str]) -> str:
    """El nombre con que Control Interno está entre sus responsables; vacío si no está."""
    return next((d for d in actividad.dependencias if d in oficinas or es_control_interno(d)), "")


def _anotar_propias(lugares: list[Origen], oficina: str) -> Hallazgo:
    varias = len(lugares) > 1
    cuantas = f"{len(lugares)} actividades" if varias else "una actividad"
    celdas = f" ({nombrar_celdas(lugares, lugares[0])})" if varias else ""
    return anotar("control_interno_se_verifica", lugares[0], oficina, cuantas=cuantas, celdas=celdas)


def es_control_interno(nombre: str) -> bool:
    """El nombre es el de la oficina que evalúa; no el del control disciplinario ni el de un comité."""
    clave, declarado = f" {llave(nombre)} ", cargar("faltas")["control_interno"]
    if any(f" {llave(p)} " in clave for p in declarado["excepto"]):
        return False
    return any(f" {llave(p)} " in clave for p in (*declarado["nombres"], *declarado["siglas"]))


def es_su_funcion(actividad: str) -> bool:
    """La actividad es de evaluar, verificar, auditar o hacer seguimiento, que es lo que le toca."""
    return any(palabra.startswith(_propias()) for palabra in llave(actividad).split())


@cache
def _propias() -> tuple[str, ...]:
    return tuple(llave(p) for p in cargar("faltas")["control_interno"]["propias"])
