"""Los eventos del ejemplo: el calendario con su asistencia y sus procedimientos, y la ficha de uno de los encuentros."""

from datetime import date, datetime
from pathlib import Path

from tests.herramientas.ejemplo.avances import Reporte
from tests.herramientas.ejemplo.libro import abrir, alto, escribir, hacer_estilos, preparar, unir
from tests.herramientas.ejemplo.listado import dibujar_listado

CARPETA = "eventos"
CALENDARIO, FICHA = "Calendario de eventos RdC 2026.xlsx", "Ficha diálogo Puerto Viejo.xlsx"
_CARMEN, _PUERTO = "Encuentro zonal de El Carmen", "Diálogo del barrio Puerto Viejo"
_AUDIENCIA = "Audiencia pública del primer semestre"
_JUNTAS, _CAMPO = "Juntas de acción comunal", "Comunidad campesina"
_ENCUENTRO, _FORO = "Encuentro ciudadano", "Foro virtual del presupuesto"
_COLUMNAS = (
    ("No.", 6), ("Evento", 34), ("Tipo de espacio", 18), ("Modalidad", 13), ("Objetivo", 36), ("Temas", 24), ("Dirigido a", 26),
    ("Comuna o zona", 18), ("Lugar", 24), ("Fecha programada", 13), ("Hora", 11), ("Dependencia que lidera", 24), ("Estado", 13),
    ("Fecha de realización", 13), ("Convocados", 11), ("Asistentes", 11), ("Acta", 14),
)  # fmt: skip
_EVENTOS = (
    (1, _CARMEN, "Encuentro", "Presencial", "Contar el avance de las vías y oír qué falta en las veredas", "Vías; agua", f"{_JUNTAS}; {_CAMPO}",
     "corregimiento EL CARMEN", "Casa comunal", date(2026, 3, 14), "9:00 a. m.", "Planeación", "Realizado", date(2026, 3, 14), 120, 62, "Acta 03"),
    (2, "Mesa con las veedurías", "Mesa de trabajo", "presencial", "Revisar con las veedurías cómo se contrata", "Contratación", "Veedurías ciudadanas",
     "Todo el municipio", "Sala de juntas", date(2026, 4, 22), "2:00 p. m.", "Control Interno", "Realizada", None, 25, 11, "Acta 05"),
    (3, _PUERTO, _ENCUENTRO, "Presencial", "", "Cunetas; alumbrado", f"{_JUNTAS}; Comerciantes",
     "C2", "Caseta del muelle", date(2026, 7, 11), "4:00 p. m.", "Infraestructura", "Realizado", date(2026, 7, 11), 80, 45, None),
    (4, _AUDIENCIA, "Audiencia pública", "Híbrida", "Rendir cuentas de la gestión de enero a junio", "Inversión; vías; salud; educación",
     f"Ciudadanía general; {_JUNTAS}; Medios de comunicación", "Todo el municipio", "Auditorio municipal", date(2026, 7, 24), "8:00 a. m.", "Despacho",
     "Realizado", date(2026, 7, 24), 400, 213, "Acta 09"),
    (5, "Encuentro zonal de la comuna tres", "Encuentro", "Presencial", "Contar lo hecho en el humedal y en los parques", "Ambiente", _JUNTAS,
     "comuna tres", "Salón del humedal", date(2026, 8, 20), "5:00 p. m.", "Planeación", None, None, None, None, None),
    (6, _FORO, "Foro", "Virtual", "Explicar en qué se gasta cada peso", "Presupuesto", "Ciudadanía general",
     None, "Canal del municipio", date(2026, 9, 18), "6:00 p. m.", "Hacienda", "Programado", None, 300, None, None),
    (7, "Cabildo abierto rural", "Cabildo", "Presencial", "Oír las prioridades de las veredas", "Vías; seguridad", _CAMPO,
     "Zona rural", "Escuela de La Loma", date(2026, 10, 15), None, "Gobierno", "Aplazado", None, None, None, None),
    (8, "Feria de la gestión", "Feria", "Presencial", "Mostrar los servicios y las obras del año", "Gestión", "Ciudadanía general",
     "Comuna 1", "Parque principal", date(2026, 11, 13), "9:00 a. m.", "Prensa", "Programado", None, 500, None, None),
    (9, "Encuentro con jóvenes", "Encuentro", None, None, "Empleo; deporte", "Jóvenes", None, None, None, None, "Desarrollo Social", "Programado", None, None, None, None),
)  # fmt: skip
_DE_ASISTENCIA = (("Evento", 36), ("Grupo de valor", 28), ("Asistentes", 12))
_ASISTENCIA = (
    (1, _JUNTAS, 18), (1, _CAMPO, 31), (1, "Mujeres", 10), (1, "Comunidad educativa", 3), (2, "Veedurías ciudadanas", 11),
    (_AUDIENCIA, "Ciudadanía general", 120), (_AUDIENCIA, _JUNTAS, 34), (_AUDIENCIA, "Medios de comunicación", 6),
    (_AUDIENCIA, "Servidores públicos", 43),
)  # fmt: skip
_DE_PASOS = (("Tipo de espacio", 24), ("Momento", 12), ("Qué se hace", 46), ("Aspecto", 16), ("Responsable", 24), ("Fecha límite", 13),
             ("¿Se hizo?", 10))  # fmt: skip
_PASOS = (
    ("Audiencia pública", "Antes", "Publicar el informe quince días antes", "Información", "Planeación", None, None),
    ("Audiencia pública", "Antes", "Convocar por radio, carteles y las juntas", "Convocatoria", "Prensa", None, None),
    ("Audiencia pública", "Durante", "Leer las reglas y los tiempos de intervención", "Reglas", "Gobierno", None, None),
    ("Audiencia pública", "Durante", "Recoger por escrito lo que no se alcance a responder", "Roles", "Atención al Ciudadano", None, None),
    ("Audiencia pública", "Después", "Publicar el acta y las respuestas", "Resultados", "Prensa", None, None),
    ("Audiencia pública", "Después", "Aplicar la encuesta y hacer la autoevaluación", "Evaluación", "Control Interno", None, None),
    (_ENCUENTRO, "Antes", "Acordar con la junta el día y el lugar", "Convocatoria", "Planeación", None, None),
    (_ENCUENTRO, "Durante", "Presentar lo hecho con palabras sencillas", "Información", "Planeación", None, None),
    (_ENCUENTRO, "Durante", "Anotar los compromisos en un papelógrafo", "Compromisos", None, None, None),
    ("Mesa de diálogo", "Antes", "Enviar los documentos a las veedurías", "Información", "Jurídica", None, None),
    ("Mesa de diálogo", "Durante", "Moderar la conversación", "Reglas", "Control Interno", None, None),
    ("Mesa de diálogo", "Después", "Enviar las respuestas a cada veeduría", "Resultados", "Jurídica", None, None),
    (_FORO, "Antes", "Publicar los datos del presupuesto en formato abierto", "Información", "Hacienda", date(2026, 9, 1), "No"),
    (_FORO, "Antes", "Abrir el formulario de preguntas", "Convocatoria", "TIC", date(2026, 9, 4), "Sí"),
    (_FORO, "Durante", "Moderar el chat", "Roles", None, date(2026, 9, 18), None),
    (_FORO, "Después", "Subir la grabación y las respuestas", "Resultados", "Prensa", date(2026, 9, 30), None),
)  # fmt: skip
_ROTULOS = (
    (("Nombre del evento:", _PUERTO), ("Fecha:", date(2026, 7, 11))),
    (("Lugar:", "Caseta del muelle"), ("Hora:", "4:00 p. m.")),
    (("Objetivo:", "Contar en qué van la cuneta y el alumbrado, y oír a los comerciantes"), None),
    (("Responsable:", "Infraestructura"), ("Comuna:", "Comuna 2")),
)  # fmt: skip
_MOMENTOS = (
    ("ANTES", (("Caminar el barrio con la junta", "Infraestructura", date(2026, 7, 3), "Sí"),
               ("Perifonear la invitación", "Prensa", date(2026, 7, 9), "Sí"))),
    ("DURANTE", (("Mostrar los planos de la cuneta", "Infraestructura", date(2026, 7, 11), "Sí"),)),
    ("DESPUÉS", (("Publicar el acta en el sitio web", "Prensa", date(2026, 7, 31), "No"),
                 ("Volver al barrio con el estudio", None, date(2026, 10, 30), None))),
)  # fmt: skip
_GRUPOS = ((_JUNTAS, 12), ("Comerciantes", 19), ("Mujeres", 14))


def dibujar_eventos(carpeta: Path) -> None:
    """Escribe el calendario y la ficha en la carpeta de entradas."""
    hojas = (
        Reporte("Eventos", ("CALENDARIO DE EVENTOS DE RENDICIÓN DE CUENTAS 2026",), _COLUMNAS, _EVENTOS),
        Reporte("Asistencia", ("ASISTENCIA POR GRUPO DE VALOR",), _DE_ASISTENCIA, _ASISTENCIA),
        Reporte("Procedimiento", ("PROCEDIMIENTO POR ESPACIO",), _DE_PASOS, _PASOS),
    )
    dibujar_listado(carpeta / CARPETA / CALENDARIO, hojas, datetime(2026, 9, 2, 9, 0))
    _dibujar_ficha(carpeta / CARPETA / FICHA)


def _dibujar_ficha(ruta: Path) -> None:
    anchos = (40, 30, 16, 16)
    with abrir(ruta, "Ficha de un evento", datetime(2026, 7, 13, 9, 0)) as libro:
        estilos = hacer_estilos(libro, "#355E3B", "#E8F0E9")
        hoja = preparar(libro, "Ficha", anchos)
        unir(hoja, 0, 0, 0, 3, "FORMATO DE PLANIFICACIÓN DE ACTIVIDADES O EVENTOS", estilos["titulo"])
        fila = 2
        for pares in _ROTULOS:
            for columna, par in zip((0, 2), pares, strict=True):
                if par:
                    escribir(hoja, fila, columna, par[0], estilos, "rotulo")
                    escribir(hoja, fila, columna + 1, par[1], estilos, "texto")
            hoja.set_row(fila, 32)
            fila += 1
        for momento, pasos in _MOMENTOS:
            unir(hoja, fila, 0, fila, 3, momento, estilos["titulo"])
            fila = _tabla(hoja, estilos, fila + 1, ("Actividad", "Responsable", "Fecha", "Cumplido"), pasos, anchos)
        unir(hoja, fila, 0, fila, 3, "ASISTENCIA", estilos["titulo"])
        _tabla(hoja, estilos, fila + 1, ("Grupo de valor", "Asistentes"), _GRUPOS, anchos)


def _tabla(hoja: object, estilos: dict, fila: int, titulos: tuple, filas: tuple, anchos: tuple) -> int:
    """Los títulos y los renglones; devuelve la fila que sigue."""
    for columna, titulo in enumerate(titulos):
        unir(hoja, fila, columna, fila, columna, titulo, estilos["encabezado"])
    for renglon in filas:
        fila += 1
        for columna, valor in enumerate(renglon):
            escribir(hoja, fila, columna, valor, estilos, "texto" if columna == 0 else "centro")
        hoja.set_row(fila, alto(renglon, anchos))
    return fila + 1
