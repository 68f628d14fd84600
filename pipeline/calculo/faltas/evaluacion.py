"""La evaluación programada antes de que empiece lo que evalúa (reglas, 11)."""

from collections.abc import Sequence
from datetime import date

from pipeline.base.agrupar import agrupar
from pipeline.base.espanol import fecha
from pipeline.base.hallazgo import Hallazgo, anotar
from pipeline.base.texto import llave, recortar
from pipeline.calculo.faltas.lugares import nombrar_celdas, plan_de
from pipeline.calculo.periodos import MESES_DE
from pipeline.calculo.vencimientos import FECHA, LAPSO, PERIODO, buscar_vencimientos, vigencia_de
from pipeline.entidad import Entidad
from pipeline.tablas.actividades import Actividad
from pipeline.vocabulario import cargar

EJECUCION, EVALUACION = "Ejecución", "Seguimiento y Evaluación"


def buscar_evaluacion_temprana(actividades: Sequence[Actividad], entidad: Entidad) -> list[Hallazgo]:
    """Las que terminan de evaluar antes de que empiece lo primero que se ejecuta en su subcomponente o componente."""
    hallazgos = []
    for grupo in agrupar(actividades, lambda a: (plan_de(a), a.componente)).values():
        for evalua in grupo:
            termina = _termina(evalua, entidad) if _evalua(evalua) else None
            empiezan = [(d, e) for e in _ejecutadas(evalua, grupo) if (d := _empieza(e, entidad))] if termina else []
            if termina and empiezan and termina < (primera := min(empiezan, key=lambda p: p[0]))[0]:
                lugar = evalua.origen("fechas" if evalua.fechas else "periodos")
                celda = nombrar_celdas([primera[1].origen()], lugar)
                datos = {"otra": recortar(primera[1].actividad, 60), "celda": celda, "empieza": fecha(primera[0])}
                hallazgos.append(anotar("evaluacion_antes_de_ejecutar", lugar, fecha(termina), **datos))
    return hallazgos


def _evalua(a: Actividad) -> bool:
    """Por su etapa; en un plan sin etapas, porque empieza por evaluar la audiencia, los espacios o la estrategia."""
    return a.etapas == (EVALUACION,) if a.etapas else bool(_objetos(a.actividad))


def _ejecutadas(evalua: Actividad, grupo: Sequence[Actividad]) -> list[Actividad]:
    """Lo que se evalúa: las de la etapa de ejecución de su subcomponente o componente, o las del mismo objeto."""
    if evalua.etapas:
        todas = [a for a in grupo if EJECUCION in a.etapas]
        return [a for a in todas if a.subcomponente == evalua.subcomponente] or todas
    objetos, ejecutan = _objetos(evalua.actividad), tuple(cargar("faltas")["evaluacion"]["ejecutan"])
    return [
        a
        for a in grupo
        if a is not evalua
        and not _objetos(a.actividad)
        and llave(a.actividad).startswith(ejecutan)
        and objetos & set(llave(a.actividad).split())
    ]


def _objetos(texto: str) -> set[str]:
    """Qué evalúa una actividad que empieza por evaluar; vacío si no empieza así."""
    declarado, clave = cargar("faltas")["evaluacion"], llave(texto)
    if not clave.startswith(tuple(f"{llave(v)} " for v in declarado["verbos"])):
        return set()
    hallado = next((p for p in clave.split() if p in {llave(o) for o in declarado["objetos"]}), "")
    return {hallado} - {""}


def _termina(a: Actividad, entidad: Entidad) -> date | None:
    dias = [v.fecha for v in buscar_vencimientos(a, entidad, ()) if v.regla in (FECHA, PERIODO, LAPSO)]
    return max(dias, default=None)


def _empieza(a: Actividad, entidad: Entidad) -> date | None:
    """El primer día en que pudo ejecutarse algo de ella."""
    vigencia = vigencia_de(a, entidad)
    if a.continua:
        return date(vigencia, 1, 1)
    dias = [*a.fechas, *([a.fecha_inicio or a.fecha_fin] if a.fecha_inicio or a.fecha_fin else [])]
    dias += [date(vigencia, MESES_DE[p[0]] * (int(p[1:]) - 1) + 1, 1) for p in a.periodos]
    return min((d for d in dias if d), default=None)
