"""Las preguntas de un acta: las que el registro dice que se hicieron en ese evento, y cómo va cada una."""

from docx.document import Document

from pipeline.base.texto import recortar
from pipeline.calculo.cifras import cuenta
from pipeline.calculo.dependencia_publica import dependencia_publica
from pipeline.calculo.eventos.preguntas import DelEvento
from pipeline.calculo.frase import Frase, contadas, decir
from pipeline.calculo.resultado import Resultado
from pipeline.salidas._word import Celda, Columna, Tabla, agregar_parrafo, agregar_tabla, agregar_titulo
from pipeline.salidas._word.documento import ANCHO_UTIL
from pipeline.salidas._word.estilos import NOTA, POR_LLENAR
from pipeline.salidas.eventos.acta_texto import LARGO, publico
from pipeline.tablas.terminos import RESPONDIDAS, Termino

_COLUMNAS = (Columna("N.º", 1.6, "centro"), Columna("Pregunta", 6.3), Columna("Responde", 3.4),
             Columna("Respuesta", 5.2))  # fmt: skip
_VACIA = (
    "Escriba las que se respondieron en el espacio y las que quedaron por responder, con su número en el registro de "
    "preguntas."
)
_FALTA = "Confirme que son todas. Las que se hicieron de viva voz y no están en el registro, agréguelas allí."


def poner_preguntas(documento: Document, preguntas: DelEvento, resultado: Resultado) -> None:
    """La tabla de las suyas, sin quién preguntó; si no hay, el lugar para escribirlas."""
    agregar_titulo(documento, "Preguntas y respuestas", 2)
    if preguntas.suyas:
        agregar_parrafo(documento, str(_decir_cuantas(preguntas, resultado)))
        filas = [_fila(t, resultado) for t in preguntas.suyas]
        descripcion = "Una fila por pregunta: quién responde y qué se respondió, sin el nombre de quien preguntó."
        agregar_tabla(documento, Tabla("Preguntas y respuestas", descripcion, _COLUMNAS, filas), ANCHO_UTIL)
    if preguntas.de_otro_dia:
        agregar_parrafo(documento, str(_decir_las_de_otro_dia(preguntas, resultado)), estilo=NOTA)
    agregar_parrafo(documento, _FALTA if preguntas.suyas else _VACIA, estilo=POR_LLENAR)


def _decir_cuantas(preguntas: DelEvento, resultado: Resultado) -> Frase:
    nombre = preguntas.evento
    todas = cuenta(resultado, f"preguntas hechas en {nombre}", len(preguntas.suyas))
    respondidas = sum(t.situacion in RESPONDIDAS for t in preguntas.suyas)
    listas = cuenta(resultado, f"preguntas respondidas de {nombre}", respondidas)
    return decir("En el registro hay ", *contadas(todas, "pregunta"), " de este espacio; respondidas: ", listas, ".")


def _decir_las_de_otro_dia(preguntas: DelEvento, resultado: Resultado) -> Frase:
    otras = cuenta(resultado, f"preguntas de otro día que nombran {preguntas.evento}", preguntas.de_otro_dia)
    verbo = "nombra" if preguntas.de_otro_dia == 1 else "nombran"
    return decir(*contadas(otras, "pregunta"), f" más del registro {verbo} este espacio con otra fecha.")


def _fila(t: Termino, resultado: Resultado) -> list[str | Celda]:
    """La respuesta, si está escrita; debajo, cómo va."""
    p = t.pregunta
    return [
        publico(p.consecutivo) or "–",
        recortar(publico(p.pregunta), LARGO),
        dependencia_publica(p.dependencia, resultado.entidad) or "–",
        Celda(recortar(publico(p.respuesta), LARGO) or "–", (t.situacion,)),
    ]
