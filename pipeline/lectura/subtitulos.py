"""Las filas de un encabezado que van debajo de otra: periodos, etapas y títulos cubiertos por un título mayor."""

import re

from pipeline.base.texto import llave
from pipeline.lectura.etapas import etapa_de_titulo
from pipeline.lectura.hoja import Tipo
from pipeline.lectura.malla import Malla
from pipeline.lectura.meses_corridos import meses_corridos
from pipeline.lectura.rotulos_de_periodo import periodo_de_titulo, semana_de_titulo
from pipeline.lectura.titulos import Titulos

DE_CIFRA = ("cantidad", "porcentaje")
EJECUTADO = re.compile(r"\b(?:ejecutad[oa]s?|ejec|realizad[oa]s?|logrado)\b|^ejecucion$")
_ACOMPANA = re.compile(r"(?:sub)?total\b|acum|cumplimiento\b|avance\b")
PROGRAMADO = re.compile(r"\b(?:planead[oa]s?|programad[oa]s?|prog|metas?|planificad[oa]s?)\b")


def es_subtitulo(malla: Malla, primera: int, fila: int, titulos: Titulos) -> bool:
    """La fila solo trae periodos, etapas o títulos debajo de un título que los cubre."""
    columnas = malla.filas.get(fila, [])
    if not columnas:
        return False
    if _cabe_en_los_titulos(malla, primera, fila):
        return True
    dependencias = _dependencias_de_un_grupo(malla, primera, fila, titulos)
    if _son_fechas_de_datos(malla, fila):
        return False
    desconocidos, corridos = 0, meses_corridos(malla, fila)
    for columna in columnas:
        texto, grupo = titulos.traducir(malla.texto(fila, columna)), titulo_de_arriba(malla, primera, fila, columna)
        conocido = (
            columna in corridos
            or semana_de_titulo(texto, grupo)
            or periodo_suelto(malla, primera, texto, grupo, columna)
            or etapa_de_titulo(texto)
            or titulos.campo(texto)
            or variante(texto)
            or columna in dependencias
            or _ACOMPANA.match(llave(texto))
        )
        if (len(texto) > 40 and columna not in dependencias) or not grupo:
            return False
        cubierto = malla.rango(fila - 1, columna).columna_final > malla.rango(fila - 1, columna).columna
        desconocidos += not (conocido or (cubierto and titulos.campo(grupo) in DE_CIFRA))
    return desconocidos * 5 <= len(columnas)


def _dependencias_de_un_grupo(malla: Malla, primera: int, fila: int, titulos: Titulos) -> set[int]:
    """Las que nombran dependencias bajo un título que comparten: en una fila de datos cada una tiene el suyo."""
    grupos: dict[str, set[int]] = {}
    for columna in malla.filas[fila]:
        if titulos.dependencia(malla.texto(fila, columna)):
            grupos.setdefault(titulo_de_arriba(malla, primera, fila, columna), set()).add(columna)
    return {columna for columnas in grupos.values() if len(columnas) > 1 for columna in columnas}


def _cabe_en_los_titulos(malla: Malla, primera: int, fila: int) -> bool:
    """Dos títulos de la primera fila se combinan hacia abajo hasta esta, y lo demás va debajo de los otros."""
    anclas = [malla.rango(primera, c) for c in malla.filas.get(primera, ())]
    altos = [r for r in anclas if r.fila_final >= fila]
    bajos = [r for r in anclas if r.fila_final < fila]
    debajo = all(any(r.columna <= c <= r.columna_final for r in bajos) for c in malla.filas[fila])
    return len(altos) >= 2 and debajo


def _son_fechas_de_datos(malla: Malla, fila: int) -> bool:
    """Fechas que no son títulos: los meses escritos como fecha van de uno en uno, y son al menos tres."""
    tipos = [c for c in malla.filas[fila] if (celda := malla.celda(fila, c)) and celda.tipo is Tipo.FECHA]
    meses = [periodo_de_titulo(malla.texto(fila, c)) for c in tipos]
    return bool(tipos) and (len(tipos) < 3 or None in meses or len(set(meses)) < min(len(meses), 12))


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
