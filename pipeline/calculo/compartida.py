"""Una sola cantidad por actividad, aunque la reporten varias dependencias (reglas, 3)."""

from collections.abc import Sequence
from math import fsum

from pipeline.base.espanol import cantidad
from pipeline.base.hallazgo import Hallazgo, anotar
from pipeline.base.texto import enumerar, llave, recortar
from pipeline.calculo.reporte import Reporte
from pipeline.calculo.tolerancia import iguales
from pipeline.entidad import Entidad
from pipeline.tablas.actividades import Actividad

_COLECTIVAS = ("todas las", "todos los", "toda la", "equipo", "comite", "lideres de")
"""Cómo empiezan los responsables colectivos cuando la entidad no los tiene en su catálogo."""


def es_colectiva(nombre: str, entidad: Entidad) -> bool:
    """Dice si un responsable es un conjunto, que nunca se echa de menos por su nombre."""
    for dependencia in entidad.dependencias:
        if dependencia.nombre == nombre:
            return dependencia.colectiva
    return llave(nombre).startswith(_COLECTIVAS)


def responsables_con_nombre(actividad: Actividad, entidad: Entidad) -> list[str]:
    """Los responsables que no son colectivos."""
    return [d for d in actividad.dependencias if not es_colectiva(d, entidad)]


def juntar_cantidades(reportes: Sequence[Reporte], actividad: Actividad, meta: float, entidad: Entidad) -> float:
    """E según `[calculo] actividad_compartida`, a lo sumo la meta; 0 si nadie reporta.

    El promedio es sobre los responsables con nombre y quienes además reportan; el que no reporta cuenta 0.
    """
    cantidades = [r.cantidad for r in reportes]
    if not cantidades:
        return 0.0
    regla = entidad.calculo.actividad_compartida
    if regla == "minimo":
        return min(cantidades)
    if regla == "promedio":
        dichas = _por_dependencia(reportes)
        return fsum(dichas.values()) / len({*responsables_con_nombre(actividad, entidad), *dichas})
    if regla == "suma":
        return min(fsum(cantidades), meta)
    return max(cantidades)


def anotar_compartida(reportes: Sequence[Reporte], actividad: Actividad, entidad: Entidad) -> list[Hallazgo]:
    """Quién faltó, quién reportó sin ser responsable y quiénes no dicen lo mismo."""
    hallazgos = []
    quienes = _por_dependencia(reportes)
    faltan = [d for d in responsables_con_nombre(actividad, entidad) if d not in quienes]
    if faltan:
        hallazgos.append(
            anotar(
                "responsable_sin_reporte",
                actividad.origen("responsable"),
                enumerar(faltan),
                actividad=_nombre(actividad),
            )
        )
    colectiva = any(es_colectiva(d, entidad) for d in actividad.dependencias)
    if actividad.dependencias and not colectiva:
        hallazgos += [
            anotar("reporta_quien_no_responde", r.avance.origen("dependencia"), r.quien, actividad=_nombre(actividad))
            for r in reportes
            if r.quien and r.quien not in actividad.dependencias
        ]
    if entidad.calculo.actividad_compartida != "suma" and not all(
        iguales(r.cantidad, reportes[0].cantidad) for r in reportes
    ):
        dicho = enumerar([f"{r.quien or 'sin dependencia'}, {cantidad(r.cantidad)}" for r in reportes])
        regla = {"maximo": "la mayor", "minimo": "la menor", "promedio": "el promedio"}
        datos = {"dicho": dicho, "regla": regla[entidad.calculo.actividad_compartida]}
        hallazgos.append(
            anotar("reportes_que_difieren", reportes[0].avance.origen(), reportes[0].avance.texto, **datos)
        )
    return hallazgos


def _por_dependencia(reportes: Sequence[Reporte]) -> dict[str, float]:
    """La cantidad de cada dependencia; la que nombra el reporte de otra tiene la de ese, si no reporta aparte."""
    ajenas = {quien: r.cantidad for r in reportes for quien in r.avance.tambien}
    return ajenas | {r.quien: r.cantidad for r in reportes}


def _nombre(actividad: Actividad) -> str:
    return f"la actividad {actividad.numeral}" if actividad.numeral else f"«{recortar(actividad.actividad, 60)}»"
