"""Las agendas sectoriales de tres dependencias, cada una a su manera, y el inventario con su registro."""

from datetime import date, datetime
from pathlib import Path

from tests.herramientas.ejemplo.avances import Libro, Reporte, dibujar_libros

_HACIENDA = Libro("Agenda sectorial - Hacienda.xlsx", (Reporte(
    "Agenda", ("AGENDA DE RENDICIÓN DE CUENTAS SECTORIAL 2026", ("Secretaría:", "Hacienda")),
    (("Tema", 40), ("Fecha", 20), ("Hora", 12), ("Público objetivo", 34), ("Canal o medio", 26), ("Lugar", 28), ("Responsable", 28)),
    (
        ("Recaudo del impuesto predial y en qué se gasta", date(2026, 9, 24), "9:00 a. m.", "Gremios; Comerciantes", "Presencial", "Auditorio municipal", "Profesional de rentas"),
        ("Ejecución del presupuesto del primer semestre", "octubre 14", "10:00 a. m.", "Presidentes de junta", "Presencial y Facebook Live", "Auditorio municipal", "Profesional de presupuesto"),
        ("Cómo se paga en línea", "segunda semana de noviembre", "", "Comerciantes", "Facebook Live", "", "Profesional de rentas"),
    ),
),), "#7F6000", "#FFF2CC", hecho=datetime(2026, 8, 20, 9, 0))  # fmt: skip

_SOCIAL = Libro("agenda desarrollo social.xlsx", (Reporte(
    "Hoja1", ("Agenda rendición de cuentas 2026",),
    (("Dependencia", 28), ("Tema a tratar", 40), ("Fecha prevista", 20), ("Dirigido a", 34), ("Canal", 24), ("Lugar o enlace", 28), ("Comuna o vereda", 24), ("Apoyo de Comunicaciones", 16)),
    (
        ("Desarrollo Social", "Comedores escolares: cobertura y calidad", "22 y 23 de octubre", "Madres y padres de familia", "Presencial", "Institución educativa El Mirador", "Vereda El Mirador", "sí"),
        ("Desarrollo Social", "Programa de persona mayor", date(2026, 10, 14), "Personas mayores; Presidentes de junta", "presencial", "Casa de la cultura", "Cabecera", "no"),
        ("Desarrollo Social", "Juventud y deporte", "noviembre", "Jóvenes", "TikTok e Instagram", "", "", "SI"),
        ("Desarrollo Social", "Víctimas del conflicto", "Por definir", "Mesa de víctimas", "Presencial", "", "", ""),
    ),
),), "#5B3A70", "#EFE6F3", hecho=datetime(2026, 8, 27, 15, 0))  # fmt: skip

_OBRAS = Libro("Infraestructura agenda.xlsx", (Reporte(
    "Infraestructura", ("Rendición de cuentas sectorial",),
    (("Fecha", 20), ("Tema", 44), ("Público", 34), ("Medio", 24), ("Sitio", 28)),
    (
        ("14/10/2026", "Avance de la vía a Sierra Honda", "Transportadores", "Recorrido", "AUDITORIO MUNICIPAL"),
        ("19 al 23 de octubre", "Visita a las obras del acueducto", "", "Recorrido y transmisión en vivo", "Planta de tratamiento"),
    ),
),), "#3B5F3B", "#E7F0E7", hecho=datetime(2026, 8, 31, 11, 0))  # fmt: skip

_INVENTARIO = Libro("Inventario de acciones 2026.xlsx", (
    Reporte(
        "Información", ("INVENTARIO DE ACCIONES DE RENDICIÓN DE CUENTAS 2026",),
        (("No.", 8), ("Elemento", 16), ("Acción", 46), ("Periodicidad", 18), ("Canal", 22), ("Menú de transparencia", 18), ("Dependencia responsable", 34)),
        (
            ("1.1", "Información", "Informe de ejecución del presupuesto", "Trimestral", "Sitio web", "4.3", "Secretaría de Hacienda"),
            ("1.2", "Información", "Informe de avance de las obras públicas", "semestral", "Sitio web", "4.7", "Infraestructura"),
            ("1.3", "Información", "Informe anual de gestión", "", "Sitio web", "4.7.1", "Planeación"),
            ("1.4", "Información", "Conjuntos de datos abiertos de salud y deporte", "permanente", "Portal de datos", "7", "TIC"),
            ("1.5", "Información", "Boletín de prensa con los avances de la semana", "Mensual", "Redes sociales", "4.99", "Prensa"),
        ),
    ),
    Reporte(
        "Diálogo e incentivos", ("2. ACCIONES DE DIÁLOGO",), (("¿Cómo se conversa con la ciudadanía?", 80),),
        (
            ("- Audiencia pública anual",), ("- El alcalde responde (Facebook Live) – según agenda del alcalde",),
            ("- Visitas a las obras (semestral)",), ("3. ACCIONES DE INCENTIVOS",),
            ("- Reconocimiento a las juntas que más preguntan (anual)",), ("- Curso de control social para jóvenes",),
        ),
    ),
), "#1F5F5B", "#E2F0EF", hecho=datetime(2026, 2, 4, 8, 0))  # fmt: skip

_REGISTRO = Libro("registro de publicaciones.xlsx", (Reporte(
    "Publicaciones 2026", ("Registro de publicaciones en el sitio web",),
    (("No.", 8), ("Documento publicado", 44), ("Acción del inventario", 18), ("Período", 18), ("Fecha de publicación", 16), ("Menú de transparencia", 18), ("Enlace", 46), ("Dependencia", 28)),
    (
        ("1", "Ejecución presupuestal a marzo", "1.1", "I trimestre", date(2026, 4, 17), "4.3", "https://www.puertoarrayan.example/transparencia/presupuesto-1.pdf", "Hacienda"),
        ("2", "Informe de avance de obras públicas, primer semestre", "", "", date(2026, 7, 22), "4.7", "www.puertoarrayan.example/obras", "Infraestructura"),
        ("3", "Informe de gestión 2025", "1.3", "2025", date(2026, 1, 30), "4.7.1", "https://www.puertoarrayan.example/transparencia/gestion-2025.pdf", "Planeación"),
        ("4", "Boletín de enero", "1.5", "enero", date(2026, 2, 3), "4.99", "https://www.puertoarrayan.example/boletines", "Prensa"),
        ("5", "Boletín de febrero", "1.5", "febrero", date(2026, 3, 4), "4.99", "https://www.puertoarrayan.example/boletines", "Prensa"),
        ("6", "Boletín de junio", "1.5", "junio", date(2026, 6, 12), "4.99", "C:\\Documentos\\boletin junio.docx", "Prensa"),
        ("7", "Datos de escenarios deportivos", "1.4", "", date(2026, 5, 11), "Datos abiertos", "https://bit.ly/datos-deporte", "TIC"),
    ),
),), "#1F5F5B", "#E2F0EF", hecho=datetime(2026, 9, 2, 8, 0))  # fmt: skip


def dibujar_agendas(carpeta: Path) -> None:
    """Escribe las agendas, el inventario y el registro en sus carpetas de entradas."""
    dibujar_libros(carpeta / "agenda", (_HACIENDA, _SOCIAL, _OBRAS))
    dibujar_libros(carpeta / "publicaciones", (_INVENTARIO, _REGISTRO))
