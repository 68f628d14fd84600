"""Las fechas, los periodos, las cantidades y la meta de cada actividad."""

from tests.hallazgos.ayuda import AUDIENCIA, INFORME, Receta, correr, interpretar, plan

TRIMESTRES = "Actividad | Meta | Responsable | Trimestre 1 | Trimestre 2 | Trimestre 3 | Trimestre 4"
LAPSO = "Actividad | Meta | Responsable | Fecha inicio | Fecha fin"
SIN_FECHA = "Actividad | Meta | Responsable"


def fila(fecha: str = "30/04/2026", meta: str = "1") -> str:
    return f"{INFORME} | {meta} | Hacienda | {fecha}"


def de_fecha(escrita: str) -> Receta:
    """Un plan con una fecha buena y otra que es la que se prueba, interpretado y calculado."""
    return correr({"plan.xlsx": plan(fila(escrita), f"{AUDIENCIA} | 1 | Planeación | Noviembre")})


RECETAS: dict[str, Receta] = {
    "fecha_imposible": de_fecha("31/06/2026"),
    "plan_sin_fechas": interpretar(plan(f"{INFORME} | 1 | Hacienda", titulos=SIN_FECHA)),
    "palabra_y_cifra_distintas": interpretar(plan(fila(meta="Dos (3) informes"))),
    "meta_con_fecha": interpretar(plan(fila(meta="f:2026-03-01"))),
    "meta_ausente": interpretar(plan(fila(meta=""))),
    "sin_fecha": de_fecha("Por definir"),
    "fecha_no_entendida": de_fecha("Cuando se pueda"),
    "fecha_fuera_de_vigencia": de_fecha("30/04/2020"),
    "inicio_despues_del_fin": interpretar(plan(f"{INFORME} | 1 | Hacienda | 01/09/2026 | 01/03/2026", titulos=LAPSO)),
    "marca_no_entendida": interpretar(plan(f"{INFORME} | 1 | Hacienda | X | tal vez", titulos=TRIMESTRES)),
    "lapso_pasa_la_vigencia": de_fecha("01/02/2026 a 28/02/2027"),
    "lapso_al_reves": correr(
        {
            "plan.xlsx": plan(
                f"{INFORME} | 1 | Hacienda | 01/09/2026 | 01/02/2026 al 31/03/2026",
                titulos="Actividad | Meta | Responsable | Fecha de inicio | Fecha programada",
            )
        }
    ),
    "tiempo_en_dos_lugares": correr(
        {"plan.xlsx": plan(f"{INFORME} | 1 | Hacienda | 30/04/2026 | X", titulos=f"{plan().splitlines()[1]} | T1 | T2")}
    ),
    "actividad_sin_fecha": de_fecha("Cuando se pueda"),
    "hoja_sin_fechas": correr({"plan.xlsx": plan(fila("Por definir"), f"{AUDIENCIA} | 1 | Planeación | Por definir")}),
    "cantidades_sin_periodo": correr(
        {
            "plan.xlsx": plan(
                f"{INFORME} | 5 | Hacienda | 30/04/2026 y 30/09/2026 | n:5",
                titulos=f"{plan().splitlines()[1]} | T1 | T2",
            )
        }
    ),
    "meta_distinta_de_la_suma": correr(
        {"plan.xlsx": plan(f"{INFORME} | 12 | Hacienda | n:2 | n:3 | n:2 | n:3", titulos=TRIMESTRES)}
    ),
    "meta_distinta_de_las_entregas": correr({"plan.xlsx": plan(fila("30/04/2026; 30/09/2026", meta="3"))}),
    "meta_no_positiva": correr({"plan.xlsx": plan(fila(meta="n:0"))}),
}
LUGARES = {
    "fecha_imposible": "plan.xlsx › Hoja1 › D3",
    "plan_sin_fechas": "libro.xlsx › Hoja1 › A2",
    "palabra_y_cifra_distintas": "libro.xlsx › Hoja1 › B3",
    "meta_con_fecha": "libro.xlsx › Hoja1 › B3",
    "meta_ausente": "libro.xlsx › Hoja1 › B3",
    "sin_fecha": "plan.xlsx › Hoja1 › D3",
    "fecha_no_entendida": "plan.xlsx › Hoja1 › D3",
    "fecha_fuera_de_vigencia": "plan.xlsx › Hoja1 › D3",
    "inicio_despues_del_fin": "libro.xlsx › Hoja1 › D3",
    "marca_no_entendida": "libro.xlsx › Hoja1 › E3",
    "lapso_pasa_la_vigencia": "plan.xlsx › Hoja1 › D3",
    "lapso_al_reves": "plan.xlsx › Hoja1 › E3",
    "tiempo_en_dos_lugares": "plan.xlsx › Hoja1 › D3",
    "actividad_sin_fecha": "plan.xlsx › Hoja1 › D3",
    "hoja_sin_fechas": "plan.xlsx › Hoja1",
    "cantidades_sin_periodo": "plan.xlsx › Hoja1 › E3",
    "meta_distinta_de_la_suma": "plan.xlsx › Hoja1 › B3",
    "meta_distinta_de_las_entregas": "plan.xlsx › Hoja1 › B3",
    "meta_no_positiva": "plan.xlsx › Hoja1 › B3",
}
