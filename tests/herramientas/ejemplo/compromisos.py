"""Los compromisos del ejemplo: el registro de este año, con dos encuentros en dos hojas, y el del año pasado."""

from datetime import date, datetime
from pathlib import Path

from tests.herramientas.ejemplo.avances import Reporte
from tests.herramientas.ejemplo.libro import Porcentaje
from tests.herramientas.ejemplo.listado import dibujar_listado

CARPETA = "compromisos"
ESTE_ANO, EL_PASADO = "Compromisos con la ciudadanía 2026.xlsx", "Compromisos rendición 2025.xlsx"
_INFRA, _SOCIAL = "Infraestructura", "Secretaría de Desarrollo Social"
_GOBIERNO, _PLANEACION, _TIC = "Gobierno", "Secretaría de Planeación", "Oficina TIC"
_COLUMNAS = (
    ("No.", 6), ("Encuentro", 18), ("Fecha del compromiso", 13), ("Compromiso", 36), ("Solicitante", 15),
    ("Grupo de valor", 16), ("Comuna o zona", 14), ("Tema", 14), ("Actividad del plan", 18), ("Meta PDM", 17), ("ODS", 10),
    ("Dependencia responsable", 20), ("Fecha límite", 13), ("Estado", 16), ("% de avance", 10), ("Fecha de cierre", 13),
    ("Evidencia", 24), ("Observaciones", 22),
)  # fmt: skip
_JUNTAS, _CAMPO = "Juntas de acción comunal", "Comunidad campesina"
_MARZO, _JULIO, _OTRO = date(2026, 3, 14), date(2026, 7, 11), date(2025, 11, 22)
_CARMEN, _PUERTO, _AUDIENCIA = (
    "Encuentro zonal de El Carmen",
    "Diálogo del barrio Puerto Viejo",
    "Audiencia pública 2025",
)
_WEB = "https://www.puertoarrayan.example/compromisos/"

_DE_MARZO = (
    (1, _CARMEN, _MARZO, "Publicar el cronograma de arreglo de las vías terciarias de El Carmen", "Presidencia de la junta", _JUNTAS,
     "Zona rural", "Vías", "Publicar el calendario de los espacios de diálogo", "Vías terciarias mejoradas", 9, _INFRA,
     date(2026, 5, 15), "Cumplido", Porcentaje(1), date(2026, 5, 12), f"{_WEB}1", None),
    (2, _CARMEN, _MARZO, "Instalar el punto de conexión a internet de la vereda La Loma", "Docente de la escuela", "Comunidad educativa",
     "Zona rural", "Conectividad", None, "Zonas de conexión gratuita", "ODS 9", _TIC,
     date(2026, 6, 30), "En ejecución", Porcentaje(0.4), None, None, "Falta la torre: el contratista pidió plazo."),
    (3, _CARMEN, _MARZO, "Llevar una brigada de salud a la vereda La Loma", None, _CAMPO,
     "Zona rural", "Salud", None, "Brigadas rurales", "3", _SOCIAL,
     date(2026, 8, 30), "Cumplido", Porcentaje(1), date(2026, 6, 20), None, None),
    (4, _CARMEN, _MARZO, "Revisar la tarifa del transporte escolar", "Asociación de padres", "Comunidad educativa",
     "Zona rural", "Educación", None, None, "4", None,
     date(2026, 4, 30), "Sin iniciar", Porcentaje(0), None, None, None),
    (5, _CARMEN, _MARZO, "Construir una cancha múltiple en La Loma", "Comité de deportes", "Jóvenes",
     "Zona rural", "Deporte", "9.9", None, "3", _INFRA,
     date(2026, 12, 15), "No viable", None, None, None, "El lote está en zona de riesgo alto según el estudio de 2024."),
)  # fmt: skip
_DE_JULIO = (
    (6, _PUERTO, _JULIO, "Entregar a la junta el estudio de la cuneta de la calle del muelle", "Presidencia de la junta", _JUNTAS,
     "Comuna 2", "Vías", "Realizar encuentros zonales con las comunidades rurales", "Cunetas y drenajes", "11; 13", _INFRA,
     date(2026, 10, 30), "En proceso", Porcentaje(0.25), None, None, None),
    (7, _PUERTO, _JULIO, "Poner alumbrado en el parque del muelle", "Vecina del sector, cel 300 000 0000", _JUNTAS,
     "Comuna 2", "Alumbrado", None, "Luminarias instaladas", "ciudades y comunidades sostenibles", _INFRA,
     date(2026, 8, 15), "En ejecución", Porcentaje(1), None, f"{_WEB}7", None),
    (8, _PUERTO, _JULIO, "Abrir un horario extendido de la ventanilla los jueves", None, "Comerciantes",
     "Comuna 2", "Atención al ciudadano", "Abrir un buzón de propuestas en el sitio web y en la ventanilla", None, "16",
     "Atención al Ciudadano", None, "Sin iniciar", Porcentaje(0), None, None, None),
    (8, _PUERTO, _JULIO, "Dictar un taller de huertas a las madres cabeza de hogar", "Grupo de mujeres", "Mujeres",
     "Comuna 2", "Seguridad alimentaria", None, "Huertas caseras", "2", _SOCIAL,
     date(2026, 9, 30), "Reprogramado", Porcentaje(0.1), None, None, "Se pasó de agosto a septiembre por la cosecha."),
    ("2025-4", _AUDIENCIA, _OTRO, "Entregar las escrituras a las familias del barrio El Progreso", "Familias del barrio", "Familias",
     "Comuna 1", "Vivienda", None, "Predios titulados", "11", _PLANEACION,
     date(2026, 9, 30), "Cumplido", Porcentaje(0.7), None, "Van 28 de 40 escrituras", "Faltan doce en la oficina de registro."),
)  # fmt: skip
_DEL_PASADO = (
    ("2025-1", _AUDIENCIA, _OTRO, "Publicar en lenguaje claro el presupuesto de 2026", "Veeduría", "Veedurías",
     None, "Presupuesto", None, None, 16, "Hacienda", date(2026, 2, 28), "Cumplido", Porcentaje(1), date(2026, 2, 20), f"{_WEB}2025-1", None),
    ("2025-2", _AUDIENCIA, _OTRO, "Recuperar el sendero del humedal con la comunidad", "Colectivo ambiental", "Organizaciones ambientales",
     "Comuna 3", "Ambiente", None, "Humedales protegidos", "15", _PLANEACION, date(2026, 6, 30), "En ejecución", Porcentaje(0.5), None, None, None),
    ("2025-3", _AUDIENCIA, _OTRO, "Instalar cámaras de seguridad en el mercado", "Comerciantes", "Comerciantes",
     "Comuna 1", "Seguridad", None, "Cámaras en operación", "16", _GOBIERNO, date(2026, 3, 31), "Cumplido parcialmente", Porcentaje(0.6), date(2026, 4, 2),
     "Acta de entrega de seis cámaras", "Faltan cuatro."),
    ("2025-4", _AUDIENCIA, _OTRO, "Entregar escrituras a las familias de El Progreso", "Familias del barrio", "Familias",
     "Comuna 1", "Vivienda", None, "Predios titulados", "11", _PLANEACION, date(2026, 3, 31), "Sin iniciar", Porcentaje(0), None, None, None),
)  # fmt: skip


def dibujar_compromisos(carpeta: Path) -> None:
    """Escribe los dos libros en la carpeta de entradas."""
    cabeza = ("COMPROMISOS CON LA CIUDADANÍA", "Rendición de cuentas 2026")
    hojas = tuple(Reporte(nombre, cabeza, _COLUMNAS, filas) for nombre, filas in (
        ("Encuentro de marzo", _DE_MARZO), ("Encuentro de julio", _DE_JULIO),
    ))  # fmt: skip
    dibujar_listado(carpeta / CARPETA / ESTE_ANO, hojas, datetime(2026, 9, 1, 9, 0))
    pasado = Reporte("Compromisos", ("COMPROMISOS DE LA AUDIENCIA PÚBLICA 2025",), _COLUMNAS, _DEL_PASADO)
    dibujar_listado(carpeta / CARPETA / EL_PASADO, (pasado,), datetime(2026, 4, 6, 9, 0))
