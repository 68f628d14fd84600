"""La evaluación de la rendición de cuentas del ejemplo: autodiagnóstico, balance, plan de mejoramiento y recomendaciones."""

from datetime import date, datetime
from itertools import groupby
from pathlib import Path
from typing import Any

from tests.herramientas.ejemplo.avances import Libro, Reporte, dibujar_libros
from tests.herramientas.ejemplo.libro import (
    ENTIDAD,
    Estilos,
    Formula,
    Porcentaje,
    abrir,
    alto,
    escribir,
    hacer_estilos,
    preparar,
    unir,
)

CARPETA = "evaluacion"
_HECHO = datetime(2026, 2, 20, 9, 0)
_PRENSA, _ATENCION = "Oficina de Comunicaciones y Prensa", "Dirección de Atención al Ciudadano"
_PLANEACION, _SOCIAL = "Secretaría de Planeación", "Secretaría de Desarrollo Social"

# etapa, categoría, actividad de gestión, puntaje, observaciones
CALIFICADAS = (
    ("Aprestamiento", "Equipo líder", "Conformar el equipo con todas las dependencias misionales", 70, "Falta Hacienda"),
    ("Aprestamiento", "Equipo líder", "Capacitar al equipo en lenguaje claro", 50, "Un taller en el año"),
    ("Aprestamiento", "Diagnóstico", "Analizar lo que dijeron las personas en la evaluación anterior", 35, "Se tabuló y no se discutió"),
    ("Diseño", "Estrategia", "Acordar con las organizaciones las fechas de los espacios", 30, "Se les informó, no se les consultó"),
    ("Diseño", "Estrategia", "Fijar metas que se puedan medir", 75, None),
    ("Diseño", "Recursos", "Asignar presupuesto propio a la estrategia", 20, "Se cubre con otros rubros"),
    ("Preparación", "Información", "Producir el informe de gestión en lenguaje claro", 85, "Con resumen ilustrado"),
    ("Preparación", "Información", "Publicar datos abiertos de la gestión", 105, "Cinco conjuntos"),
    ("Preparación", "Convocatoria", "Convocar con la anticipación acordada", "Regular", "Cuatro días en diciembre"),
    ("Ejecución", "Diálogo", "Hacer espacios en la zona rural", 60, "Tres de siete veredas"),
    ("Ejecución", "Diálogo", "Responder en el espacio o dentro del término", 90, "Matriz de preguntas"),
    ("Ejecución", "Responsabilidad", "Cumplir los compromisos que se adquieren", None, "No se ha medido"),
    ("Seguimiento y evaluación", "Evaluación", "Evaluar cada espacio con encuesta", 80, None),
    ("Seguimiento y evaluación", "Mejora", "Hacer el plan de mejoramiento y publicarlo", 45, "Se hizo y no se publicó"),
)  # fmt: skip
_TITULOS = ("COMPONENTES / ETAPAS", "CALIFICACIÓN", "CATEGORÍAS", "CALIFICACIÓN", "ACTIVIDADES DE GESTIÓN", "PUNTAJE (0-100)", "OBSERVACIONES")  # fmt: skip
_ANCHOS = (20, 13, 20, 13, 48, 11, 40)
_MAL_SUMADA = {"Ejecución": 90.0}
"""La etapa cuya calificación alguien escribió encima de la fórmula."""

_BALANCE = Libro("Balance 2025 (taller equipo líder).xlsx", (
    Reporte(
        "Balance", (ENTIDAD, "Balance de la rendición de cuentas", ("Vigencia:", "2025")),
        (("No.", 11), ("Fortalezas", 54), ("Debilidades", 54)),
        (
            (1, "La audiencia se transmitió en directo y quedó publicada", "La invitación a la audiencia salió cuatro días antes"),
            (2, "El informe de gestión tuvo un resumen ilustrado", "Las respuestas a las preguntas no leídas no se publicaron"),
            (3, "- Hubo intérprete de lengua de señas\n- El recinto era accesible", "Cuatro veredas no tuvieron ningún espacio"),
        ),
        pies=("Elaboró: equipo líder de rendición de cuentas, taller del 30 de enero",),
    ),
    Reporte(
        "Feria julio", ("Autoevaluación del espacio", ("Evento:", "Feria de la transparencia")),
        (("Aspecto", 18), ("Fortaleza o debilidad", 14), ("Descripción", 50), ("Calificación (1 a 5)", 12), ("Acción de mejora", 40), ("Responsable", 30)),
        (
            ("Convocatoria", "F", "Llegaron organizaciones que no habían venido antes", 4, None, None),
            ("Logística", "D", "El sonido no alcanzó para el patio", 2, "Alquilar un segundo juego de parlantes", _PRENSA),
            ("Información", "Debilidad", "Los tableros de obras tenían cifras de marzo", 3, None, _PLANEACION),
            ("Diálogo", "oportunidad de mejora", "Dejar una mesa fija para recibir propuestas escritas", None, None, _ATENCION),
        ),
    ),
), "#375623", "#E2EFDA", _HECHO)  # fmt: skip

_PLAN = Libro("Plan de mejoramiento RdC 2026.xlsx", (Reporte(
    "Plan de mejoramiento", (ENTIDAD, "PLAN DE MEJORAMIENTO DE LA RENDICIÓN DE CUENTAS"),
    (
        ("No.", 6), ("Fuente del hallazgo", 16), ("Hallazgo", 44), ("Causa", 28), ("Acción de mejora", 44), ("Responsable", 28),
        ("Fecha de inicio", 12), ("Fecha de terminación", 12), ("% de avance", 10), ("Estado", 13), ("Evidencia", 26),
    ),
    (
        (1, "Evaluación", "La invitación a la audiencia salió cuatro días antes", "El cronograma no fija el día", "Fijar la convocatoria quince días antes de cada espacio", _PRENSA, date(2026, 2, 2), date(2026, 4, 30), Porcentaje(1), "Cerrada", "Circular 08 de 2026"),
        (None, None, None, None, "Difundir la convocatoria por las emisoras comunitarias", _PRENSA, date(2026, 2, 2), date(2026, 9, 30), Porcentaje(0.5), "En proceso", "Pauta de mayo"),
        (2, "OCI", "No hay acta de dos de los encuentros con juntas", "Nadie quedó encargado", "Levantar y publicar el acta de cada espacio en diez días", _ATENCION, date(2026, 3, 1), date(2026, 7, 31), Porcentaje(0.6), "En proceso", "Tres de cinco actas"),
        (3, "Encuesta", "El 40 % de quienes asistieron dijo que no supo cómo intervenir", "No se explican las reglas", "Explicar las reglas al empezar y dejarlas en un afiche", _ATENCION, date(2026, 3, 1), date(2026, 6, 30), Porcentaje(1), "Cerrada", None),
        (4, "Contraloría", "El informe de gestión no trae la ejecución del presupuesto por meta", None, "Incluir en el informe la ejecución por meta del plan de desarrollo", "Secretaría de Hacienda", date(2026, 8, 1), date(2026, 3, 31), Porcentaje(0.2), "En proceso", None),
        (4, "Evaluación", "Cuatro veredas no tuvieron ningún espacio", "No hay transporte", "Hacer un encuentro en cada vereda que no tuvo", None, date(2026, 5, 4), date(2026, 11, 30), Porcentaje(0.5), "Cerrada", "Actas de dos encuentros"),
        (5, "Autodiagnóstico", "Analizar lo que dijeron las personas en la evaluación anterior", None, "Presentar al comité el análisis de la encuesta", _PLANEACION, date(2026, 9, 1), None, None, None, None),
    ),
    pies=("Aprobó: Comité Institucional de Gestión y Desempeño, acta 03 de 2026",),
),), "#7F3F00", "#FBE9DA", datetime(2026, 8, 28, 11, 0))  # fmt: skip

_RECOMENDACIONES = Libro("recomendaciones recibidas.xlsx", (Reporte(
    "Hoja1", ("Recomendaciones de organismos de control y de grupos de valor",),
    (
        ("N°", 6), ("Fecha", 12), ("Organismo o grupo de valor", 26), ("Espacio o informe", 26), ("Recomendación", 48), ("Respuesta", 40), ("Acción de mejora", 22),
        ("Responsable", 28), ("Plazo", 12), ("Estado", 13),
    ),
    (
        (1, date(2025, 12, 11), "Personería municipal", "Audiencia pública 2025", "Convocar con más tiempo y por la radio", "Se acoge", "Hallazgo 1", _PRENSA, date(2026, 6, 30), "En proceso"),
        (2, date(2025, 12, 11), "Junta de acción comunal", "Audiencia pública 2025", "Publicar las respuestas que no se alcanzaron a leer", "Se acoge: se publicarán en el sitio web", None, _ATENCION, date(2026, 4, 30), None),
        (3, date(2026, 2, 16), "Oficina de Control Interno", "Seguimiento de diciembre", "Dejar acta de todos los encuentros", "Se acoge", "2", _ATENCION, date(2026, 7, 31), None),
        (4, date(2026, 3, 10), "Contraloría departamental", "Auditoría 2025", "Informar la ejecución del presupuesto por meta", "Se acoge", "Acción 14", "Secretaría de Hacienda", date(2026, 9, 30), None),
        (5, date(2026, 4, 22), "Veeduría de salud", "Encuentro de abril", "Invitar a la empresa social del Estado a cada espacio", None, None, _SOCIAL, None, None),
        (6, date(2026, 7, 24), "Mesa de juventud", "Feria de la transparencia", "Regalar camisetas a quienes asistan", "No se acoge: no se puede con ese rubro", "No procede", _ATENCION, None, "Cerrada"),
    ),
),), "#44546A", "#E9ECF1", datetime(2026, 8, 31, 16, 0))  # fmt: skip


def dibujar_evaluacion(carpeta: Path) -> None:
    """Escribe los cuatro libros en su carpeta de las entradas."""
    _dibujar_autodiagnostico(carpeta)
    dibujar_libros(carpeta / CARPETA, (_BALANCE, _PLAN, _RECOMENDACIONES))


def _dibujar_autodiagnostico(carpeta: Path) -> None:
    ruta = carpeta / CARPETA / "Autodiagnóstico RdC 2026 (MIPG).xlsx"
    with abrir(ruta, "Autodiagnóstico de rendición de cuentas", _HECHO) as libro:
        estilos = hacer_estilos(libro, "#1F6F5C", "#DFF0EB")
        hoja = preparar(libro, "Autodiagnóstico", _ANCHOS)
        unir(hoja, 0, 0, 0, 6, f"{ENTIDAD}\nAUTODIAGNÓSTICO DE RENDICIÓN DE CUENTAS 2026", estilos["titulo"])
        hoja.set_row(0, 36)
        unir(hoja, 2, 0, 2, 2, "CALIFICACIÓN TOTAL", estilos["rotulo"])
        escribir(hoja, 2, 3, Formula("=AVERAGE(B5,B8,B11,B14,B17)", 60.5), estilos, "cantidad")
        for columna, titulo in enumerate(_TITULOS):
            unir(hoja, 3, columna, 3, columna, titulo, estilos["encabezado"])
        hoja.set_row(3, 32)
        _poner_calificadas(hoja, estilos, 4)


def _poner_calificadas(hoja: Any, estilos: Estilos, fila: int) -> None:
    for etapa, suyas in groupby(CALIFICADAS, lambda c: c[0]):
        de_etapa = list(suyas)
        primera, promedios = fila, []
        for categoria, de_categoria in groupby(de_etapa, lambda c: c[1]):
            renglones = list(de_categoria)
            puntajes = [c[3] for c in renglones if isinstance(c[3], int)]
            ultima = fila + len(renglones) - 1
            unir(hoja, fila, 2, ultima, 2, categoria, estilos["rotulo"])
            promedio = round(sum(puntajes) / len(puntajes), 1) if puntajes else None
            promedios += [promedio] if promedio is not None else []
            unir(hoja, fila, 3, ultima, 3, promedio, estilos["cantidad"])
            for _, _, *datos in renglones:
                for columna, valor in enumerate(datos, 4):
                    escribir(hoja, fila, columna, valor, estilos, "centro" if columna == 5 else "texto")
                hoja.set_row(fila, alto(datos, _ANCHOS[4:]))
                fila += 1
        unir(hoja, primera, 0, fila - 1, 0, etapa, estilos["grupo"])
        declarada = _MAL_SUMADA.get(etapa, round(sum(promedios) / len(promedios), 1))
        unir(hoja, primera, 1, fila - 1, 1, declarada, estilos["cantidad"])
