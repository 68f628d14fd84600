"""Lo que las oficinas y las direcciones reportaron con corte al 31 de agosto de 2026."""

from datetime import date

from tests.herramientas.ejemplo.avances import Libro, Reporte
from tests.herramientas.ejemplo.libro import Formula, Porcentaje

_TIC = Libro("Reporte TIC 31-08-2026.xlsx", (Reporte(
    "Hoja1", ("Oficina de Tecnologías de la Información - avances a 31 de agosto de 2026",),
    (("Actividad", 58), ("Cantidad ejecutada", 12), ("Fecha de realización", 14), ("Enlace", 36)),
    (
        ("Incluir en el mapa los riesgos de fraude en los trámites en línea", 1, date(2026, 4, 24), "Matriz de riesgos digitales"),
        ("Publicar el mapa de riesgos de corrupción en el sitio web", 1, date(2026, 1, 30), "www.puertoarrayan.example/riesgos"),
        ("Poner en funcionamiento la agenda de citas", "60%", None, "Acta de avance"),
        ("Mantener al día el menú de transparencia del sitio web", "50%", None, "Lista de verificación"),
        ("Publicar los conjuntos de datos abiertos", 5, date(2026, 6, 19), "www.puertoarrayan.example/datos"),
        ("Actualizar el registro de activos de información", "100%", None, None),
        ("Abrir el canal de denuncia protegida", 1, date(2026, 6, 26), "www.puertoarrayan.example/denuncias"),
        ("Abrir un buzón de propuestas en el sitio web", 1, date(2026, 4, 6), "www.puertoarrayan.example/buzon"),
        ("Implementar la sede electrónica", "55%", None, "Plan de trabajo"),
        ("Respaldar la información de los servidores", 7, None, "Bitácora de respaldos"),
    ),
    margen=1,
),), "#5B3A8C", "#ECE6F5")  # fmt: skip

_PRENSA = Libro("Prensa agosto.xlsx", (Reporte(
    "Agosto", (),
    (("Dependencia", 18), ("Actividad programada", 56), ("Avance cuantitativo", 13), ("Logros", 40), ("Evidencias", 32), ("Corte", 13)),
    (
        ("Prensa", "Emitir boletines de prensa sobre el avance de las obras y de la inversión social", 2, "Boletines de abril y julio", "Boletines 01 y 02", "31/08/2026"),
        ("Prensa", "Diseñar las piezas gráficas y radiales de la audiencia pública", "1 de 4", "Diseñado el afiche", "Afiche", "31/08/2026"),
        ("Prensa", "Transmitir en directo sesiones de preguntas y respuestas", 3, "Tercera transmisión en junio", "Enlaces de las transmisiones", "31/08/2026"),
        ("Prensa", "Producir videos institucionales con lengua de señas", 1, "Video sobre el predial", "Enlace del video", "31/08/2026"),
        ("Prensa", "Divulgar los resultados de la evaluación y las mejoras acordadas", "No iniciada", None, None, "31/08/2026"),
        ("Prensa", "Cubrir en directo los actos institucionales", "100%", "Actos de julio y agosto", "Enlaces", "31/08/2026"),
        ("Prensa", "Organizar el festival de cometas con los colegios", 1, "Festival realizado", "Registro fotográfico", "31/08/2026"),
    ),
),), "#006D77", "#DDF1F2")  # fmt: skip

_TALENTO = Libro("Talento Humano (agosto).xlsx", (Reporte(
    "Reporte", ("Dirección de Talento Humano", "Seguimiento con corte a 31 de agosto de 2026"),
    (("Actividad", 58), ("Avance (%)", 11), ("Descripción", 40), ("Evidencia", 30)),
    (
        ("Capacitar al equipo líder en producción de información pública y lenguaje claro", 100, "Dos talleres", "Listas de asistencia"),
        ("Capacitar a los servidores de ventanilla en atención diferencial", 50, "Jornada de junio", "Lista de asistencia"),
        ("Actualizar el directorio de servidores y contratistas", 25, "Se actualizó en marzo", "Directorio en el sitio web"),
        ("Divulgar los valores del código de integridad", "65 %", "Cuatro campañas", "Piezas divulgadas"),
        ("Registrar las declaraciones de conflicto de interés", "100%", "Todos los servidores obligados", "Reporte del sistema"),
        ("Celebrar la semana de la integridad con todos los servidores", 0, "Programada para septiembre", None),
        ("Ejecutar el plan institucional de capacitación", 40, "Nueve de veintidós cursos", "Listas de asistencia"),
    ),
),), "#7B3F61", "#F4E6EE")  # fmt: skip

_ATENCION = Libro("ATENCIÓN AL CIUDADANO - reporte agosto.xlsx", (
    Reporte("PTEP", ("DIRECCIÓN DE ATENCIÓN AL CIUDADANO", ("Corte a:", date(2026, 8, 31))),
        (("Componente", 14), ("Numeral", 10), ("Ejecutado acumulado", 13), ("Soportes", 44)),
        (
            (1, "3.2", 1, "Formulario de la consulta"),
            (4, "1.1", 2, "Actas 04 y 08 del Comité"),
            (4, "2.2", "120%", "Reporte del sistema de peticiones"),
            (4, "5.1", 1, "Informe de satisfacción"),
            (5, "2.1", "90%", "Reporte de solicitudes de acceso"),
            (5, "2.2", 2, "Informes de dos trimestres"),
        )),
    Reporte("Rendición de cuentas", ("DIRECCIÓN DE ATENCIÓN AL CIUDADANO", ("Corte a:", date(2026, 8, 31))),
        (("Actividad", 56), ("Ejecutado", 12), ("Evidencia", 36)),
        (
            ("Instalar mesas de diálogo en las ferias de servicios", 1, "Acta de la feria de julio"),
            ("Responder por escrito las preguntas que queden abiertas en cada espacio", "60%", "Cuadro de preguntas"),
            ("Aplicar la encuesta de percepción después de cada espacio", 1, "Tabulación"),
        )),
), "#3B6EA5", "#E1EBF6")  # fmt: skip

_JURIDICA = Libro("juridica agosto.xlsx", (Reporte(
    "agosto", ("Oficina Asesora Jurídica - avances a 31 de agosto de 2026",),
    (("Actividad", 56), ("Porcentaje de avance", 13), ("Fecha ejecución", 13), ("Observación", 40), ("Soporte", 30)),
    (
        ("Revisar las recomendaciones de los organismos de control y del Concejo", Porcentaje(0.25), None, "Se revisaron las del Concejo", "Informe parcial"),
        ("Actualizar el reglamento interno de peticiones, quejas y reclamos", Porcentaje(1), date(2026, 5, 22), "Adoptado después del plazo", "Decreto municipal 038"),
        ("Adoptar el índice de información clasificada y reservada", Formula("=0/0", "#DIV/0!", True), None, None, None),
        ("Registrar las declaraciones de conflicto de interés", Porcentaje(1), date(2026, 7, 24), None, "Reporte del sistema"),
        ("Contestar dentro del término las demandas y las tutelas", Porcentaje(0.7), None, None, "Relación de procesos"),
    ),
),), "#3F3F3F", "#EDEDED")  # fmt: skip

_CONTROL = Libro("OCI avances agosto 2026.xlsx", (Reporte(
    "Avances OCI", ("OFICINA DE CONTROL INTERNO", ("Corte", date(2026, 8, 31))),
    (("N°", 6), ("Actividades", 58), ("Entregas realizadas", 12), ("Evidencia", 34)),
    (
        (None, "Verificar el cumplimiento de la estrategia y publicar el resultado", 2, "Informes 01 y 05"),
        ("5.1", "Hacer seguimiento al mapa de riesgos de corrupción y publicar el informe", 2, "Informes 02 y 06"),
        ("5.1", "Hacer seguimiento a la matriz de transparencia y publicar el informe", 1, "Informe 04"),
        ("19", "Auditar los procesos incluidos en el plan anual de auditoría", 3, "Informes de auditoría"),
        (None, "Hacer seguimiento a la matriz de riesgos y publicar el informe", 1, "Informe 07"),
    ),
),), "#283593", "#E3E6F5")  # fmt: skip

DE_OFICINAS = (_TIC, _PRENSA, _TALENTO, _ATENCION, _JURIDICA, _CONTROL)
