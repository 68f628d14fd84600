"""Las faltas del plan mismo: repetidas, numerales, indicadores, grupos vacíos, Control Interno y pesos."""

from pathlib import Path

from pipeline.base.hallazgo import Hallazgo
from tests.hallazgos.ayuda import AUDIENCIA, INFORME, Receta, correr, corrida, escribir, interpretado, plan

NUMERADA = "No. | Actividad | Meta | Responsable | Fecha programada"
CON_INDICADOR = "Actividad | Meta | Indicador | Responsable | Fecha programada"
CON_PESO = "Actividad | Meta | Ponderación | Responsable | Fecha programada"
CON_GRUPO = "Subcomponente | Actividad | Meta | Responsable | Fecha programada"
HACIENDA = "1 informe | Hacienda | 30/04/2026"


def _plan(*filas: str, titulos: str = "") -> Receta:
    opciones = {"titulos": titulos} if titulos else {}
    return correr({"libro.xlsx": plan(*filas, **opciones)})


def _cronograma(*filas: str) -> Receta:
    """Un cronograma de rendición de cuentas con sus etapas y sus cuatrimestres."""
    titulos = "Elemento | Actividad | Aprestamiento | Diseño | Preparación | Ejecución | Seguimiento y evaluación | C1 | C2 | C3 | Responsable"
    return correr({"libro.xlsx": "\n".join(("CRONOGRAMA DE RENDICIÓN DE CUENTAS 2026", titulos, *filas))})


def _dos_libros(uno: str, otro: str, titulo: str) -> Receta:
    def receta(carpeta: Path) -> list[Hallazgo]:
        return corrida(
            escribir(
                carpeta,
                {
                    "a.xlsx": plan(uno),
                    "b.xlsx": plan(otro).replace("PLAN ANTICORRUPCIÓN Y DE ATENCIÓN AL CIUDADANO", titulo),
                },
            )
        )

    return receta


def _con_formula_de_fuera(carpeta: Path) -> list[Hallazgo]:
    """El libro guarda el valor de la fórmula, como lo deja Excel."""
    import xlsxwriter

    libro = xlsxwriter.Workbook(carpeta / "libro.xlsx")
    hoja = libro.add_worksheet("Hoja1")
    for i, titulo in enumerate(("Actividad", "Meta", "Responsable", "Fecha programada")):
        hoja.write(0, i, titulo)
    for i, valor in enumerate((INFORME, "", "Oficina de Prensa", "30/04/2026")):
        hoja.write(1, i, valor)
    hoja.write_formula("B2", "='[1]Metas'!B4", None, 3)
    libro.close()
    return interpretado(carpeta / "libro.xlsx")


RECETAS: dict[str, Receta] = {
    "formulas_de_fuera": _con_formula_de_fuera,
    "actividad_duplicada": _plan(f"{INFORME} | {HACIENDA}", f"{AUDIENCIA} | {HACIENDA}", f"{INFORME} | {HACIENDA}"),
    "actividad_repetida_en_el_plan": _plan(f"{INFORME} | {HACIENDA}", f"{INFORME} | 1 informe | Prensa | 30/04/2026"),
    "actividad_parecida_en_el_plan": _plan(f"{INFORME} | {HACIENDA}", f"Publicar informes de gestión | {HACIENDA}"),
    "actividad_parecida_entre_planes": _dos_libros(
        f"{INFORME} | {HACIENDA}", f"Publicar los informes de gestión | {HACIENDA}", "PLAN DE ACCIÓN INSTITUCIONAL"
    ),
    "actividad_en_dos_instrumentos": _dos_libros(
        f"{INFORME} | {HACIENDA}", f"{INFORME} | {HACIENDA}", "PLAN DE ACCIÓN INSTITUCIONAL"
    ),
    "numeral_saltado": _plan(
        *(
            f"1.{n} | {texto} | {HACIENDA}"
            for n, texto in ((1, INFORME), (2, AUDIENCIA), (4, "Medir el ruido del parque"))
        ),
        titulos=NUMERADA,
    ),
    "numeral_fuera_de_orden": _plan(
        *(
            f"1.{n} | {texto} | {HACIENDA}"
            for n, texto in ((1, INFORME), (3, AUDIENCIA), (2, "Medir el ruido del parque"))
        ),
        titulos=NUMERADA,
    ),
    "indicador_en_porcentaje_con_meta_en_numero": _plan(
        f"{INFORME} | n:1 | Porcentaje de avance del informe | Hacienda | 30/04/2026", titulos=CON_INDICADOR
    ),
    "indicador_de_conteo_con_meta_en_porcentaje": _plan(
        f"{INFORME} | 100% | Número de informes publicados | Hacienda | 30/04/2026", titulos=CON_INDICADOR
    ),
    "indicador_ausente": _plan(
        f"{INFORME} | n:1 | Informe publicado | Hacienda | 30/04/2026",
        f"{AUDIENCIA} | n:1 | | Prensa | 30/04/2026",
        titulos=CON_INDICADOR,
    ),
    "hoja_sin_responsables": _plan(
        f"{INFORME} | 1 informe | 30/04/2026",
        f"{AUDIENCIA} | 1 audiencia | 30/11/2026",
        titulos="Actividad | Meta | Fecha programada",
    ),
    "hoja_sin_metas": _plan(
        f"{INFORME} | Hacienda | 30/04/2026",
        f"{AUDIENCIA} | Prensa | 30/11/2026",
        titulos="Actividad | Responsable | Fecha programada",
    ),
    "subcomponente_sin_actividades": _plan(
        f"Información | {INFORME} | {HACIENDA}",
        "Información | Emitir un boletín de prensa | 1 boletín | Prensa | 30/04/2026",
        "Diálogo | Hacer la feria de servicios | 1 feria | Salud | 30/11/2026",
        titulos=CON_GRUPO,
    ),
    "etapa_sin_actividades": _cronograma(
        "Información | Conformar el equipo líder | X | | | | | X | | | Planeación",
        "Información | Definir el procedimiento de divulgación | | X | | | | X | | | Prensa",
        f"Diálogo | {AUDIENCIA} | | | | X | | | X | X | Planeación",
    ),
    "grupo_sin_actividades": _plan(
        "Subcomponente 1. Información | < | < | <",
        f"{INFORME} | {HACIENDA}",
        "Subcomponente 2. Diálogo | < | < | <",
        "Subcomponente 3. Incentivos | < | < | <",
        "Premiar al mejor informe de gestión | 1 premio | Hacienda | 30/11/2026",
    ),
    "evaluacion_antes_de_ejecutar": _cronograma(
        "Diálogo | Conformar el equipo líder | X | | | | | X | | | Planeación",
        f"Diálogo | {AUDIENCIA} | | | | X | | | | X | Planeación",
        "Diálogo | Medir la satisfacción de los asistentes | | | | | X | X | | | Planeación",
    ),
    "control_interno_ejecuta": _plan(f"{INFORME} | 1 informe | Oficina de Control Interno | 30/04/2026"),
    "control_interno_se_verifica": _plan(
        f"{INFORME} | {HACIENDA}", "Evaluar la audiencia pública | 1 informe | Control Interno | 31/12/2026"
    ),
    "ponderaciones_no_suman": _plan(
        f"{INFORME} | 1 informe | p:0.6 | Hacienda | 30/04/2026",
        f"{AUDIENCIA} | 1 audiencia | p:0.3 | Prensa | 30/11/2026",
        titulos=CON_PESO,
    ),
}
LUGARES = {
    "formulas_de_fuera": "libro.xlsx › Hoja1 › B2",
    "actividad_duplicada": "libro.xlsx › Hoja1 › A5",
    "actividad_repetida_en_el_plan": "libro.xlsx › Hoja1 › A4",
    "actividad_parecida_en_el_plan": "libro.xlsx › Hoja1 › A4",
    "actividad_parecida_entre_planes": "b.xlsx › Hoja1 › A3",
    "actividad_en_dos_instrumentos": "b.xlsx › Hoja1 › A3",
    "numeral_saltado": "libro.xlsx › Hoja1 › A5",
    "numeral_fuera_de_orden": "libro.xlsx › Hoja1 › A5",
    "indicador_en_porcentaje_con_meta_en_numero": "libro.xlsx › Hoja1 › C3",
    "indicador_de_conteo_con_meta_en_porcentaje": "libro.xlsx › Hoja1 › C3",
    "indicador_ausente": "libro.xlsx › Hoja1 › C4",
    "hoja_sin_responsables": "libro.xlsx › Hoja1",
    "hoja_sin_metas": "libro.xlsx › Hoja1",
    "subcomponente_sin_actividades": "libro.xlsx › Hoja1",
    "etapa_sin_actividades": "libro.xlsx › Hoja1",
    "grupo_sin_actividades": "libro.xlsx › Hoja1 › A5",
    "evaluacion_antes_de_ejecutar": "libro.xlsx › Hoja1 › H5",
    "control_interno_ejecuta": "libro.xlsx › Hoja1 › C3",
    "control_interno_se_verifica": "libro.xlsx › Hoja1 › C4",
    "ponderaciones_no_suman": "libro.xlsx › Hoja1 › C3",
}
