"""Los planes que trae un libro, y la vigencia que se supone cuando nadie la dice."""

import re
from collections import Counter
from dataclasses import replace
from datetime import date

from pipeline.base.texto import llave
from pipeline.disposiciones.archivo_interpretado import Tarea
from pipeline.disposiciones.hoja_interpretada import HojaInterpretada
from pipeline.lectura.hoja import Libro
from pipeline.tablas.actividades import Actividad
from pipeline.tablas.planes import PlanLeido, leer_orden
from pipeline.vocabulario.instrumentos import instrumentos

_ANIO = re.compile(r"(?<!\d)(20\d\d)(?!\d)")


def con_vigencia(tarea: Tarea, libro: Libro) -> Tarea:
    """Sin vigencia declarada, la del año que más se repite en las fechas del libro; sin fechas, la de respaldo."""
    if tarea.entidad.vigencia:
        return tarea
    celdas = [c for hoja in libro.hojas for c in hoja.celdas.values()]
    anios = Counter(c.valor.year for c in celdas if isinstance(c.valor, date))
    anios.update(int(a) for c in celdas if isinstance(c.valor, str) for a in _ANIO.findall(c.valor))
    vigencia = min(anios, key=lambda a: (-anios[a], a)) if anios else tarea.respaldo
    return replace(tarea, entidad=replace(tarea.entidad, vigencia=vigencia))


def _el_que_nadie_dice(hojas: list[HojaInterpretada]) -> str:
    """El instrumento de un libro en que ningún rótulo lo dice: por su clase de hoja o por su único componente."""
    con_actividades = [h for h in hojas if h.actividades]
    de_forma = {h.contexto.de_forma for h in con_actividades}
    if len(de_forma) == 1 and de_forma != {""}:
        return de_forma.pop()
    componentes = {a.componente for h in con_actividades for a in h.actividades}
    return next((i.nombre for i in instrumentos() if i.solo and componentes == {i.solo}), "PLAN")


def hacer_planes(hojas: list[HojaInterpretada], libro: Libro, tarea: Tarea) -> list[PlanLeido]:
    """Un plan por instrumento y vigencia; lo que una hoja no dice de sí lo dicen las otras del libro."""
    declarado = next((p for p in tarea.entidad.planes if llave(p.archivo) == llave(libro.archivo)), None)
    contextos = [h.contexto for h in hojas]
    comun = (declarado.instrumento if declarado else "") or next(
        (c.instrumento for c in contextos if c.instrumento), _el_que_nadie_dice(hojas)
    )
    vigencia = tarea.vigencia or next((c.vigencia for c in contextos if c.vigencia), tarea.entidad.vigencia)
    version = max((c.fecha_version for c in contextos if c.fecha_version), default=None)
    grupos: dict[tuple[str, int], list[Actividad]] = {}
    for hoja in hojas:
        for actividad in hoja.actividades:
            actividad.instrumento = (
                (declarado.instrumento if declarado and declarado.instrumento else "") or actividad.instrumento or comun
            )
            actividad.vigencia = hoja.contexto.vigencia or vigencia
            if actividad.novedad and not actividad.fecha_novedad and declarado and declarado.acta:
                actividad.fecha_novedad = declarado.vigente_desde
            grupos.setdefault((actividad.instrumento, actividad.vigencia), []).append(actividad)
        for avance in hoja.avances:
            avance.instrumento = avance.instrumento or (comun if comun != "PLAN" else "")
    plan = PlanLeido(
        libro.archivo, fecha_version=version, orden_nombre=leer_orden(libro.archivo), modificado=libro.modificado
    )
    return [replace(plan, instrumento=i, vigencia=v, actividades=tuple(filas)) for (i, v), filas in grupos.items()]
