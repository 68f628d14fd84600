"""`preguntas_internas.xlsx`: cada pregunta con su término y su celda, y con qué oportunidad se responde."""

from collections.abc import Callable, Sequence
from pathlib import Path

from pipeline.base.espanol import fecha
from pipeline.calculo.preguntas import Oportunidad, juntar_parecidas, medir_oportunidad
from pipeline.calculo.resultado import Resultado
from pipeline.salidas._excel import (
    BIEN,
    MAL,
    OJO,
    Columna,
    Cuadro,
    Enlace,
    Libro,
    Senales,
    Valor,
    abrir_libro,
    agregar_hoja,
    neutra,
    poner_tabla,
)
from pipeline.salidas.preguntas.respuestas_comunes import poner_respuestas_comunes
from pipeline.tablas.terminos import (
    EN_TERMINO,
    FUERA_DE_TERMINO,
    PENDIENTE,
    SIN_FECHA,
    SITUACIONES,
    TRASLADADA,
    VENCIDA,
    Termino,
)

INTERNA = "preguntas_internas.xlsx"
_ORDEN = (VENCIDA, PENDIENTE, SIN_FECHA, FUERA_DE_TERMINO, EN_TERMINO, TRASLADADA)
_SENALES = Senales({
    PENDIENTE: neutra("○"), TRASLADADA: neutra("→"), SIN_FECHA: neutra("?"), EN_TERMINO: BIEN, FUERA_DE_TERMINO: OJO,
    VENCIDA: MAL,
})  # fmt: skip
_COLUMNAS = (
    Columna("Situación", 21, "centro", _SENALES.colores()), Columna("Vence el", 12, "fecha"),
    Columna("Días hábiles", 9, "entero"),
    Columna("Consecutivo", 13), Columna("Recibida", 12, "fecha"), Columna("Espacio", 20), Columna("Canal", 16),
    Columna("Pregunta", 48), Columna("Se puede responder con", 13), Columna("Tema", 16), Columna("Dependencia", 26),
    Columna("Respuesta", 48), Columna("Respondida", 12, "fecha"), Columna("Publicada en", 24),
    Columna("Quién pregunta", 22), Columna("Contacto", 22), Columna("Celda", 34),
)  # fmt: skip
_IMPRESAS = 13
"""Hasta el día en que se respondió: ni quién preguntó ni de qué celda salió se imprimen."""
_GRUPOS: tuple[tuple[str, Callable[[Termino], str]], ...] = (
    ("Dependencia", lambda r: r.dependencia),
    ("Tema", lambda r: r.tema),
    ("Canal", lambda r: r.pregunta.canal),
    ("Espacio", lambda r: r.pregunta.espacio),
)


def escribir_interna(terminos: Sequence[Termino], resultado: Resultado, ruta: Path) -> None:
    """Escribe el libro, primero lo vencido. OSError si no se puede escribir."""
    entidad, titulo = resultado.entidad, f"Preguntas de la ciudadanía al {fecha(resultado.hoy)}"
    asunto = "Uso interno: trae datos personales de quienes preguntaron"
    with abrir_libro(ruta, "preguntas", titulo, asunto, resultado) as libro:
        _poner_preguntas(libro, terminos, titulo, entidad.preguntas.plazo)
        poner_respuestas_comunes(libro, juntar_parecidas(terminos))
        _poner_oportunidad(libro, terminos)


def _poner_preguntas(libro: Libro, terminos: Sequence[Termino], titulo: str, plazo: int) -> None:
    ordenadas = sorted(terminos, key=lambda r: (_ORDEN.index(r.situacion), r.dias or 0))
    poner_tabla(libro, agregar_hoja(libro, "Preguntas"), Cuadro(
        "TablaPreguntas", titulo,
        f"Esta hoja contiene una tabla con una fila por pregunta. Término: {plazo} días hábiles desde el siguiente al "
        "de recibo. Días hábiles: los que tomó o, si está pendiente, los que faltan. Uso interno: tiene datos "
        "personales.",
        _COLUMNAS, [_fila(r) for r in ordenadas], inmoviles=1, impresas=_IMPRESAS,
        volver=Enlace("Oportunidad", "Ver la oportunidad por dependencia, tema, canal y espacio →"),
    ))  # fmt: skip


def _fila(r: Termino) -> list[Valor]:
    p = r.pregunta
    return [
        _SENALES.rotular(r.situacion), r.vence, r.dias, p.consecutivo, p.fecha, p.espacio, p.canal, p.pregunta,
        r.parecida_a, p.tema, p.dependencia, p.respuesta, p.fecha_respuesta, p.publicada_en, p.nombre,
        p.contacto, str(p.origen("pregunta")),
    ]  # fmt: skip


def _poner_oportunidad(libro: Libro, terminos: Sequence[Termino]) -> None:
    medidas = [("Entidad", m) for m in medir_oportunidad(terminos, lambda _: "Toda la entidad")]
    medidas += [(que, m) for que, de in _GRUPOS for m in medir_oportunidad(terminos, de)]
    poner_tabla(libro, agregar_hoja(libro, "Oportunidad"), Cuadro(
        "TablaOportunidad", "Oportunidad de las respuestas",
        "Esta hoja contiene una tabla con la oportunidad por grupo: respondidas en término / las que ya debían serlo.",
        (Columna("Por", 14), Columna("Grupo", 34), Columna("Recibidas", 11, "entero"),
         *(Columna(s, 14, "entero") for s in SITUACIONES), Columna("Oportunidad", 13, "porcentaje"),
         Columna("Días hábiles en promedio", 13, "cantidad")),
        [_medida(que, m) for que, m in medidas], inmoviles=2, volver=Enlace("Preguntas", "← Volver a las preguntas"),
    ))  # fmt: skip


def _medida(que: str, m: Oportunidad) -> list[Valor]:
    return [que, m.nombre, m.recibidas, *m.situaciones.values(), m.oportunidad, m.dias]
