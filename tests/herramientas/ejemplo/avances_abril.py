"""Lo que las dependencias reportaron con corte al 30 de abril de 2026."""

from datetime import date, datetime

from tests.herramientas.ejemplo.avances import Libro, Reporte
from tests.herramientas.ejemplo.libro import Formula, Porcentaje

_MAYO = datetime(2026, 5, 8, 15, 0)
_RDC, _PLAN = "Cronograma de rendición de cuentas", "Plan de acción"

_PLANEACION = Libro("Avance Planeación y Despacho - abril 2026.xlsx", (Reporte(
    "Avance",
    ("ALCALDÍA MUNICIPAL DE PUERTO ARRAYÁN", "REPORTE DE AVANCE POR DEPENDENCIA", ("Corte:", "30 de abril de 2026"), ("Fecha de reporte:", date(2026, 5, 8))),
    (("Dependencia", 26), ("Componente", 20), ("No.", 7), ("Actividad", 52), ("Avance acumulado", 12), ("Fecha de ejecución", 13), ("Descripción del avance", 40), ("Evidencia", 32)),
    (
        ("Secretaría de Planeación", "Componente 1", "1.1", "Revisar y actualizar la política de administración de riesgos", 1, date(2026, 2, 24), "Política ajustada y aprobada por el Comité", "Acta 03 del Comité"),
        ("Secretaría de Planeación", "Componente 1", "1.2", "Socializar la política de administración de riesgos con los líderes de proceso", 1, date(2026, 3, 13), "Primera jornada con líderes de proceso", "Lista de asistencia"),
        ("Secretaría de Planeación", "Componente 1", "2.1", "Actualizar el mapa de riesgos de corrupción con cada proceso", 1, date(2026, 1, 29), "Mapa actualizado con doce procesos", "Matriz de riesgos 2026"),
        ("Secretaría de Planeación", "Componente 1", "4.1", "Monitorear los riesgos y los controles de cada proceso", 1, date(2026, 4, 29), "Primer monitoreo", "Informe de monitoreo"),
        ("Secretaría de Planeación", "Componente 2", "3", "Reducir a ocho días el término del concepto de uso del suelo", 0, None, "En estudio con el equipo de licencias", None),
        ("Secretaría de Planeación", "Componente 3", "1.1", "Publicar el informe de gestión de la vigencia anterior", 1, date(2026, 1, 30), "Informe publicado", "www.puertoarrayan.example/informes"),
        ("Secretaría de Planeación", _RDC, None, "Fijar el procedimiento para recoger, revisar y divulgar la información de gestión", 1, date(2026, 4, 10), "Procedimiento DE-PR-09 adoptado", "Resolución interna 041"),
        ("Secretaría de Planeación", _RDC, None, "Producir el informe de gestión de cada cuatrimestre", 1, date(2026, 4, 28), "Informe del primer cuatrimestre", "Informe en PDF"),
        ("Equipo de Rendición de Cuentas", _RDC, None, "Publicar el calendario de los espacios de diálogo del año", 1, date(2026, 3, 4), "Calendario en el sitio web", "www.puertoarrayan.example/calendario"),
        ("Secretaría de Planeación", _RDC, None, "Adoptar el formato interno con que cada dependencia reporta sus actividades", 1, date(2026, 3, 18), "Formato DE-FR-15 adoptado", "Formato DE-FR-15"),
        ("Despacho del Alcalde", _RDC, None, "Conformar el equipo líder de la rendición de cuentas y dejar constancia de sus funciones", 1, date(2026, 2, 11), "Equipo conformado por siete dependencias", "Acta 01 del equipo"),
        ("Despacho del Alcalde", _PLAN, "2", "Realizar consejos comunales de gobierno en las veredas", 2, None, "Consejos en las veredas del norte", "Actas 01 y 02"),
    ),
    pies=("Elaboró: Secretaría de Planeación",),
),), "#1F4E79", "#DCE6F1", _MAYO)  # fmt: skip

_HACIENDA = Libro("hacienda_abril.xlsx", (Reporte(
    "Reporte", ("Secretaría de Hacienda", "Avance con corte a 30/04/2026"),
    (("Plan", 22), ("Ítem", 8), ("Acción", 52), ("% de avance", 12), ("Soporte", 34)),
    (
        ("PTEP componente 2", "1", "Habilitar el pago en línea del impuesto predial", Porcentaje(0.4), "Contrato con la pasarela de pagos"),
        ("PTEP componente 3", "1.2", "Publicar los estados financieros y la ejecución presupuestal", Formula("=2/4", 0.5, True), "Estados financieros de diciembre y marzo"),
        ("PTEP componente 3", "1.3", "Publicar el plan anual de adquisiciones y sus modificaciones", Porcentaje(0.3), "Plan publicado y una modificación"),
        (_PLAN, "3", "Adelantar jornadas de cobro persuasivo", Porcentaje(0.5), "Informe de cartera"),
        (_PLAN, "4", "Depurar la base de datos del impuesto predial", Porcentaje(0.25), "Base depurada, corte abril"),
        (_PLAN, "15", "Publicar el seguimiento a la ejecución del presupuesto", Porcentaje(0.25), "Informe del primer trimestre"),
        (_PLAN, "16", "Rendir la cuenta anual al organismo de control fiscal", Porcentaje(1), "Constancia de recibo"),
    ),
),), "#7A5C00", "#FFF3CC", _MAYO)  # fmt: skip

_TIC = Libro("TIC corte 30 abril.xlsx", (Reporte(
    "Hoja1", ("Oficina de Tecnologías de la Información - avances a 30 de abril de 2026",),
    (("Actividad", 58), ("Cantidad ejecutada", 12), ("Fecha de realización", 14), ("Enlace", 36)),
    (
        ("Incluir en el mapa los riesgos de fraude en los trámites en línea", 1, date(2026, 4, 24), "Matriz de riesgos digitales"),
        ("Publicar el mapa de riesgos de corrupción en el sitio web", 1, date(2026, 1, 30), "www.puertoarrayan.example/riesgos"),
        ("Publicar los conjuntos de datos abiertos", 3, None, "www.puertoarrayan.example/datos"),
        ("Mantener al día el menú de transparencia del sitio web", "25%", None, "Lista de verificación"),
        ("Abrir un buzón de propuestas en el sitio web", 1, date(2026, 4, 6), "www.puertoarrayan.example/buzon"),
        ("Implementar la sede electrónica", "25%", None, "Plan de trabajo"),
        ("Respaldar la información de los servidores", 4, None, "Bitácora de respaldos"),
    ),
    margen=1,
),), "#5B3A8C", "#ECE6F5", _MAYO)  # fmt: skip

_GENERAL = Libro("Consolidado Secretaría General (I cuatrimestre).xlsx", (Reporte(
    "I cuatrimestre", (("Vigencia", 2026), ("Corte", date(2026, 4, 30))),
    (("Dependencia responsable", 30), ("Actividad programada", 54), ("Meta", 16), ("Ejecutado a la fecha", 12), ("Fecha de ejecución", 13), ("Soportes", 34)),
    (
        ("Sec. General y de Gobierno", "Acordar con las juntas de acción comunal los temas de los encuentros", "Acta de acuerdos", 1, date(2026, 4, 28), "Acta con las juntas"),
        ("Sec. General y de Gobierno", "Realizar encuentros zonales con las comunidades rurales", "6 encuentros", "2 de 6", None, "- Actas\n- Registro fotográfico"),
        ("Sec. General y de Gobierno", "Llevar el registro de los compromisos que se adquieran en cada espacio", "Registro", 1, None, "Registro de compromisos"),
        ("Sec. General y de Gobierno", "Publicar el inventario de trámites con su costo y sus requisitos", 1, 1, date(2026, 4, 28), "www.puertoarrayan.example/tramites"),
        ("Sec. General y de Gobierno", "Acompañar las asambleas de las juntas de acción comunal", 40, 11, None, "Actas de asamblea"),
        ("Talento Humano", "Capacitar al equipo líder en producción de información pública y lenguaje claro", "2 talleres", "1 de 2", None, "Lista de asistencia"),
        ("Talento Humano", "Actualizar el directorio de servidores y contratistas", "4 actualizaciones", 2, None, "Directorio en el sitio web"),
        ("Talento Humano", "Ejecutar el plan institucional de capacitación", "100%", "20%", None, "Listas de asistencia"),
        ("Atención al Ciudadano", "Consultar con la ciudadanía el proyecto de mapa de riesgos", "1 consulta", 1, date(2026, 1, 19), "Formulario de la consulta"),
        ("Atención al Ciudadano", "Presentar al Comité el informe de servicio al ciudadano", 3, 1, None, "Acta 04 del Comité"),
        ("Atención al Ciudadano", "Publicar el informe trimestral de solicitudes de acceso", "4 informes", 1, None, "Informe del primer trimestre"),
    ),
    grupo=("Reporte", 3, 5),
),), "#8A3B12", "#FBE8DD", _MAYO)  # fmt: skip

_SOCIAL = Libro("desarrollo social abril.xlsx", (Reporte(
    "Avance", ("REPORTE DE AVANCE", ("Dependencia:", "Secretaría de Desarrollo Social"), ("Corte:", date(2026, 4, 30)), ("Fecha de reporte:", date(2026, 5, 22))),
    (("Actividad", 54), ("Avance", 12), ("Fecha de ejecución", 13), ("Qué se hizo", 40), ("Evidencia", 30)),
    (
        ("Poner al día el estudio de los habitantes y de las organizaciones del municipio", "50%", None, "Recolección de la información de campo", "Formularios"),
        ("Entregar útiles a los estudiantes de las sedes rurales", 800, date(2026, 2, 20), "Entrega en todas las sedes rurales", "Planillas de entrega"),
        ("Dotar de menaje los comedores escolares", 0, None, "Proceso de compra en curso", "Estudios previos"),
    ),
),), "#9C2A4B", "#F8E3EA", datetime(2026, 5, 22, 18, 0))  # fmt: skip

_OBRAS = Libro("Infraestructura 1er cuatrimestre.xlsx", (Reporte(
    "Avance obras", ("SECRETARÍA DE INFRAESTRUCTURA Y OBRAS PÚBLICAS", "Primer cuatrimestre de 2026"),
    (("Numeral", 9), ("Actividad", 54), ("Avance cuantitativo", 13), ("Logros", 44), ("Evidencias", 30)),
    (
        ("9", "Hacer mantenimiento a las vías terciarias", 12, "Mantenimiento de la vía a la vereda El Cedral", "Actas de obra"),
        ("2.1", "Señalizar las ventanillas y los accesos con lenguaje incluyente", 0.4, "Señalizada la sede principal", "Registro fotográfico"),
    ),
),), "#4A5A23", "#EDF2DF", _MAYO)  # fmt: skip

_OTRAS = Libro("Prensa, Jurídica y Control Interno - abril.xlsx", (Reporte(
    "Abril", (),
    (("Dependencia", 26), ("Actividad", 56), ("% de cumplimiento", 14), ("Acciones realizadas", 40), ("Soporte", 30), ("Fecha de corte", 13)),
    (
        ("Prensa", "Emitir boletines de prensa sobre el avance de las obras y de la inversión social", "1 de 3", "Primer boletín", "Boletín 01", date(2026, 4, 30)),
        ("Prensa", "Transmitir en directo sesiones de preguntas y respuestas", "2 de 6", "Dos transmisiones", "Enlaces de las transmisiones", date(2026, 4, 30)),
        ("Jurídica", "Actualizar el reglamento interno de peticiones, quejas y reclamos", "30%", "Borrador en revisión", "Borrador", date(2026, 4, 30)),
        ("OCI", "Verificar el cumplimiento de la estrategia y publicar el resultado", "1 de 3", "Primer informe", "Informe 01", date(2026, 4, 30)),
        ("OCI", "Hacer seguimiento al mapa de riesgos de corrupción y publicar el informe", "1 de 3", "Primer informe", "Informe 02", date(2026, 4, 30)),
    ),
),), hecho=_MAYO)  # fmt: skip

DE_ABRIL = (_PLANEACION, _HACIENDA, _TIC, _GENERAL, _SOCIAL, _OBRAS, _OTRAS)
