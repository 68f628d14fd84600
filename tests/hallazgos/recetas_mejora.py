"""Cómo ocurre cada hallazgo del autodiagnóstico, el balance, el plan de mejoramiento y las recomendaciones."""

from collections.abc import Iterable
from pathlib import Path

from pipeline.base.hallazgo import Hallazgo
from pipeline.calculo.plazos import corte_de_la_corrida
from pipeline.disposiciones.archivo import interpretar_archivo
from pipeline.disposiciones.archivo_interpretado import Tarea
from pipeline.flujo import calcular_resultado
from pipeline.registro.memoria import Memoria
from tests.dibujo import ENTIDAD
from tests.hallazgos.ayuda import CORTE, HOY, Receta, correr, escribir

AUTODIAGNOSTICO = "Etapa | Calificación | Categoría | Calificación | Actividad de gestión | Puntaje"
PLAN = "No. | Origen | Hallazgo | Acción de mejora | Responsable | Fecha inicio | Fecha fin | % de avance | Estado | Evidencia"
RECOMENDACIONES = "No. | Quién recomienda | Recomendación | Respuesta | Acción de mejora"
_ABIERTA = "1 | Control Interno | Sin acta | Levantar el acta | Planeación | f:2026-02-01 | f:2026-10-01 | p:0.4"
_OTRA = "2 | Encuesta | Poco sonido | Alquilar sonido | Prensa | f:2026-02-01 | f:2026-11-01 | p:0.2"


def _mejora(*filas: str) -> Receta:
    return correr({"mejora.xlsx": "\n".join(("PLAN DE MEJORAMIENTO", PLAN, *filas))})


def _dos_corridas(carpeta: Path) -> Iterable[Hallazgo]:
    """La acción que estaba abierta en la primera corrida y que nadie trae en la segunda."""
    memoria, dia = Memoria(), corte_de_la_corrida(ENTIDAD, CORTE, HOY).fecha
    for filas in ((_ABIERTA, _OTRA), (_OTRA,)):
        ruta = escribir(carpeta, {"mejora.xlsx": "\n".join((PLAN, *filas))}) / "mejora.xlsx"
        leido = interpretar_archivo(Tarea(ruta, ruta.name, ENTIDAD))
        hallazgos = calcular_resultado([leido], ENTIDAD, dia, HOY, memoria).hallazgos
    return hallazgos


RECETAS: dict[str, Receta] = {
    "calificacion_declarada_distinta": correr({
        "auto.xlsx": f"{AUTODIAGNOSTICO}\nDiseño | n:80 | Plan | n:50 | Acordar las fechas | n:50"
    }),
    "puntajes_de_cero_a_uno": correr({"auto.xlsx": f"{AUTODIAGNOSTICO}\nDiseño | | Plan | | Acordar | n:0.8"}),
    "debilidad_sin_accion": correr({"balance.xlsx": "Fortalezas | Debilidades\nHubo quórum | Convocatoria corta"}),
    "mejora_cumplida_sin_soporte": _mejora(_ABIERTA.replace("p:0.4", "p:1")),
    "mejora_con_estado_contrario": _mejora(_ABIERTA + " | Cerrada"),
    "numero_de_dos_hallazgos": _mejora(_ABIERTA, _OTRA.replace("2 |", "1 |", 1)),
    "accion_que_no_esta_en_el_plan": correr({
        "mejora.xlsx": f"{PLAN}\n{_ABIERTA}",
        "recomendaciones.xlsx": f"{RECOMENDACIONES}\n1 | Personería | Publicar las respuestas | Se acoge | Acción 14",
    }),
    "accion_abierta_que_ya_no_esta": _dos_corridas,
}  # fmt: skip
LUGARES = {
    "calificacion_declarada_distinta": "auto.xlsx › Hoja1 › B2",
    "puntajes_de_cero_a_uno": "auto.xlsx › Hoja1 › F2",
    "debilidad_sin_accion": "balance.xlsx › Hoja1 › B2",
    "mejora_cumplida_sin_soporte": "mejora.xlsx › Hoja1 › H3",
    "mejora_con_estado_contrario": "mejora.xlsx › Hoja1 › I3",
    "numero_de_dos_hallazgos": "mejora.xlsx › Hoja1 › A4",
    "accion_que_no_esta_en_el_plan": "recomendaciones.xlsx › Hoja1 › E2",
    "accion_abierta_que_ya_no_esta": "mejora.xlsx › Hoja1 › 2:2",
}
