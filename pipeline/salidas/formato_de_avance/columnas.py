"""Las columnas de la hoja «Avance», en su orden: las que el programa llena y las que se piden."""

from dataclasses import dataclass

CLAVE = "Código rendición"
"""Va oculta: con ella se sabe qué actividad es cada fila aunque la hoja se ordene, se filtre o se recorte."""
TITULO_DE_AVANCE, TITULO_DE_ESTADO, TITULO_DE_FECHA = "Avance acumulado", "Estado", "Fecha de ejecución"


@dataclass(frozen=True, slots=True)
class Columna:
    """Una columna. `pide` es el mensaje de sus casillas y `ejemplo` cómo se ve llena; vacíos, la llena el programa."""

    titulo: str
    ancho: float
    formato: str = "texto"
    pide: str = ""
    ejemplo: str = ""


DADAS = (
    Columna(CLAVE, 4),
    Columna("No.", 6, "centro"),
    Columna("Componente", 14),
    Columna("Actividad", 28),
    Columna("Meta o producto", 14.5),
    Columna("Fecha programada", 11.5, "fecha"),
    Columna("Programado al corte", 11.5, "cantidad"),
    Columna("Vencimiento", 13, "centro"),
    Columna("Último avance reportado", 19),
)
PEDIDAS = (
    Columna(
        TITULO_DE_AVANCE, 11.5, "cantidad",
        "Cuánto va hecho desde el 1 de enero. Si la meta es una cantidad, el número; si es un porcentaje, qué parte de "
        "la meta va cumplida. Si no hubo avance, lo mismo de la última vez (0 si nada).",
        "3",
    ),
    Columna(
        TITULO_DE_ESTADO, 11.5, "centro",
        "Escoja uno de la lista: Sin iniciar, En proceso o Cumplida.",
        "En proceso",
    ),
    Columna(
        TITULO_DE_FECHA, 11.5, "fecha",
        "El último día en que se hizo algo de esta actividad. Lo que se hizo después del corte va en el siguiente.",
        "14/08/{vigencia}",
    ),
    Columna(
        "Descripción del avance", 21, "texto",
        "Qué se hizo, en una o dos frases: lo que leerá Control Interno.",
        "Se hizo el tercero de los cuatro diálogos con las juntas de acción comunal de la zona rural.",
    ),
    Columna(
        "Evidencia", 14.5, "texto",
        "Dónde está el soporte: el nombre del documento y su carpeta, o su enlace.",
        "Acta 12 del 14/08/{vigencia} y lista de asistencia, carpeta Diálogos",
    ),
    Columna(
        "Actividades realizadas", 14.5, "texto",
        "Los espacios y tareas que se hicieron: reuniones, jornadas, publicaciones, capacitaciones.",
        "Diálogo en la vereda El Mirador; convocatoria por la emisora",
    ),
    Columna(
        "Grupos de valor", 13, "texto",
        "Quiénes participaron y cuántos: juntas, víctimas, jóvenes, comerciantes, veedurías.",
        "38 personas: juntas de acción comunal (30) y madres comunitarias (8)",
    ),
    Columna(
        "Temas o metas asociadas", 13, "texto",
        "De qué temas o metas del plan se rindió cuentas.",
        "Vías terciarias: meta 45 del plan de desarrollo",
    ),
    Columna(
        "Observaciones y propuestas recibidas", 15, "texto",
        "Qué observaron, propusieron o recomendaron los grupos de valor.",
        "Piden priorizar el puente y publicar el cronograma de obra",
    ),
    Columna(
        "Resultado de la participación", 13.5, "texto",
        "Qué cambió o se decidió con lo que se recibió.",
        "El puente entró en la programación de octubre",
    ),
    Columna(
        "Compromisos adquiridos", 13.5, "texto",
        "A qué se comprometió la entidad, quién responde y para cuándo.",
        "Publicar el cronograma de obra: Infraestructura, 15/09/{vigencia}",
    ),
    Columna(
        "Observaciones", 15, "texto",
        "Lo que haga falta aclarar: por qué no se ha hecho, un cambio de fecha, una duda.",
        "El diálogo de julio se aplazó por lluvias",
    ),
)  # fmt: skip
COLUMNAS = (*DADAS, *PEDIDAS)
