"""La caracterización de los grupos de valor y los temas de interés del ejemplo: un formulario y lo que piden los
organismos de control."""

from datetime import date, datetime, timedelta
from pathlib import Path

from tests.herramientas.ejemplo.avances import Reporte
from tests.herramientas.ejemplo.listado import dibujar_listado

CARPETA = "ciudadania"
GRUPOS, FORMULARIO, ORGANISMOS = (
    "Caracterización grupos de valor 2026.xlsx", "Temas para la audiencia (respuestas).xlsx", "Temas organismos de control.xlsx",
)  # fmt: skip
_DE_GRUPOS = (
    ("Grupo de valor", 26), ("Quiénes son", 36), ("Número de personas", 11), ("Ubicación", 18),
    ("Necesidades de información", 44), ("Canales preferidos", 28), ("Enfoque diferencial", 16), ("Dependencia que lo atiende", 26),
)  # fmt: skip
_GRUPOS = (
    ("Juntas de acción comunal", "Las 42 juntas del municipio", 630, "Todo el municipio",
     "Avance de las obras; presupuesto participativo", "Presencial; WhatsApp", None, "Gobierno"),
    ("Comunidad campesina", "Familias de las 18 veredas", 4200, "Zona rural",
     "Arreglo de vías terciarias\nCronograma de la maquinaria", "Emisora; presencial", "Rural", "Infraestructura"),
    ("Jóvenes", "De 14 a 28 años", 5100, "Todo el municipio", "Empleo y cursos; escenarios deportivos", "Instagram; TikTok", "Etario", "Desarrollo Social"),
    ("Mujeres cabeza de hogar", "Inscritas en el programa", 980, "Comunas 1 y 2", "Inversión social; subsidios", "WhatsApp; presencial", "Género", "Desarrollo Social"),
    ("Personas con discapacidad", "Registradas", 410, "Todo el municipio", "Rutas de atención accesibles", None, "Discapacidad", "Desarrollo Social"),
    ("Comerciantes", "Con registro mercantil", "cerca de 900", "Centro", "Impuestos y trámites; seguridad del mercado", "Correo; página web", None, "Hacienda"),
    ("Veedurías", "Doce redes inscritas", 60, "Todo el municipio", "Informe de gestión; contratos", "Correo electrónico", None, "Planeación"),
)  # fmt: skip
_DE_FORMULARIO = (
    ("Marca temporal", 13), ("¿Sobre qué temas quiere que la Alcaldía le rinda cuentas?", 44), ("¿A qué grupo de valor pertenece?", 26),
    ("¿En qué comuna o vereda vive?", 18), ("¿Qué le gustaría saber?", 40),
)  # fmt: skip
_OPCIONES = {
    "v": "Vías rurales",
    "s": "Salud",
    "e": "Empleo",
    "o": "Avance de las obras",
    "p": "Parques, andenes y zonas verdes",
    "g": "Seguridad",
}
_RESPUESTAS = (
    ("vs", "Comunidad campesina", "Zona rural"), ("v", "Comunidad campesina", "Zona rural"), ("vo", "Comunidad campesina", "Zona rural"),
    ("vse", "Jóvenes", "Zona rural"), ("e", "Jóvenes", "Comuna 1"), ("ep", "Jóvenes", "Comuna 1"), ("e", "Jóvenes", "Comuna 2"),
    ("eg", "Jóvenes", "Comuna 1"), ("ge", "Comerciantes", "Comuna 1"), ("g", "Comerciantes", "Comuna 1"), ("gp", "Comerciantes", "Comuna 1"),
    ("gv", "Juntas de acción comunal", "Zona rural"), ("ov", "Juntas de acción comunal", "Comuna 2"), ("op", "Juntas de acción comunal", "Comuna 2"),
    ("os", "Juntas de acción comunal", "Comuna 1"), ("o", "Veedurías", "Comuna 2"), ("sp", "Mujeres cabeza de hogar", "Comuna 2"),
    ("s", "Mujeres cabeza de hogar", "Comuna 2"), ("sv", "Comunidad campesina", "Zona rural"), ("v", "Comunidad campesina", "Zona rural"),
)  # fmt: skip
_A_MANO = (
    (date(2026, 8, 26), "arreglo de las vías rurales", "Comunidad campesina", "Zona rural", "¿Cuándo sube la máquina a La Loma?"),
    (date(2026, 8, 26), "Seguridda", "Comerciantes", "Comuna 1", None),
    (date(2026, 8, 27), "Perros sin dueño en el parque", None, "Comuna 2", "Mi nombre es Rosa Tulia Perea, cel 300 000 0000"),
)  # fmt: skip
_DE_ORGANISMOS = (
    ("No.", 6), ("Tema", 36), ("Organismo de control", 24), ("Qué quiere saber", 44), ("Fecha", 12), ("Información prevista", 36),
    ("Espacio en que se tratará", 26), ("Dependencia responsable", 26),
)  # fmt: skip
_ORGANISMOS = (
    (1, "Contratación de obras", "Contraloría departamental", "Estado de los contratos de obra y sus adiciones", date(2026, 7, 14),
     "Informe de contratación", "Audiencia pública participativa", "Infraestructura"),
    (2, "Alimentación escolar", "Personería municipal", "Cobertura y días atendidos", date(2026, 7, 20), None, None, "Desarrollo Social"),
    (3, "Avance de las obras", "Contraloría departamental", "Obras inconclusas", date(2026, 7, 14), None, "Audiencia pública participativa", "Obras Públicas"),
)  # fmt: skip


def dibujar_grupos_y_temas(carpeta: Path) -> None:
    """Escribe los tres libros en la carpeta de entradas."""
    hecho = datetime(2026, 8, 28, 9, 0)
    de_formulario = tuple(
        (date(2026, 8, 3) + timedelta(days=i), ", ".join(_OPCIONES[o] for o in opciones), grupo, lugar, None)
        for i, (opciones, grupo, lugar) in enumerate(_RESPUESTAS)
    )
    hojas = {
        GRUPOS: Reporte("Grupos", ("CARACTERIZACIÓN DE LOS GRUPOS DE VALOR 2026",), _DE_GRUPOS, _GRUPOS),
        FORMULARIO: Reporte("Respuestas de formulario 1", (), _DE_FORMULARIO, (*de_formulario, *_A_MANO)),
        ORGANISMOS: Reporte("Temas", ("TEMAS QUE PIDEN LOS ORGANISMOS DE CONTROL",), _DE_ORGANISMOS, _ORGANISMOS),
    }
    for archivo, hoja in hojas.items():
        dibujar_listado(carpeta / CARPETA / archivo, (hoja,), hecho)
