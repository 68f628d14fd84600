"""Cómo se produce cada hallazgo de las palabras y las correcciones de la entidad."""

from collections.abc import Callable, Iterable
from dataclasses import replace
from pathlib import Path

from pipeline.base.hallazgo import Hallazgo
from pipeline.decisiones_sin_efecto import anotar_decisiones
from pipeline.disposiciones.archivo import interpretar_archivo
from pipeline.disposiciones.archivo_interpretado import Tarea
from pipeline.entidad import Correccion
from pipeline.lectura.correcciones import repartir_correcciones
from pipeline.vocabulario_sin_uso import anotar_sin_uso
from tests.dibujo import ENTIDAD, dibujar, leer

PLAN = """
    Actividad | Meta | Responsable | Fecha programada | Semáforo | Quién más ayuda
    Publicar el informe de gestión | 1 | Hacienda | 31/06/2026 | verde | Prensa
    Hacer la audiencia pública | 1 | Prensa | f:2026-11-30 | rojo | Oficina Jurídica
"""
REPORTE = """
    CORTE 31 DE AGOSTO DE 2026
    Dependencia | Actividad | Estado
    Hacienda | Publicar el informe de gestión | Surtida
"""
CORRECCION = Correccion("plan.xlsx", "Plan", "D2", "31/06/2026", "30/06/2026", "Correo de Hacienda")


def _plan(carpeta: Path) -> Iterable[Hallazgo]:
    return leer(dibujar(carpeta / "plan.xlsx", Plan=PLAN)).hallazgos


def _corregido(carpeta: Path, *correcciones: Correccion) -> Iterable[Hallazgo]:
    ruta = dibujar(carpeta / "plan.xlsx", Plan=PLAN)
    return interpretar_archivo(Tarea(ruta, ruta.name, ENTIDAD, correcciones=correcciones)).hallazgos


def _sin_uso(carpeta: Path) -> Iterable[Hallazgo]:
    entidad = replace(ENTIDAD, titulos={"Que se ara": "actividad"})
    return anotar_sin_uso(entidad, [leer(dibujar(carpeta / "plan.xlsx", Plan=PLAN), entidad)])


RECETAS: dict[str, Callable[[Path], Iterable[Hallazgo]]] = {
    "correccion_aplicada": lambda c: _corregido(c, CORRECCION),
    "correccion_no_encontro_lo_esperado": lambda c: _corregido(c, replace(CORRECCION, esperado="30/06/2026")),
    "correccion_sin_lugar": lambda c: _corregido(c, replace(CORRECCION, hoja="Otra")),
    "correccion_repetida": lambda c: _corregido(c, CORRECCION, CORRECCION),
    "correccion_sin_razon": lambda c: repartir_correcciones([replace(CORRECCION, razon="")], ["plan.xlsx"])[1],
    "titulo_desconocido": _plan,
    "titulo_sin_parecido": _plan,
    "estado_desconocido": lambda c: leer(dibujar(c / "reporte.xlsx", Reporte=REPORTE)).hallazgos,
    "vocabulario_sin_uso": _sin_uso,
    "palabra_ya_conocida": lambda c: anotar_decisiones(replace(ENTIDAD, titulos={"Responsable": "indicador"})),
}
