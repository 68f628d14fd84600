"""Las preguntas de la ciudadanía del ejemplo: el registro de la audiencia y lo que llegó por el formulario en línea."""

from datetime import date, datetime
from pathlib import Path

from tests.herramientas.ejemplo.avances import Libro, Reporte, dibujar_libros
from tests.herramientas.ejemplo.libro import ENTIDAD

CARPETA = "preguntas"
REGISTRO, FORMULARIO = "Preguntas de la audiencia y otros canales 2026.xlsx", "Preguntas en línea (respuestas).xlsx"
_AUDIENCIA, _DIA = "Audiencia pública del primer semestre", date(2026, 7, 24)
_OBRAS, _HACIENDA, _SOCIAL = "Infraestructura", "Secretaría de Hacienda", "Secretaría de Desarrollo Social"
_ATENCION, _TIC = "Dirección de Atención al Ciudadano", "Oficina de Tecnologías de la Información"
_PUENTE = "El puente se entrega el 30 de noviembre: va en 62 % y la interventoría publica su informe cada mes."
_SITIO = "https://www.puertoarrayan.example/participa/respuestas"

_PREGUNTAS = (
    (1, _DIA, _AUDIENCIA, "Presencial", "Fulana Prieto", "CC 38.555.101", "300 555 01 01", "La Honda", "¿Cuándo terminan el puente de la vereda La Honda?", "Vías", _OBRAS, None, _PUENTE, date(2026, 8, 3), _SITIO),
    (2, _DIA, _AUDIENCIA, "presencial", None, None, None, None, "Buenos días, ¿cuándo van a terminar el puente de la vereda La Honda?", "Vías", _OBRAS, None, None, None, None),
    (3, _DIA, _AUDIENCIA, "Facebook Live", "Zutano A.", None, None, None, "cuando terminan el puente de La Honda vereda?? gracias", "Vías", _OBRAS, None, None, None, None),
    (4, _DIA, _AUDIENCIA, "Presencial", None, None, None, "Centro", "¿Por qué subió el impuesto predial en el centro?", "Impuestos", _HACIENDA, None, "Se actualizó el avalúo catastral del año; quien no esté de acuerdo puede pedir revisión hasta el 30 de octubre.", date(2026, 8, 12), _SITIO),
    (5, _DIA, _AUDIENCIA, "Formato físico", "Mengano Duarte", "1.110.555.102", "mengano@correo.example", "El Mirador", "Mi nombre es Mengano Duarte, C.C. 1.110.555.102, celular 300-555-0102. ¿Por qué no me ha llegado la revisión del predial?", "Impuestos", _HACIENDA, None, "Señor Mengano Duarte: la revisión salió el 31 de julio y se envió a mengano@correo.example.", date(2026, 8, 10), None),
    (6, "24 de julio de 2026", _AUDIENCIA, "Presencial", None, None, None, None, "¿Cuántos cupos hay para el comedor de adultos mayores?", "Adulto mayor", _SOCIAL, None, "Hay 140 cupos y 12 personas en espera.", _DIA, "Acta de la audiencia"),
    (7, _DIA, _AUDIENCIA, "Presencial", None, None, None, None, "¿Qué se hizo con los recursos del festival?", "Cultura", None, None, None, None, None),
    (8, _DIA, _AUDIENCIA, "YouTube", None, None, None, None, "¿Cuándo pavimentan la vía al hospital departamental?", "Vías", _OBRAS, "Gobernación de Sierra Honda", "Se trasladó: la vía es del departamento.", date(2026, 7, 29), None),
    (9, _DIA, _AUDIENCIA, "Presencial", None, None, None, "Las Brisas", "Soy presidente de la junta de acción comunal: ¿cuándo nos entregan el salón?", "Juntas", _SOCIAL, None, "El salón se entrega cuando la junta firme el comodato.", date(2026, 8, 14), _SITIO),
    (10, _DIA, _AUDIENCIA, "Presencial", None, None, None, None, "¿Va a haber internet en la biblioteca de la vereda Las Brisas?", "Conectividad", "TIC", None, "Sí: desde el 1 de septiembre.", date(2026, 8, 31), _SITIO),
    (11, _DIA, _AUDIENCIA, "Chat", None, None, None, None, "¿Cuántas personas atendieron en la ventanilla este año?", "Atención", _ATENCION, None, "Hasta junio, 4.318 personas.", date(2026, 7, 27), _SITIO),
    (11, _DIA, _AUDIENCIA, "Chat", None, None, None, None, "¿Dónde se ven los contratos del municipio?", "Transparencia", _ATENCION, None, "En el SECOP y en el menú de transparencia del sitio.", date(2026, 7, 28), _SITIO),
    (13, date(2026, 8, 3), None, "WhatsApp", None, None, "300 555 01 03", None, "Hay un hueco en la calle del colegio, ¿cuándo lo tapan?\nAtentamente,\nFulana Prieto", "Vías", _OBRAS, None, None, None, None),
    (14, date(2026, 8, 5), None, "Correo", None, None, "zutana@correo.example", None, "¿Cómo inscribo a mi hija en la escuela de música?", "Cultura", _SOCIAL, None, "En la casa de la cultura, con el documento de la niña, hasta el 28 de agosto.", date(2026, 8, 4), None),
    (15, date(2026, 8, 18), None, "Ventanilla única", None, None, None, "El Mirador", "¿Cuándo llega el acueducto a El Mirador?", "Agua", _OBRAS, None, None, None, None),
    (16, "el lunes pasado", None, "llamada", None, None, None, None, "¿Qué pasó con el parque de la 7?", "Espacio público", _OBRAS, None, None, None, None),
    (17, date(2026, 8, 26), None, "Facebook", None, None, None, None, "¿Hay subsidio para el arreglo de viviendas?", "Vivienda", _SOCIAL, None, None, None, None),
    (18, date(2026, 9, 1), None, "Correo electrónico", None, None, "vecina@correo.example", None, "¿Por qué hay tanta demora en la ventanilla? Me identifico con cédula 65.555.104 y vivo en la Cra 5 # 12-34", "Atención", _ATENCION, None, None, None, None),
)  # fmt: skip
_DEL_FORMULARIO = (
    (datetime(2026, 7, 20, 8, 12, 5), "fulana@correo.example", "Fulana Prieto", "La Honda", "¿Cuándo terminan el puente de la vereda La Honda?", "Acepto"),
    (datetime(2026, 7, 21, 19, 40, 31), None, None, "Centro", "¿Por qué subió el impuesto predial del centro?", "Acepto"),
    (datetime(2026, 7, 21, 20, 2, 9), "alguien@correo.example", "Perencejo", "Las Brisas", "¿Cuánto se invirtió en las escuelas rurales este año?", "Acepto"),
    (datetime(2026, 7, 22, 7, 15, 44), None, None, None, "¿Qué obras se van a hacer en 2027 y con qué plata?", "No acepto"),
    (datetime(2026, 8, 30, 11, 3, 18), None, "Mengana", "El Mirador", "¿Cuándo abren otra vez la piscina municipal?", "Acepto"),
)  # fmt: skip

PREGUNTAS = (
    Libro(REGISTRO, (Reporte(
        "Preguntas", (ENTIDAD, "Registro de preguntas de la ciudadanía", ("Vigencia:", "2026")),
        (
            ("No.", 11), ("Fecha", 12), ("Espacio", 18), ("Canal", 15), ("Nombre completo", 20), ("Cédula", 15), ("Contacto", 20),
            ("Barrio o vereda", 15), ("Pregunta", 38), ("Tema", 15), ("Dependencia responsable", 22), ("Trasladada a", 16),
            ("Respuesta", 38), ("Fecha de respuesta", 12), ("Dónde se publicó", 26),
        ),
        _PREGUNTAS, pies=("Elaboró: Dirección de Atención al Ciudadano",),
    ),), "#1F6F5C", "#DFF0EB"),
    Libro(FORMULARIO, (Reporte(
        "Respuestas de formulario 1", (),
        (
            ("Marca temporal", 18), ("Dirección de correo electrónico", 26), ("Nombre y apellidos (si quiere decirlos)", 24),
            ("¿De qué barrio o vereda nos escribe?", 20), ("¿Qué le quiere preguntar a la alcaldía? Escriba una sola pregunta", 52),
            ("¿Autoriza el tratamiento de sus datos personales para responderle?", 18),
        ),
        _DEL_FORMULARIO,
    ),), "#673AB7", "#F0EBF8"),
)  # fmt: skip


def dibujar_preguntas(carpeta: Path) -> None:
    """Escribe los dos libros en su carpeta de las entradas."""
    dibujar_libros(carpeta / CARPETA, PREGUNTAS)
