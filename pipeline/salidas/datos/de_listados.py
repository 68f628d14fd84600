"""Las tablas de los listados que se publican: las mismas filas de los libros públicos, y ninguna otra."""

from collections.abc import Callable, Sequence

from pipeline.base.tabla import Tabla
from pipeline.calculo.resultado import Resultado
from pipeline.salidas.compromisos.publico import publicar_compromisos
from pipeline.salidas.eventos.filas_publicas import publicar_eventos, publicar_grupos
from pipeline.salidas.mejora.publicas import publicar_mejoras, publicar_recomendaciones
from pipeline.salidas.preguntas.publica import publicar_preguntas
from pipeline.salidas.publicaciones.registro import publicar_publicaciones
from pipeline.salidas.temas.publico import publicar_temas
from pipeline.tablas.publicas.compromisos import COMPROMISOS_PUBLICOS
from pipeline.tablas.publicas.eventos import ASISTENCIA_PUBLICA, EVENTOS_PUBLICOS
from pipeline.tablas.publicas.mejora import MEJORAS_PUBLICAS, RECOMENDACIONES_PUBLICAS
from pipeline.tablas.publicas.preguntas import PREGUNTAS_PUBLICAS
from pipeline.tablas.publicas.publicaciones import PUBLICACIONES_PUBLICAS
from pipeline.tablas.publicas.temas import TEMAS_PUBLICOS

DE_LISTADOS: tuple[tuple[Tabla, Callable[[Resultado], Sequence[object]]], ...] = (
    (PREGUNTAS_PUBLICAS, publicar_preguntas),
    (EVENTOS_PUBLICOS, publicar_eventos),
    (ASISTENCIA_PUBLICA, publicar_grupos),
    (COMPROMISOS_PUBLICOS, publicar_compromisos),
    (TEMAS_PUBLICOS, publicar_temas),
    (MEJORAS_PUBLICAS, publicar_mejoras),
    (RECOMENDACIONES_PUBLICAS, publicar_recomendaciones),
    (PUBLICACIONES_PUBLICAS, publicar_publicaciones),
)
"""Cada una sale solo si tiene filas."""
