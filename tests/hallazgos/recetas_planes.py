"""Qué versión rige, quién responde, cómo se identifica cada actividad, novedades y pesos."""

from dataclasses import replace
from datetime import date

from pipeline.entidad import PlanDeclarado
from tests.dibujo import ENTIDAD
from tests.hallazgos.ayuda import AUDIENCIA, INFORME, Receta, correr, interpretar, plan

FILA = f"{INFORME} | 1 | Hacienda | 30/04/2026"
OTRA = f"{AUDIENCIA} | 1 | Planeación | Noviembre"
MAS = ("Publicar el presupuesto del año | 1 | Hacienda | Junio", "Socializar las obras | 1 | Planeación | Julio")
CON_NUMERAL = "Numeral | Actividad | Meta | Responsable | Fecha programada"
CON_NOVEDAD = "Actividad | Meta | Responsable | Fecha programada | Novedad"
CON_PESO = "Actividad | Meta | Responsable | Fecha programada | Peso"


def numerada(numeral: str, texto: str) -> str:
    return f"{numeral} | {texto} | 1 | Hacienda | 30/04/2026"


RECETAS: dict[str, Receta] = {
    "responsable_de_la_hoja": interpretar(
        f"Dependencia: Secretaría de Hacienda\nActividad | Meta | Fecha programada\n{INFORME} | 1 | 30/04/2026"
    ),
    "responsable_ausente": interpretar(plan(f"{INFORME} | 1 | | 30/04/2026")),
    "numeral_como_numero": interpretar(
        plan(numerada("n:1.9", INFORME), numerada("n:1.1", AUDIENCIA), titulos=CON_NUMERAL)
    ),
    "numeral_repetido": correr(
        {"plan.xlsx": plan(numerada("1.1", INFORME), numerada("1.1", AUDIENCIA), titulos=CON_NUMERAL)}
    ),
    "plan_de_otra_vigencia": correr({"viejo.xlsx": plan(FILA, OTRA).replace("2026", "2025")}),
    "version_que_no_rige": correr({"plan v1.xlsx": plan(FILA, OTRA), "plan v2.xlsx": plan(FILA, OTRA)}),
    "version_mas_corta_rige": correr({"plan v1.xlsx": plan(FILA, OTRA, *MAS), "plan v2.xlsx": plan(FILA, OTRA)}),
    "plan_aun_no_rige": correr(
        {"plan.xlsx": plan(FILA, OTRA)},
        entidad=replace(ENTIDAD, planes=(PlanDeclarado("plan.xlsx", vigente_desde=date(2026, 10, 1)),)),
    ),
    "plan_declarado_ausente": correr(
        {"plan.xlsx": plan(FILA)}, entidad=replace(ENTIDAD, planes=(PlanDeclarado("PTEP 2026.xlsx"),))
    ),
    "actividad_repetida_entre_planes": correr(
        {
            "uno.xlsx": plan(FILA, *(f"Socializar el tema {i} | 1 | Hacienda | Junio" for i in range(4))),
            "otro.xlsx": plan(FILA, *(f"Revisar la matriz {i} del mapa | 1 | Hacienda | Junio" for i in range(4))),
        }
    ),
    "novedad_sin_acta": correr({"plan.xlsx": plan(f"{FILA} | Eliminada", f"{OTRA} |", titulos=CON_NOVEDAD)}),
    "actividad_fuera_por_acta": correr(
        {"plan.xlsx": plan(f"{FILA} | Eliminada, acta 5 del 30/06/2026", f"{OTRA} |", titulos=CON_NOVEDAD)}
    ),
    "actividad_reprogramada": correr(
        {
            "plan.xlsx": plan(
                f"{FILA} | Reprogramada para el 15/10/2026, acta 5 del 30/06/2026", f"{OTRA} |", titulos=CON_NOVEDAD
            )
        }
    ),
    "reprogramada_sin_fecha": correr(
        {"plan.xlsx": plan(f"{FILA} | Reprogramada, acta 5 del 30/06/2026", f"{OTRA} |", titulos=CON_NOVEDAD)}
    ),
    "actividades_sin_peso": correr({"plan.xlsx": plan(f"{FILA} | n:20", f"{OTRA} |", titulos=CON_PESO)}),
    "peso_sin_componente": correr({"plan.xlsx": plan(FILA)}, entidad=replace(ENTIDAD, pesos={"Riesgos": 2.0})),
    "ponderacion_no_numerica": interpretar(plan(f"{FILA} | alto", titulos=CON_PESO)),
    "decision_desconocida": correr(
        {"plan.xlsx": plan(FILA)}, entidad=replace(ENTIDAD, titulos={"Quién lo hace": "encargado general"})
    ),
    "base_sin_verificar": correr({"plan.xlsx": plan(FILA)}, base="verificado"),
    "producto_en_responsable": interpretar(plan(f"{INFORME} | | Plan de mejora puesto en marcha | 30/04/2026")),
}
LUGARES = {
    "responsable_de_la_hoja": "libro.xlsx › Hoja1 › A2",
    "responsable_ausente": "libro.xlsx › Hoja1 › C3",
    "numeral_como_numero": "libro.xlsx › Hoja1 › A4",
    "numeral_repetido": "plan.xlsx › Hoja1 › A4",
    "plan_de_otra_vigencia": "viejo.xlsx › Hoja1",
    "version_que_no_rige": "plan v1.xlsx › Hoja1",
    "version_mas_corta_rige": "plan v1.xlsx › Hoja1",
    "plan_aun_no_rige": "plan.xlsx › Hoja1",
    "plan_declarado_ausente": "entidad.toml",
    "actividad_repetida_entre_planes": "uno.xlsx › Hoja1 › A3",
    "novedad_sin_acta": "plan.xlsx › Hoja1 › E3",
    "actividad_fuera_por_acta": "plan.xlsx › Hoja1 › E3",
    "actividad_reprogramada": "plan.xlsx › Hoja1 › E3",
    "reprogramada_sin_fecha": "plan.xlsx › Hoja1 › E3",
    "actividades_sin_peso": "plan.xlsx › Hoja1 › A4",
    "peso_sin_componente": "entidad.toml",
    "ponderacion_no_numerica": "libro.xlsx › Hoja1 › E3",
    "decision_desconocida": "entidad.toml",
    "base_sin_verificar": "entidad.toml",
    "producto_en_responsable": "libro.xlsx › Hoja1 › C3",
}
