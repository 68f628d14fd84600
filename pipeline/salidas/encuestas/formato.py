"""El formato para tabular la encuesta de un evento: una fila por cuestionario y una columna por pregunta."""

from pathlib import Path

from pipeline.base.tabla import TEXTO, Campo
from pipeline.base.texto import llave
from pipeline.lectura.escalas import NS_NR
from pipeline.lectura.escalas_declaradas import escalas
from pipeline.salidas.formato_de_listado import Formato, Molde, escribir_formato
from pipeline.salidas.formato_de_listado.declarado import Columna

ARCHIVO = "encuesta.xlsx"
TITULO = "Encuesta de satisfacción de un evento"
PARA_QUE = "Para tabular los cuestionarios que llenaron los asistentes a un evento, sin sus nombres."
_FILAS = 100
_PASOS = (
    "Una fila es un cuestionario. No escriba el nombre ni el documento de quien lo llenó: no hacen falta.",
    "Escoja de la lista lo que marcó la persona. Si no respondió la pregunta, deje la casilla vacía; si marcó que no "
    "sabe, escoja NS/NR.",
    "Si su cuestionario pregunta otra cosa, quite la protección y cambie el título de la columna: su escala se "
    "reconoce por las respuestas. También puede insertar o borrar preguntas.",
    "Para comparar dos eventos, haga en los dos las mismas preguntas, escritas igual.",
)
_PREGUNTAS = (
    ("¿Cómo califica la organización del evento?", "calificación", "Bueno"),
    ("¿Cómo califica la claridad de la información?", "calificación", "Excelente"),
    ("¿Cómo fue la oportunidad para opinar?", "suficiencia", "Adecuada"),
    ("¿Con qué profundidad se discutieron los temas?", "profundidad", "Moderadamente profunda"),
    ("¿Qué utilidad tuvo el evento para usted?", "utilidad", "Grande"),
    ("¿Qué importancia tiene participar en estos eventos?", "importancia", "Muy importante"),
    ("¿Qué tan satisfecho quedó con el evento?", "satisfacción", "Satisfecho"),
    ("¿Volvería a participar?", "sí o no", "Sí"),
    ("¿Cómo se enteró del evento?", "cómo se enteró", "Redes sociales"),
)


def escribir_formato_de_encuesta(molde: Molde, ruta: Path) -> None:
    """Escribe el libro en blanco. OSError si no se puede."""
    columnas = (
        _suelta("Cuestionario N.º", 13, "El número que lleva el cuestionario de papel, para volver a él.", "17"),
        _suelta("Evento", 26, "El evento en que se llenó, igual en todas las filas.", "Audiencia de abril"),
        *(_pregunta(*p) for p in _PREGUNTAS),
        _suelta("¿Qué nos sugiere?", 40, "Lo que escribió la persona. No se publica.", "Más sillas."),
    )  # fmt: skip
    escribir_formato(Formato("encuesta", TITULO, PARA_QUE, _PASOS, columnas, _FILAS), molde, ruta)


def _suelta(titulo: str, ancho: float, pide: str, ejemplo: str) -> Columna:
    return Columna(_campo(titulo), titulo, ancho, pide, ejemplo)


def _pregunta(titulo: str, escala: str, ejemplo: str) -> Columna:
    opciones = (*(o.nombre for o in escalas()[escala].opciones), NS_NR)
    return Columna(_campo(titulo), titulo, 18, "Lo que marcó la persona.", ejemplo, opciones)


def _campo(titulo: str) -> Campo:
    return Campo(llave(titulo).replace(" ", "_"), TEXTO, titulo, "")
