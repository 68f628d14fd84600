"""Las faltas que el ejemplo trae a propósito, y lo que parece falta y no lo es."""
# ruff: noqa: E501  (un renglón por falta)

from typing import NamedTuple


class Falla(NamedTuple):
    """Un lugar del ejemplo: `celda` vacía dice toda la hoja; `hoja` vacía, todo el archivo. `valor`, lo que hay allí."""

    archivo: str
    hoja: str
    celda: str
    que: str
    valor: object = None


_CRONOGRAMA, _PTEP = "Cronograma Rendición de Cuentas 2026.xlsx", "PTEP 2026 (seis componentes).xlsx"
_PLAN_1, _PLAN_2 = "Plan de acción 2026.xlsx", "Plan de acción 2026 v2 (final).xlsx"
_TIC, _ATENCION = "Reporte TIC 31-08-2026.xlsx", "ATENCIÓN AL CIUDADANO - reporte agosto.xlsx"

# Lo que el diagnóstico debe nombrar en su lugar.
FALLAS = (
    Falla(_CRONOGRAMA, "Cronograma 2026", "L16", "responsable en blanco"),
    Falla(_CRONOGRAMA, "Cronograma 2026", "H15", "la palabra y la cifra de la meta no coinciden", "Dos (3) boletines"),
    Falla(_PTEP, "3. Rendición de cuentas", "G13", "meta 3 con dos fechas", "15/05/2026 y 16/10/2026"),
    Falla(_PTEP, "4. Servicio al ciudadano", "G10", "fecha imposible", "31/06/2026"),
    Falla(_PTEP, "4. Servicio al ciudadano", "G13", "fecha fuera de la vigencia", "2027-03-31 00:00:00"),
    Falla(
        _PTEP,
        "4. Servicio al ciudadano",
        "F15",
        "dependencia mal escrita, que no está en el catálogo",
        "Dirección de Antención al Usuario",
    ),
    Falla(_PTEP, "5. Transparencia", "B9", "numeral repetido", "1.2"),
    Falla(_PTEP, "Listas", "", "hoja oculta"),
    Falla(_PLAN_1, "", "", "versión anterior del plan de acción"),
    Falla(_PLAN_2, "Gestión institucional", "F15", "sin fecha", "Por definir"),
    Falla("Gobierno II cuatrimestre.xlsx", "Listas", "", "hoja oculta"),
    Falla("desarrollo social abril.xlsx", "Avance", "B4", "reporte extemporáneo", "2026-05-22 00:00:00"),
    Falla("Reporte Talento Humano dic 2025.xlsx", "", "", "reporte de otra vigencia"),
    Falla("Hacienda agosto.xlsx", "", "", "dos reportes de la misma dependencia para el mismo corte"),
    Falla(_ATENCION, "PTEP", "C7", "más del ciento por ciento", "120%"),
    Falla("Talento Humano (agosto).xlsx", "Reporte", "B7", "cifra menor que la del corte anterior", 25),
    Falla(
        "Despacho y Desarrollo Social ago-26.xlsx",
        "Reporte",
        "C8",
        "dos dependencias reportan cifras distintas de una actividad",
        3,
    ),
    Falla(_TIC, "Hoja1", "C9", "ciento por ciento sin soporte", "100%"),
    Falla("juridica agosto.xlsx", "agosto", "B6", "error de cálculo en la celda", "#DIV/0!"),
    Falla(
        "OCI avances agosto 2026.xlsx",
        "Avances OCI",
        "B9",
        "texto con dos actividades parecidas",
        "Hacer seguimiento a la matriz de riesgos y publicar el informe",
    ),
    Falla(
        "Prensa agosto.xlsx",
        "Agosto",
        "B8",
        "reporte de una actividad que no está en ningún plan",
        "Organizar el festival de cometas con los colegios",
    ),
    Falla("inventario de sillas del auditorio.xlsx", "", "", "libro que no es plan ni avance"),
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
