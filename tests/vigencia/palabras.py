"""Lo que cada quien escribió en el año, palabra por palabra, con sus comillas y sus saltos de línea."""

from datetime import date

from tests.vigencia.relato import ABRIL, AGOSTO, CUENTAS, DICIEMBRE, RIESGO

# Lo que Control Interno y Planeación escriben en «Detalle», por corte y numeral.
EN_EL_DETALLE: dict[date, dict[str, dict[str, object]]] = {
    ABRIL: {
        "1.1": {"¿Cumplida según verificación?": "Sí", "% verificado": 1, "Estado verificado": "Cumplida",
                "Observaciones": "Se revisó el mapa publicado el 20 de marzo.\nEstá completo."},
        "2.2": {"¿Cumplida según verificación?": "No", "% verificado": 0.5,
                "Observaciones": "La guía está publicada sin los anexos de «industria y comercio»."},
        "3.3": {"Observaciones": "No hubo diálogo; se pidió el plan de choque a Cultura."},
        "1.2": {"% según monitoreo": 0.9, "Observaciones de Planeación": "Falta el acta de la revisión de abril."},
    },
    AGOSTO: {
        "2.3": {"¿Cumplida según verificación?": "Sí", "% verificado": 1,
                "Observaciones": "Se verificaron las dos listas de asistencia = 64 firmas."},
        "3.7": {"¿Cumplida según verificación?": "No", "% verificado": 0.25,
                "Observaciones": "El conjunto publicado trae solo tres de doce meses."},
        "3.6": {"Observaciones de Planeación": "Se acordó repetir la encuesta en noviembre."},
    },
    DICIEMBRE: {
        "1.1": {"¿Cumplida según verificación?": "Sí", "% verificado": 1, "Observaciones": "Sigue vigente."},
        "1.2": {"¿Cumplida según verificación?": "No", "% verificado": 0.5, "Estado verificado": "Incumplida",
                "Observaciones": "Solo hay soporte de la mitad de las oficinas."},
        "2.1": {"¿Cumplida según verificación?": "Sí", "Observaciones": "Se hizo un pago de prueba el 12 de enero."},
        "3.3": {"Estado verificado": "Cumplida", "Observaciones": "El tercer diálogo se aplazó por la creciente del río."},
        "3.5": {"Observaciones": "El informe se publicará en febrero."},
        "3.6": {"¿Cumplida según verificación?": "No", "Observaciones": "La encuesta no se repitió."},
        "2.3": {"% según monitoreo": 1, "Observaciones de Planeación": "Tres de tres, con actas."},
    },
}  # fmt: skip
EN_EL_RESUMEN = {
    ABRIL: {CUENTAS: "El componente arranca bien; falta la voz de los gestores culturales."},
    AGOSTO: {RIESGO: "Los controles se revisan a tiempo."},
    DICIEMBRE: {CUENTAS: "Se recomienda programar la encuesta antes de junio."},
}

# El seguimiento de abril que Control Interno había hecho a mano y apareció en octubre.
HECHO_A_MANO = {
    "2.3": (1, "Las jornadas de Alto Bonito y La Palma tienen acta."),
    "3.1": (0.5, "El boletín 1 no dice la fecha de publicación."),
}

DECISION = {"Decisión": "3.4", "Quién decide": "Jefe de Comunicaciones", "Nota": "Es el del primer semestre; lo confirmó por correo."}  # fmt: skip
NOTA_EN_EL_TABLERO = "Preguntarle a Cultura por qué no hay diálogo"
COMENTARIO_EN_EL_TABLERO = "Llevar este dato al comité del 3 de junio"

RAZONES = {
    "2.4": "El archivo lo asume la Gobernación por convenio.",
    "3.7": "Lo pidió la veeduría en la audiencia de 2025.",
    "2.3": "La vía a La Palma está cerrada: queda una jornada menos.",
    "2.1": "El proveedor de pagos cambió de contrato.",
    "3.1": "Se adopta el lenguaje claro.",
}

# Lo que las dependencias escriben al lado de su cifra: (corte, numeral): descripción, evidencia y otro contenido.
AL_REPORTAR = {
    (ABRIL, "1.1"): ("Se actualizó el mapa con nueve oficinas", "Mapa V2 en la página", "Mesa con las nueve oficinas"),
    (ABRIL, "1.2"): ("Primera revisión hecha", "Acta 4", ""),
    (ABRIL, "1.3"): ("Taller con 41 servidores", "Lista de asistencia", "41 servidores"),
    (ABRIL, "2.1"): ("Firmado el convenio con la pasarela", "Convenio 12", ""),
    (ABRIL, "2.2"): ("Guía en la página", "Enlace de la guía", "Piden una versión en audio"),
    (ABRIL, "2.3"): ("Jornadas en Alto Bonito y La Palma", "Actas 7 y 9", "64 contribuyentes"),
    (ABRIL, "3.3"): ("No se hizo: la casa de la cultura está en obra", "", ""),
    (AGOSTO, "1.2"): ("Segunda revisión hecha", "Acta 11", ""),
    (AGOSTO, "1.3"): ("Sin taller nuevo", "", ""),
    (AGOSTO, "2.1"): ("El pago funciona en pruebas", "Informe del proveedor", ""),
    (AGOSTO, "2.3"): ("Sin jornada nueva: la vía está cerrada", "", ""),
    (AGOSTO, "3.3"): ("Diálogo con 22 gestores", "Acta 2 de Cultura", "Gestores de música y danza (22)"),
    (AGOSTO, "3.6"): ("Tres de cada cuatro asistentes encuestados", "Tabulación", "Piden sillas"),
    (AGOSTO, "3.7"): ("Conjunto cargado en datos abiertos", "Enlace del conjunto", ""),
    (DICIEMBRE, "1.2"): ("Tercera revisión hecha", "Acta 19", ""),
    (DICIEMBRE, "1.3"): ("Segundo taller, con 38 servidores", "Lista de noviembre", ""),
    (DICIEMBRE, "2.1"): ("El pago está en línea", "Resolución 88", "Comerciantes del centro"),
    (DICIEMBRE, "2.3"): ("Jornada en El Tambor", "Acta 21", ""),
    (DICIEMBRE, "3.1"): ("Boletines 3 y 4 publicados", "Boletines en la página", ""),
    (DICIEMBRE, "3.2"): ("Audiencia en el coliseo", "Acta de la audiencia", "312 asistentes"),
    (DICIEMBRE, "3.3"): ("Los dos diálogos que faltaban", "Actas 5 y 6 de Cultura", ""),
    (DICIEMBRE, "3.5"): ("En corrección de estilo", "", ""),
}
# Y lo que Comunicaciones manda en su propia hoja, sin formato: (corte, texto): avance, qué se hizo y qué día.
EN_HOJA_LIBRE = {
    (ABRIL, "Publicar el boletín de gestión"): ("25%", "Salió el boletín de marzo", ""),
    (ABRIL, "Publicar el informe de gestión"): ("50%", "Va el borrador con las cifras de Hacienda", ""),
    (AGOSTO, "Publicar el boletín de gestión"): ("50%", "Salió el boletín de junio", ""),
    (AGOSTO, "Publicar el informe de gestión del primer semestre"): (
        "100%",
        "Publicado con cinco días de retraso",
        "2026-08-05",
    ),
}
