"""`preguntas_publicas.xlsx`: lo que se puede publicar de las preguntas y sus respuestas (Ley 1712 de 2014, art. 14).

Solo salen las columnas de `PreguntaPublica`; en los textos se tapa lo que identifica a alguien, y se dice cuánto.
"""

from collections import Counter
from collections.abc import Sequence
from pathlib import Path

from pipeline.base.espanol import fecha
from pipeline.base.redaccion import redactar
from pipeline.calculo.dependencia_publica import dependencia_publica
from pipeline.calculo.preguntas import contar_terminos, preguntas_de
from pipeline.calculo.resultado import Resultado
from pipeline.entidad import Entidad
from pipeline.salidas._excel import Columna, Cuadro, Enlace, a_valores, abrir_libro, agregar_hoja, poner_tabla
from pipeline.tablas.publicas.preguntas import PreguntaPublica
from pipeline.tablas.terminos import Termino

PUBLICA = "preguntas_publicas.xlsx"
_COLUMNAS = (
    Columna("N.º", 7, "centro"), Columna("Fecha", 12, "fecha"), Columna("Espacio", 22), Columna("Canal", 18),
    Columna("Tema", 18), Columna("Pregunta", 52), Columna("Dependencia que responde", 28), Columna("Respuesta", 56),
    Columna("Fecha de respuesta", 12, "fecha"), Columna("Situación", 20, "centro"), Columna("Dónde se publicó", 26),
)  # fmt: skip


_TEXTOS = ("espacio", "canal", "tema", "pregunta", "respuesta", "publicada_en")


def escribir_publica(terminos: Sequence[Termino], resultado: Resultado, ruta: Path) -> Counter[str]:
    """Escribe el libro y devuelve cuántos datos de cada clase se taparon. OSError si no se puede escribir."""
    tapados: Counter[str] = Counter()
    filas = [a_valores(_fila(n, r, tapados, resultado.entidad)) for n, r in enumerate(terminos, 1)]
    titulo = f"Preguntas y respuestas de la rendición de cuentas {resultado.entidad.vigencia}"
    with abrir_libro(ruta, "preguntas públicas", titulo, f"Al {fecha(resultado.hoy)}", resultado) as libro:
        poner_tabla(libro, agregar_hoja(libro, "Preguntas"), Cuadro(
            "TablaPreguntasPublicas", titulo,
            f"Esta hoja contiene una tabla con las preguntas de la ciudadanía y sus respuestas al "
            f"{fecha(resultado.hoy)}, sin datos personales. Antes de publicarla, léala una persona.",
            _COLUMNAS, filas, volver=Enlace("Lo reservado", "Ver qué se reservó →"),
        ))  # fmt: skip
        poner_tabla(libro, agregar_hoja(libro, "Lo reservado"), Cuadro(
            "TablaReservado", "Lo que se reservó",
            "Esta hoja contiene una tabla con los datos personales que se taparon en los textos.",
            (Columna("Clase de dato", 70), Columna("Veces", 12, "entero")),
            [[clase.capitalize(), cuantos] for clase, cuantos in sorted(tapados.items())],
            vacio="No se encontró ningún dato personal que tapar.", volver=Enlace("Preguntas", "← Volver"),
        ))  # fmt: skip
    return tapados


def publicar_preguntas(resultado: Resultado) -> list[PreguntaPublica]:
    """Las mismas filas del libro."""
    terminos = contar_terminos(preguntas_de(resultado), resultado.entidad, resultado.hoy)
    return [_fila(n, r, Counter(), resultado.entidad) for n, r in enumerate(terminos, 1)]


def _fila(n: int, r: Termino, tapados: Counter[str], entidad: Entidad) -> PreguntaPublica:
    p = r.pregunta
    textos = {c: redactar(getattr(p, c)) for c in _TEXTOS}
    for redactado in textos.values():
        tapados.update(redactado.tapados)
    return PreguntaPublica(
        n, p.fecha, textos["espacio"].texto, textos["canal"].texto, textos["tema"].texto, textos["pregunta"].texto,
        dependencia_publica(p.dependencia, entidad),
        textos["respuesta"].texto, p.fecha_respuesta, r.situacion, textos["publicada_en"].texto,
    )  # fmt: skip
