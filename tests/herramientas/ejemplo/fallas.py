"""Las faltas que el ejemplo trae a propósito, y lo que parece falta y no lo es."""

from typing import NamedTuple


class Falla(NamedTuple):
    """Un lugar del ejemplo: `celda` vacía dice toda la hoja; `hoja` vacía, todo el archivo. `valor`, lo que hay allí;
    `hallazgo`, el nombre con que sale en el catálogo.
    """

    archivo: str
    hoja: str
    celda: str
    que: str
    valor: object = None
    hallazgo: str = ""


_CRONOGRAMA, _PTEP = "Cronograma Rendición de Cuentas 2026.xlsx", "PTEP 2026 (seis componentes).xlsx"
_PLAN_1, _PLAN_2 = "Plan de acción 2026.xlsx", "Plan de acción 2026 v2 (final).xlsx"
_COMPROMISOS = "Compromisos con la ciudadanía 2026.xlsx"
_AUTO, _BALANCE = "Autodiagnóstico RdC 2026 (MIPG).xlsx", "Balance 2025 (taller equipo líder).xlsx"
_MEJORA, _MEJORA_HOJA = "Plan de mejoramiento RdC 2026.xlsx", "Plan de mejoramiento"
_TIC, _ATENCION = "Reporte TIC 31-08-2026.xlsx", "ATENCIÓN AL CIUDADANO - reporte agosto.xlsx"

_PREGUNTAS = "Preguntas de la audiencia y otros canales 2026.xlsx"
_ENCUESTA, _RESPUESTAS = "Encuesta audiencia pública de abril (respuestas).xlsx", "Respuestas de formulario 1"

# Lo que el diagnóstico debe nombrar en su lugar.
FALLAS = (
    Falla(
        "Calendario de eventos RdC 2026.xlsx",
        "Eventos",
        "P7",
        "los grupos de valor no suman los asistentes",
        213,
        hallazgo="asistencia_no_cuadra",
    ),
    Falla(_CRONOGRAMA, "Cronograma 2026", "L16", "responsable en blanco", hallazgo="responsable_ausente"),
    Falla(
        _CRONOGRAMA,
        "Cronograma 2026",
        "H15",
        "la palabra y la cifra de la meta no coinciden",
        "Dos (3) boletines",
        hallazgo="palabra_y_cifra_distintas",
    ),
    Falla(_CRONOGRAMA, "Cronograma 2026", "N14", "un objetivo que no existe", "ODS 18", hallazgo="ods_fuera_de_rango"),
    Falla(
        _PTEP, "3. Rendición de cuentas", "D13", "meta 3 con dos fechas", 3, hallazgo="meta_distinta_de_las_entregas"
    ),
    Falla(_PTEP, "4. Servicio al ciudadano", "G10", "fecha imposible", "31/06/2026", hallazgo="fecha_imposible"),
    Falla(
        _PTEP,
        "4. Servicio al ciudadano",
        "G13",
        "fecha fuera de la vigencia",
        "2027-03-31 00:00:00",
        hallazgo="fecha_fuera_de_vigencia",
    ),
    Falla(
        _PTEP,
        "4. Servicio al ciudadano",
        "F15",
        "dependencia mal escrita, que no está en el catálogo",
        "Dirección de Antención al Usuario",
        hallazgo="dependencia_desconocida",
    ),
    Falla(_PTEP, "5. Transparencia", "B9", "numeral repetido", "1.2", hallazgo="numeral_repetido"),
    Falla(_PTEP, "Listas", "", "hoja oculta", hallazgo="hoja_oculta"),
    Falla(_PLAN_1, "", "", "versión anterior del plan de acción", hallazgo="version_que_no_rige"),
    Falla(_PLAN_2, "Gestión institucional", "F15", "sin fecha", "Por definir", hallazgo="sin_fecha"),
    Falla(
        _PLAN_2,
        "Metas por trimestre",
        "E11",
        "indicador en porcentaje con la meta en número",
        "= (Predios depurados / predios programados) x 100",
        hallazgo="indicador_en_porcentaje_con_meta_en_numero",
    ),
    Falla(
        _PTEP,
        "1. Riesgos",
        "F17",
        "Control Interno responde por lo que después verifica",
        "Oficina de Control Interno",
        hallazgo="control_interno_se_verifica",
    ),
    Falla("Gobierno II cuatrimestre.xlsx", "Listas", "", "hoja oculta", hallazgo="hoja_oculta"),
    Falla("desarrollo social abril.xlsx", "Avance", "", "reporte extemporáneo", hallazgo="reporte_extemporaneo"),
    Falla(
        "Reporte Talento Humano dic 2025.xlsx", "", "", "reporte de otra vigencia", hallazgo="reporte_de_otra_vigencia"
    ),
    Falla(
        "Hacienda agosto.xlsx",
        "",
        "",
        "dos reportes de la misma dependencia para el mismo corte",
        hallazgo="version_anterior_del_reporte",
    ),
    Falla(_ATENCION, "PTEP", "C7", "más del ciento por ciento", "120%", hallazgo="avance_sobre_la_meta"),
    Falla(
        "Talento Humano (agosto).xlsx",
        "Reporte",
        "B7",
        "cifra menor que la del corte anterior",
        25,
        hallazgo="avance_decreciente",
    ),
    Falla(
        "Gobierno II cuatrimestre.xlsx",
        "II cuatrimestre",
        "C7",
        "dos dependencias reportan cifras distintas de una actividad",
        4,
        hallazgo="reportes_que_difieren",
    ),
    Falla(_AUTO, "Autodiagnóstico", "F12", "puntaje mayor que cien", 105, hallazgo="valor_fuera_de_escala"),
    Falla(_AUTO, "Autodiagnóstico", "F13", "puntaje en letras", "Regular", hallazgo="numero_de_listado"),
    Falla(
        _AUTO,
        "Autodiagnóstico",
        "B14",
        "calificación escrita encima de su fórmula",
        90,
        hallazgo="calificacion_declarada_distinta",
    ),
    Falla(
        _BALANCE,
        "Balance",
        "C7",
        "debilidad que nadie recoge",
        "Las respuestas a las preguntas no leídas no se publicaron",
        hallazgo="debilidad_sin_accion",
    ),
    Falla(_MEJORA, _MEJORA_HOJA, "I8", "acción cumplida sin soporte", 1, hallazgo="mejora_cumplida_sin_soporte"),
    Falla(_MEJORA, _MEJORA_HOJA, "H9", "termina antes de empezar", "2026-03-31 00:00:00", hallazgo="fechas_al_reves"),
    Falla(_MEJORA, _MEJORA_HOJA, "A10", "un número para dos hallazgos", 4, hallazgo="numero_de_dos_hallazgos"),
    Falla(_MEJORA, _MEJORA_HOJA, "J10", "cerrada a medias", "Cerrada", hallazgo="mejora_con_estado_contrario"),
    Falla(
        "recomendaciones recibidas.xlsx",
        "Hoja1",
        "G7",
        "acción que no está en el plan",
        "Acción 14",
        hallazgo="accion_que_no_esta_en_el_plan",
    ),
    Falla(_TIC, "Hoja1", "C9", "ciento por ciento sin soporte", "100%", hallazgo="cumplida_sin_soporte"),
    Falla(
        "juridica agosto.xlsx", "agosto", "B6", "error de cálculo en la celda", "#DIV/0!", hallazgo="celda_con_error"
    ),
    Falla(
        "OCI avances agosto 2026.xlsx",
        "Avances OCI",
        "B9",
        "texto con dos actividades parecidas",
        "Hacer seguimiento a la matriz de riesgos y publicar el informe",
        hallazgo="reporte_por_decidir",
    ),
    Falla(
        "Prensa agosto.xlsx",
        "Agosto",
        "B8",
        "reporte de una actividad que no está en ningún plan",
        "Organizar el festival de cometas con los colegios",
        hallazgo="reporte_sin_actividad",
    ),
    Falla(_COMPROMISOS, "Encuentro de julio", "A8", "dos compromisos con un número", 8, hallazgo="repetido_en_listado"),
    Falla(
        _COMPROMISOS,
        "Encuentro de julio",
        "O9",
        "compromiso cumplido a medias que se dice cumplido",
        0.7,
        hallazgo="compromiso_que_se_contradice",
    ),
    Falla(
        _COMPROMISOS,
        "Encuentro de marzo",
        "N7",
        "compromiso cumplido sin evidencia",
        "Cumplido",
        hallazgo="compromiso_sin_evidencia",
    ),
    Falla(
        "Caracterización grupos de valor 2026.xlsx",
        "Grupos",
        "C9",
        "número de personas en palabras",
        "cerca de 900",
        hallazgo="numero_de_listado",
    ),
    Falla(
        "inventario de sillas del auditorio.xlsx", "", "", "libro que no es plan ni avance", hallazgo="archivo_sin_uso"
    ),
    Falla(
        _PREGUNTAS,
        "Preguntas",
        "K12",
        "pregunta sin dependencia",
        hallazgo="pregunta_sin_dependencia",
    ),
    Falla(_PREGUNTAS, "Preguntas", "A17", "consecutivo repetido", 11, hallazgo="consecutivo_repetido"),
    Falla(
        _PREGUNTAS,
        "Preguntas",
        "N19",
        "respuesta anterior a la pregunta",
        "2026-08-04 00:00:00",
        hallazgo="respuesta_antes_de_pregunta",
    ),
    Falla(_PREGUNTAS, "Preguntas", "B21", "fecha que no se entiende", "el lunes pasado", hallazgo="fecha_de_listado"),
    Falla(
        _PREGUNTAS,
        "Preguntas",
        "I21",
        "pregunta sin fecha",
        "¿Qué pasó con el parque de la 7?",
        hallazgo="pregunta_sin_fecha",
    ),
    Falla(_ENCUESTA, _RESPUESTAS, "J23", "7 en una escala de 1 a 5", 7, hallazgo="respuesta_fuera_de_escala"),
    Falla(
        _ENCUESTA,
        _RESPUESTAS,
        "B42",
        "cuestionario sin tabular, solo con su nombre",
        "Rosalba Ocoró",
        hallazgo="cuestionario_en_blanco",
    ),
)
# Lo que se lee bien aunque parezca raro: no debe salir como falta ni volverse fórmula.
TRAMPAS = (
    Falla(_PTEP, "1. Riesgos", "E16", "texto que empieza por =", "= (Eventos registrados / eventos ocurridos) x 100"),
    Falla(
        _PLAN_2,
        "Metas por trimestre",
        "E11",
        "texto que empieza por =",
        "= (Predios depurados / predios programados) x 100",
    ),
    Falla(_PLAN_2, "Metas por trimestre", "H13", "guion donde no se programa nada", "-"),
    Falla(_PLAN_2, "Metas por trimestre", "G8", "fórmula con su valor guardado", 40),
    Falla(
        _PLAN_2, "Metas por trimestre", "A19", "fila de totales", "TOTAL actividades con programación en el trimestre"
    ),
    Falla(
        _PLAN_2, "Gestión institucional", "H17", "actividad eliminada por acta", "Eliminada por acta 05 del 10/06/2026"
    ),
    Falla(
        "Consolidado Secretaría General (I cuatrimestre).xlsx",
        "I cuatrimestre",
        "F7",
        "texto que empieza por -",
        "- Actas\n- Registro fotográfico",
    ),
    Falla("Hacienda agosto (corregido).xlsx", "Reporte", "D10", "porcentaje escrito como texto entre números", "75%"),
    Falla("Hacienda agosto (corregido).xlsx", "Reporte", "D11", "porcentaje que sale de una fórmula", 0.425),
    Falla("Talento Humano (agosto).xlsx", "Reporte", "B8", "porcentaje de 0 a 100 escrito como texto", "65 %"),
)
