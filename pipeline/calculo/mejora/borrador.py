"""Lo que el plan de mejoramiento todavía no recoge: debilidades, actividades mal calificadas y recomendaciones."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from pipeline.base.espanol import cantidad
from pipeline.base.origen import Origen
from pipeline.base.texto import enumerar, llave
from pipeline.calculo.autodiagnostico.niveles import nivel_de
from pipeline.calculo.autodiagnostico.puntajes import nombrar_etapa
from pipeline.calculo.mejora.enlace import parecidas
from pipeline.calculo.mejora.recomendaciones import PENDIENTES, RecomendacionSeguida, cita_accion
from pipeline.tablas.listados.autodiagnostico import Calificacion
from pipeline.tablas.listados.autoevaluacion import Juicio
from pipeline.tablas.listados.mejoramiento import Mejora

DEBILIDAD, OPORTUNIDAD = "Debilidad", "Oportunidad"
EVALUACION, AUTODIAGNOSTICO, RECOMENDACION = "Evaluación", "Autodiagnóstico", "Grupo de valor"


@dataclass(frozen=True, slots=True)
class Propuesta:
    """Una fila por llenar. `hallazgo` va como está escrito; `de` es su celda; `motivo`, por qué se propone."""

    origen_hallazgo: str
    hallazgo: str
    accion: str
    dependencia: str
    motivo: str
    de: Origen


def proponer_acciones(
    juicios: Sequence[Juicio],
    calificaciones: Sequence[Calificacion],
    recomendaciones: Sequence[RecomendacionSeguida],
    plan: Sequence[Mejora],
    otras: Iterable[Propuesta] = (),
) -> list[Propuesta]:
    """Una por cada cosa que ninguna acción del plan recoge; dos que dicen lo mismo son una."""
    todas = [*_de_juicios(juicios, plan), *_de_puntajes(calificaciones, plan), *_de_recomendaciones(recomendaciones)]
    todas += otras
    unicas: dict[str, Propuesta] = {}
    for propuesta in todas:
        unicas.setdefault(llave(propuesta.hallazgo), propuesta)
    return list(unicas.values())


def esta_en_el_plan(texto: str, plan: Sequence[Mejora]) -> bool:
    """Alguna acción corrige ese mismo hallazgo."""
    return bool(parecidas(texto, plan, lambda m: m.hallazgo))


def _de_juicios(juicios: Sequence[Juicio], plan: Sequence[Mejora]) -> Iterator[Propuesta]:
    for j in juicios:
        if j.clase not in (DEBILIDAD, OPORTUNIDAD) or esta_en_el_plan(j.descripcion, plan):
            continue
        donde = enumerar([t for t in (j.evento, j.aspecto, j.vigencia) if t])
        motivo = f"{j.clase} del balance" + (f" ({donde})" if donde else "")
        yield Propuesta(EVALUACION, j.descripcion, j.accion, j.dependencia, motivo, j.origen("descripcion"))


def _de_puntajes(calificaciones: Sequence[Calificacion], plan: Sequence[Mejora]) -> Iterator[Propuesta]:
    for c in calificaciones:
        nivel = nivel_de(c.puntaje)
        if c.puntaje is None or nivel is None or not nivel.a_mejorar or esta_en_el_plan(c.actividad, plan):
            continue
        etapa = f" en {nombrar_etapa(c.etapa)}" if c.etapa else ""
        motivo = f"{cantidad(c.puntaje)} de 100{etapa}: {nivel.palabra}"
        yield Propuesta(AUTODIAGNOSTICO, c.actividad, c.mejora, "", motivo, c.origen("puntaje"))


def _de_recomendaciones(recomendaciones: Sequence[RecomendacionSeguida]) -> Iterator[Propuesta]:
    for seguida in recomendaciones:
        r = seguida.recomendacion
        if seguida.situacion in PENDIENTES:
            accion = r.accion if cita_accion(r) and not any(c.isdigit() for c in r.accion) else ""
            quien = r.origen_recomendacion or RECOMENDACION
            motivo = f"Recomendación: {seguida.situacion.lower()}"
            yield Propuesta(quien, r.recomendacion, accion, r.dependencia, motivo, r.origen("recomendacion"))
