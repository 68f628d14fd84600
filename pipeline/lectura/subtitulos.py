"""Las filas de un encabezado que van debajo de otra: periodos, etapas y títulos cubiertos por un título mayor."""

import re

from pipeline.base.texto import llave
from pipeline.lectura.etapas import etapa_de_titulo
from pipeline.lectura.malla import Malla
from pipeline.lectura.periodos import periodo_de_titulo, semana_de_titulo
from pipeline.lectura.titulos import Titulos

DE_CIFRA = ("cantidad", "porcentaje")
EJECUTADO = re.compile(r"\b(?:ejecutad[oa]s?|ejec|realizad[oa]s?)\b")
PROGRAMADO = re.compile(r"\b(?:planead[oa]s?|programad[oa]s?|prog|metas?|planificad[oa]s?)\b")


def es_subtitulo(malla: Malla, primera: int, fila: int, titulos: Titulos) -> bool:
    """La fila solo trae periodos, etapas o títulos debajo de un título que los cubre."""
    columnas = malla.filas.get(fila, [])
    if not columnas:
        return False
    desconocidos = 0
    for columna in columnas:
        texto, grupo = malla.texto(fila, columna), titulo_de_arriba(malla, primera, fila, columna)
        conocido = (
            semana_de_titulo(texto, grupo)
            or periodo_suelto(malla, primera, texto, grupo, columna)
            or etapa_de_titulo(texto)
            or titulos.campo(texto)
            or variante(texto)
        )
        if len(texto) > 40 or not grupo:
            return False
        cubierto = malla.rango(fila - 1, columna).columna_final > malla.rango(fila - 1, columna).columna
        desconocidos += not (conocido or (cubierto and titulos.campo(grupo) in DE_CIFRA))
    return desconocidos * 5 <= len(columnas)


def periodo_suelto(malla: Malla, primera: int, texto: str, grupo: str, columna: int) -> str | None:
    """El periodo de un subtítulo; un número suelto toma el grupo de periodos más cercano a su izquierda."""
    if periodo := periodo_de_titulo(texto, grupo):
        return periodo
    if len(texto) > 4:
        return None
    previos = [malla.texto(primera, c) for c in malla.filas.get(primera, ()) if c <= columna]
    return next((p for t in reversed(previos) if (p := periodo_de_titulo(texto, t))), None)


def variante(texto: str) -> str:
    """`ejecutado` o `programado` si el título dice solo eso (`P` y `E` sueltas también)."""
    clave = llave(texto)
    if clave in ("e", "ej") or EJECUTADO.fullmatch(clave):
        return "ejecutado"
    return "programado" if clave in ("p", "pr") or PROGRAMADO.fullmatch(clave) else ""


def titulo_de_arriba(malla: Malla, primera: int, fila: int, columna: int) -> str:
    """El título más cercano que cubre la columna: por combinación o, sin ella, el último a su izquierda."""
    for arriba in range(fila - 1, primera - 1, -1):
        if texto := malla.cubre(arriba, columna):
            return texto
        izquierda = [c for c in malla.filas.get(arriba, ()) if c < columna]
        if izquierda:
            return malla.texto(arriba, izquierda[-1])
    return ""
