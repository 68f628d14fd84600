"""Lo que el despacho y las secretarías reportaron con corte al 31 de agosto de 2026."""

from datetime import date, datetime

from tests.herramientas.ejemplo.avances import Libro, Reporte
from tests.herramientas.ejemplo.libro import Formula, Porcentaje

_RDC, _PLAN = "Cronograma de rendición de cuentas", "Plan de acción"

_PLANEACION = Libro("Avance Planeación agosto 2026 (final).xlsx", (Reporte(
    "Avance",
    ("ALCALDÍA MUNICIPAL DE PUERTO ARRAYÁN", "REPORTE DE AVANCE POR DEPENDENCIA", ("Dependencia:", "Secretaría de Planeación"), ("Corte:", "31 de agosto de 2026")),
    (("Componente", 24), ("No.", 7), ("Actividad", 52), ("Avance acumulado", 12), ("Fecha de ejecución", 13), ("Descripción del avance", 40), ("Evidencia", 32)),
    (
        ("Componente 1", "1.1", "Revisar y actualizar la política de administración de riesgos", 1, date(2026, 2, 24), "Política aprobada", "Acta 03 del Comité"),
        ("Componente 1", "1.2", "Socializar la política de administración de riesgos con los líderes de proceso", 1, date(2026, 3, 13), "La segunda jornada es en septiembre", "Lista de asistencia"),
        ("Componente 1", "2.1", "Actualizar el mapa de riesgos de corrupción con cada proceso", 1, date(2026, 1, 29), "Mapa actualizado", "Matriz de riesgos 2026"),
        ("Componente 1", "4.1", "Monitorear los riesgos y los controles de cada proceso", "2 de 3", date(2026, 8, 27), "Segundo monitoreo", "Informe de monitoreo"),
        ("Componente 1", "4.2", "Registrar los eventos de riesgo que se materialicen", "60%", None, "Falta el registro de dos procesos", "Bitácora de eventos"),
        ("Componente 2", "3", "Reducir a ocho días el término del concepto de uso del suelo", 0, None, "Se espera el ajuste del sistema de licencias", None),
        ("Componente 3", "1.1", "Publicar el informe de gestión de la vigencia anterior", 1, date(2026, 1, 30), "Informe publicado", "www.puertoarrayan.example/informes"),
        (_RDC, None, "Relacionar las metas del plan de desarrollo con los temas que más preguntan los habitantes", 1, date(2026, 8, 20), "Matriz de temas", "Matriz en hoja de cálculo"),
        (_RDC, None, "Fijar el procedimiento para recoger, revisar y divulgar la información de gestión", 1, date(2026, 4, 10), "Procedimiento adoptado", "Resolución interna 041"),
        (_RDC, None, "Producir el informe de gestión de cada cuatrimestre", "2 de 3", None, "Informes de abril y de agosto", "Informes en PDF"),
        (_RDC, None, "Celebrar la audiencia pública participativa", 0, None, "Se celebra en noviembre", None),
        (_RDC, None, "Adoptar el formato interno con que cada dependencia reporta sus actividades", 1, date(2026, 3, 18), "Formato adoptado", "Formato DE-FR-15"),
    ),
    pies=("Elaboró: Secretaría de Planeación", "Revisó: Secretaría de Planeación"),
),), "#1F4E79", "#DCE6F1")  # fmt: skip

_TITULOS_HACIENDA = (
    ("Plan", 22),
    ("Ítem", 8),
    ("Acción", 52),
    ("% de avance", 12),
    ("Fecha de ejecución", 13),
    ("Soporte", 34),
    ("Observaciones", 34),
)


def _hacienda(archivo: str, reporte: date, renglones: tuple[tuple[object, ...], ...]) -> Libro:
    cabeza = ("Secretaría de Hacienda", "Avance con corte a 31/08/2026", ("Fecha de reporte", reporte))
    return Libro(
        archivo,
        (Reporte("Reporte", cabeza, _TITULOS_HACIENDA, renglones),),
        "#7A5C00",
        "#FFF3CC",
        datetime(2026, 9, reporte.day, 16, 0),
    )


_COMUNES = (
    (
        "PTEP componente 3",
        "1.3",
        "Publicar el plan anual de adquisiciones y sus modificaciones",
        Porcentaje(0.75),
        None,
        "Plan y tres modificaciones",
        None,
    ),
    (_PLAN, "3", "Adelantar jornadas de cobro persuasivo", "75%", None, "Informe de cartera", None),
    (
        _PLAN,
        "4",
        "Depurar la base de datos del impuesto predial",
        Formula("=510/1200", 0.425, True),
        None,
        "Base depurada",
        "Se espera el cruce catastral",
    ),
    (
        _PLAN,
        "15",
        "Publicar el seguimiento a la ejecución del presupuesto",
        Porcentaje(0.5),
        None,
        "Informes de dos trimestres",
        None,
    ),
    (
        _PLAN,
        "16",
        "Rendir la cuenta anual al organismo de control fiscal",
        "100 %",
        date(2026, 2, 26),
        "Constancia de recibo",
        None,
    ),
)

_HACIENDA = _hacienda("Hacienda agosto.xlsx", date(2026, 9, 1), (
    ("PTEP componente 2", "1", "Habilitar el pago en línea del impuesto predial", Porcentaje(0.9), None, "Pruebas con la pasarela", None),
    ("PTEP componente 2", "4", "Recibir la declaración de industria y comercio en formulario web", Porcentaje(0.7), None, "Formulario en pruebas", None),
    ("PTEP componente 3", "1.2", "Publicar los estados financieros y la ejecución presupuestal", Formula("=3/4", 0.75, True), None, "Tres publicaciones", None),
    *_COMUNES,
))  # fmt: skip

_HACIENDA_CORREGIDO = _hacienda("Hacienda agosto (corregido).xlsx", date(2026, 9, 3), (
    ("PTEP componente 2", "1", "Habilitar el pago en línea del impuesto predial", Porcentaje(1), date(2026, 6, 25), "Acta de puesta en servicio", "Se corrige: quedó en servicio en junio"),
    ("PTEP componente 2", "4", "Recibir la declaración de industria y comercio en formulario web", Porcentaje(0.8), None, "Formulario en pruebas", None),
    ("PTEP componente 3", "1.2", "Publicar los estados financieros y la ejecución presupuestal", Formula("=3/4", 0.75, True), None, "Tres publicaciones", None),
    *_COMUNES,
))  # fmt: skip

_GOBIERNO = Libro("Gobierno II cuatrimestre.xlsx", (Reporte(
    "II cuatrimestre", ("FORMATO INTERNO DE REPORTE", ("Dependencia", "Secretaría General y de Gobierno"), ("Corte", "II cuatrimestre de 2026")),
    (("Plan", 24), ("Actividad", 54), ("Ejecutado", 11), ("Fecha de ejecución", 13), ("Estado", 14), ("Medio de verificación", 34)),
    (
        (_RDC, "Acordar con las juntas de acción comunal los temas de los encuentros", 1, date(2026, 4, 28), "Cumplida", "Acta con las juntas"),
        (_RDC, "Realizar encuentros zonales con las comunidades rurales", 4, None, "En proceso", "Actas de cuatro encuentros"),
        (_RDC, "Llevar el registro de los compromisos que se adquieran en cada espacio", 1, None, "En proceso", "Registro de compromisos"),
        (_RDC, "Publicar el avance de los compromisos adquiridos con la ciudadanía", 1, None, "En proceso", "www.puertoarrayan.example/compromisos"),
        ("PTEP componente 2", "Expedir en línea el certificado de residencia", "50%", None, "En proceso", "Prototipo"),
        ("PTEP componente 5", "Publicar el inventario de trámites con su costo y sus requisitos", 1, date(2026, 4, 28), "Cumplida", "www.puertoarrayan.example/tramites"),
        (_PLAN, "Acompañar las asambleas de las juntas de acción comunal", 23, None, "En proceso", "Actas de asamblea"),
        (_PLAN, "Adecuar el archivo central del municipio", "50%", None, "En proceso", "Acta de obra"),
        (_PLAN, "Transferir al archivo central los expedientes que cumplieron su tiempo de retención", "30%", None, "En proceso", "Inventario documental"),
    ),
    pies=("Aprobó: Secretaría General y de Gobierno",), estados=4,
),), "#8A3B12", "#FBE8DD")  # fmt: skip

_SOCIAL = Libro("Despacho y Desarrollo Social ago-26.xlsx", (Reporte(
    "Reporte", ("Avance de actividades - agosto 31 de 2026",),
    (("Dependencia", 26), ("Actividad", 56), ("Lo ejecutado", 14), ("Realizada el", 13), ("Enlace de la evidencia", 34)),
    (
        ("Despacho", "Conformar el equipo líder de la rendición de cuentas y dejar constancia de sus funciones", "Cumplida", date(2026, 2, 11), "Acta 01 del equipo"),
        ("Despacho", "Ejecutar la estrategia de rendición de cuentas según su cronograma", "55%", None, "Cuadro de control"),
        ("Despacho", "Realizar consejos comunales de gobierno en las veredas", 4, None, "Actas 01 a 04"),
        ("Desarrollo Social", "Poner al día el estudio de los habitantes y de las organizaciones del municipio", "Terminada", date(2026, 6, 12), "Estudio de los habitantes"),
        ("Desarrollo Social", "Realizar encuentros zonales con las comunidades rurales", 3, None, "Actas de tres encuentros"),
        ("Desarrollo Social", "Capacitar a veedurías y organizaciones sociales en control social", "Sin iniciar", None, None),
        ("Desarrollo Social", "Realizar mesas sectoriales con productores, jóvenes y mujeres rurales", 1, None, "Acta de la mesa de productores"),
        ("Desarrollo Social", "Renovar de oficio la inscripción de las familias ya registradas", "30%", None, "Cruce de bases"),
        ("Desarrollo Social", "Dotar de menaje los comedores escolares", 6, None, "Actas de entrega"),
        ("Desarrollo Social", "Entregar útiles a los estudiantes de las sedes rurales", 800, date(2026, 2, 20), "Planillas de entrega"),
        ("Desarrollo Social", "Poner en marcha el centro día de la persona mayor", 1, date(2026, 6, 17), "Acta de apertura"),
    ),
),), "#9C2A4B", "#F8E3EA")  # fmt: skip

DE_SECRETARIAS = (_PLANEACION, _HACIENDA, _HACIENDA_CORREGIDO, _GOBIERNO, _SOCIAL)
