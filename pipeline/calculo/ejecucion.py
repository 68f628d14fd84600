"""Cuánto se hizo de una actividad a un corte y qué reportes lo dicen (reglas, 3)."""

from collections.abc import Iterable
from datetime import date

from pipeline.base.hallazgo import Hallazgo, anotar
from pipeline.calculo.cifra import medir
from pipeline.calculo.compartida import anotar_compartida, juntar_cantidades
from pipeline.calculo.reporte import Ejecucion, Reporte
from pipeline.calculo.reportes_en_vigor import reportes_en_vigor
from pipeline.calculo.resultado import Corte
from pipeline.calculo.tolerancia import alcanza
from pipeline.entidad import Entidad
from pipeline.tablas.actividades import Actividad


def ejecutar(
    actividad: Actividad,
    reportes: Iterable[Reporte],
    meta: tuple[float, str],
    corte: Corte,
    hoy: date,
    entidad: Entidad,
    *,
    vence: bool,
    hay_meta: bool = True,
) -> tuple[Ejecucion, list[Hallazgo]]:
    """E y sus reportes al corte. `vence`: algo de la actividad vence hasta el corte, y se echa de menos el reporte."""
    total, unidad = meta
    hallazgos: list[Hallazgo] = []
    medidos: list[Reporte] = []
    for reporte in reportes:
        if reporte.corte <= corte.fecha:
            lote = medir(reporte, total, unidad, hoy, entidad, hay_meta)
            medidos += lote.filas
            hallazgos += lote.hallazgos
    vigentes = reportes_en_vigor(medidos, actividad, corte, entidad)
    hallazgos += vigentes.hallazgos
    hallazgos += _anotar_sin_soporte(vigentes.filas, total)
    if vence or vigentes.filas:
        hallazgos += anotar_compartida(vigentes.filas, actividad, entidad)
    cantidad = juntar_cantidades(vigentes.filas, actividad, total, entidad)
    fechas = [r.avance.fecha_ejecucion for r in vigentes.filas if r.avance.fecha_ejecucion]
    return Ejecucion(cantidad, max(fechas, default=None), tuple(vigentes.filas)), hallazgos


def _anotar_sin_soporte(reportes: Iterable[Reporte], meta: float) -> list[Hallazgo]:
    return [
        anotar("cumplida_sin_soporte", r.avance.origen("evidencia"), r.avance.texto)
        for r in reportes
        if alcanza(r.cantidad, meta) and not r.avance.evidencia.strip()
    ]
