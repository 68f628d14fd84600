"""De quién es cada reporte, a qué actividad y corte se refiere, qué cifra dice y cuál cuenta."""

from datetime import date
from typing import Any

from tests.hallazgos.ayuda import AUDIENCIA, INFORME, Receta, avance, correr, interpretar, plan

PLAN = plan(f"{INFORME} | 4 | Planeación | 30/04/2026", f"{AUDIENCIA} | 1 | Hacienda; Planeación | 15/08/2026")
CON_FECHA = "Actividad | Cantidad ejecutada | Evidencia | Fecha del reporte"
CON_EJECUCION = "Actividad | Cantidad ejecutada | Evidencia | Fecha de ejecución"
CON_CORTE = "Actividad | % de avance | Evidencia | Corte"
CON_ESTADO = "Actividad | % de avance | Estado"
CANTIDAD = "Actividad | Cantidad ejecutada | Evidencia"


def reportar(*filas: str, plan_: str = PLAN, opciones: dict[str, Any] | None = None, **hoja: str) -> Receta:
    """El plan y un reporte de avance de Planeación al 31 de agosto, leídos y calculados."""
    return correr({"avance.xlsx": avance(*filas, **hoja), "plan.xlsx": plan_}, **(opciones or {}))


def dos_reportes(uno: str, otro: str) -> Receta:
    """El plan y dos reportes de avance."""
    return correr({"a1.xlsx": uno, "a2.xlsx": otro, "plan.xlsx": PLAN})


def sin_corte(*filas: str, titulos: str = CANTIDAD) -> str:
    return "\n".join(("Dependencia: | Planeación", titulos, *filas))


RECETAS: dict[str, Receta] = {
    "reporte_sin_dependencia": interpretar(
        f"Corte: | 31 de agosto de 2026\nActividad | % de avance | Evidencia\n{INFORME} | 50% | Acta 3"
    ),
    "reporte_de_otra_vigencia": reportar(f"{INFORME} | 50% | Acta 3", corte="31 de agosto de 2025"),
    "corte_mal_rotulado": reportar(f"{INFORME} | 50% | Acta 3", corte="30 de agosto de 2026"),
    "cifras_sin_corte": reportar(f"{INFORME} | 50% | 75%", titulos="Actividad | % de avance 1 | % de avance 2"),
    "escala_supuesta": reportar(f"{INFORME} | n:1 | Acta 3"),
    "en_proceso_sin_cifra": reportar(f"{INFORME} | En proceso | Acta 3"),
    "cifra_no_entendida": reportar(f"{INFORME} | bastante bien | Acta 3"),
    "fecha_de_reporte_no_entendida": reportar(f"{INFORME} | 2 | Acta 3 | ayer", titulos=CON_FECHA),
    "reporte_sin_actividad": reportar("Comprar gasolina para la volqueta | 50% | Factura"),
    "reporte_por_decidir": reportar(
        "Publicar el informe | 50% | Acta 3",
        plan_=plan(
            "Publicar el informe de gestión | 1 | Planeación | Junio",
            "Publicar el informe de control | 1 | Planeación | Junio",
        ),
    ),
    "reporte_unido_por_texto": reportar("Se hizo la audiencia pública | 50% | Acta 3"),
    "numeral_y_texto_no_coinciden": reportar(
        f"1.2 | {INFORME} | 50%",
        titulos="Numeral | Actividad | % de avance",
        plan_=plan(
            f"1.1 | {INFORME} | 1 | Planeación | Junio",
            f"1.2 | {AUDIENCIA} | 1 | Planeación | Junio",
            titulos="Numeral | Actividad | Meta | Responsable | Fecha programada",
        ),
    ),
    "estado_contradice_cifra": reportar(f"{INFORME} | 60% | Cumplida", titulos=CON_ESTADO),
    "corte_de_otra_vigencia": reportar(
        f"{INFORME} | 50% | Acta 3 | 31/08/2026", f"{AUDIENCIA} | 50% | Acta 3 | 31/08/2025", titulos=CON_CORTE
    ),
    "corte_supuesto": correr({"avance.xlsx": sin_corte(f"{INFORME} | 2 | Acta 3"), "plan.xlsx": PLAN}),
    "reporte_con_fecha_anterior": correr(
        {
            "avance.xlsx": sin_corte(
                f"{INFORME} | 2 | Acta 3 | f:2026-08-30", f"{AUDIENCIA} | 1 | Acta 3 | f:2020-08-30", titulos=CON_FECHA
            ),
            "plan.xlsx": PLAN,
        }
    ),
    "reporte_de_corte_posterior": reportar(f"{INFORME} | 50% | Acta 3", corte="31 de diciembre de 2026"),
    "reporte_extemporaneo": reportar(
        f"{INFORME} | 2 | Acta 3 | f:2026-10-20", titulos=CON_FECHA, opciones={"hoy": date(2026, 11, 1)}
    ),
    "extemporaneo_no_cuenta": reportar(
        f"{INFORME} | 2 | Acta 3 | f:2026-10-20",
        titulos=CON_FECHA,
        opciones={"hoy": date(2026, 11, 1), "extemporaneos": False},
    ),
    "reporte_sin_cifra": reportar(f"{INFORME} | | Acta 3"),
    "cifra_negativa": reportar(f"{INFORME} | n:-2 | Acta 3", titulos=CANTIDAD),
    "reporte_del_futuro": reportar(f"{INFORME} | 2 | Acta 3 | f:2026-12-20", titulos=CON_FECHA),
    "reportado_sin_soporte": reportar(f"{INFORME} | 50% |", opciones={"exigir_evidencia": True}),
    "avance_sobre_la_meta": reportar(f"{INFORME} | n:6 | Acta 3", titulos=CANTIDAD),
    "avance_de_otra_meta": reportar(f"{INFORME} | 3 de 6 | Acta 3", titulos=CANTIDAD),
    "cumplida_sin_soporte": reportar(f"{INFORME} | 100% |"),
    "ejecucion_posterior_al_corte": reportar(f"{INFORME} | n:2 | Acta 3 | f:2026-09-10", titulos=CON_EJECUCION),
    "avance_decreciente": dos_reportes(
        avance(f"{INFORME} | 75% | Acta 3", corte="30 de abril de 2026"), avance(f"{INFORME} | 50% | Acta 3")
    ),
    "reporte_duplicado": dos_reportes(avance(f"{INFORME} | 75% | Acta 3"), avance(f"{INFORME} | 50% | Acta 3")),
    "reporte_reemplazado": dos_reportes(
        avance(f"{INFORME} | n:1 | Acta 3 | f:2026-09-01", titulos=CON_FECHA),
        avance(f"{INFORME} | n:2 | Acta 3 | f:2026-09-10", titulos=CON_FECHA),
    ),
    "responsable_sin_reporte": reportar(f"{AUDIENCIA} | 100% | Acta 3"),
    "dependencia_sin_reportes": correr(
        {"plan.xlsx": plan(*(f"{INFORME} de la sede {n} | 1 | Hacienda | 30/06/2026" for n in "ABCDEF"))}
    ),
    "reporta_quien_no_responde": reportar(f"{INFORME} | 50% | Acta 3", dependencia="Prensa"),
    "reportes_que_difieren": dos_reportes(
        avance(f"{AUDIENCIA} | 100% | Acta 3"), avance(f"{AUDIENCIA} | 50% | Acta 3", dependencia="Hacienda")
    ),
}
LUGARES = {
    "reporte_sin_dependencia": "libro.xlsx › Hoja1 › 3:3",
    "reporte_de_otra_vigencia": "avance.xlsx › Hoja1 › B2",
    "corte_mal_rotulado": "avance.xlsx › Hoja1 › B2",
    "escala_supuesta": "avance.xlsx › Hoja1 › B4",
    "en_proceso_sin_cifra": "avance.xlsx › Hoja1 › B4",
    "cifra_no_entendida": "avance.xlsx › Hoja1 › B4",
    "fecha_de_reporte_no_entendida": "avance.xlsx › Hoja1 › D4",
    "reporte_sin_actividad": "avance.xlsx › Hoja1 › A4",
    "reporte_por_decidir": "avance.xlsx › Hoja1 › A4",
    "reporte_unido_por_texto": "avance.xlsx › Hoja1 › A4",
    "numeral_y_texto_no_coinciden": "avance.xlsx › Hoja1 › A4",
    "estado_contradice_cifra": "avance.xlsx › Hoja1 › C4",
    "corte_de_otra_vigencia": "avance.xlsx › Hoja1 › D5",
    "corte_supuesto": "avance.xlsx › Hoja1",
    "reporte_con_fecha_anterior": "avance.xlsx › Hoja1 › D4",
    "reporte_de_corte_posterior": "avance.xlsx › Hoja1",
    "reporte_extemporaneo": "avance.xlsx › Hoja1 › D4",
    "extemporaneo_no_cuenta": "avance.xlsx › Hoja1 › D4",
    "reporte_sin_cifra": "avance.xlsx › Hoja1 › B4",
    "cifra_negativa": "avance.xlsx › Hoja1 › B4",
    "reporte_del_futuro": "avance.xlsx › Hoja1 › D4",
    "reportado_sin_soporte": "avance.xlsx › Hoja1 › B4",
    "avance_sobre_la_meta": "avance.xlsx › Hoja1 › B4",
    "avance_de_otra_meta": "avance.xlsx › Hoja1 › B4",
    "cumplida_sin_soporte": "avance.xlsx › Hoja1 › B4",
    "ejecucion_posterior_al_corte": "avance.xlsx › Hoja1 › D4",
    "avance_decreciente": "a2.xlsx › Hoja1 › B4",
    "reporte_duplicado": "a1.xlsx › Hoja1 › B4",
    "reporte_reemplazado": "a1.xlsx › Hoja1 › B4",
    "responsable_sin_reporte": "plan.xlsx › Hoja1 › C3",
    "dependencia_sin_reportes": "plan.xlsx › Hoja1 › C3",
    "reporta_quien_no_responde": "avance.xlsx › Hoja1 › B4",
    "reportes_que_difieren": "a1.xlsx › Hoja1 › B4",
}
