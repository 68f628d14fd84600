"""Una tabulación que todavía no tiene respuestas: solo sus preguntas."""

from pipeline.disposiciones.encuesta.dicho import Tabulada
from pipeline.disposiciones.encuesta.senales import hay_senal
from pipeline.lectura.malla import Malla
from pipeline.lectura.titulos import Titulos

_PREGUNTAS = 2


def leer_en_blanco(malla: Malla, titulos: Titulos) -> Tabulada | None:
    """Su último renglón es de preguntas y de columnas de una encuesta; None si debajo hay algo, o si no lo es."""
    if not malla.filas:
        return None
    fila = max(malla.filas)
    textos = [malla.texto(fila, c) for c in malla.filas[fila]]
    preguntan, conocidas = sum("?" in t for t in textos), sum(bool(titulos.campo(t)) for t in textos)
    if preguntan < _PREGUNTAS or not conocidas or not hay_senal(malla, fila):
        return None
    return Tabulada(fila, encabezado={(fila, c) for c in malla.filas[fila]}, conocidas=len(textos))
