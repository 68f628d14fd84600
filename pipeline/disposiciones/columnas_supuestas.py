"""Las columnas que una tabla no titula y se sabe qué son: la del numeral, la de los grupos y la de su clase."""

from dataclasses import replace

from pipeline.disposiciones.programado_y_ejecutado import columnas_de_clase
from pipeline.lectura.columna import Columna
from pipeline.lectura.encabezado import Encabezado
from pipeline.lectura.encaje import NUMERAL
from pipeline.lectura.grupos import es_grupo_conocido
from pipeline.lectura.malla import Malla


def con_columna_de_clase(malla: Malla, encabezado: Encabezado, desde: int, hasta: int) -> Encabezado:
    """La columna sin título que dice P o E en cada renglón hace parte de la tabla."""
    if not encabezado.de("periodo"):
        return encabezado
    sueltas = columnas_de_clase(malla, desde, hasta, {c.numero for c in encabezado.columnas})
    columnas = sorted((*encabezado.columnas, *(Columna(n, "otro") for n in sueltas)), key=lambda c: c.numero)
    return replace(encabezado, columnas=tuple(columnas)) if sueltas else encabezado


def con_columna_de_grupo(malla: Malla, encabezado: Encabezado, desde: int, hasta: int) -> Encabezado:
    """Una columna sin título (o titulada con un grupo) a la izquierda, que dice a qué grupo pertenece cada fila."""
    primera = encabezado.columnas[0]
    if {"componente", "subcomponente"} <= encabezado.campos:
        return encabezado
    sueltas = {
        columna
        for fila in malla.filas
        if desde <= fila <= hasta
        for columna in malla.filas[fila]
        if columna < primera.numero and es_grupo_conocido(malla.texto(fila, columna))
    }
    columnas = tuple(
        replace(c, campo="subcomponente") if c.campo == "otro" and es_grupo_conocido(c.titulo) else c
        for c in encabezado.columnas
    )
    nuevas = tuple(Columna(n, "subcomponente") for n in sorted(sueltas)[-1:])
    return (
        replace(encabezado, columnas=(*nuevas, *columnas)) if nuevas or columnas != encabezado.columnas else encabezado
    )


def con_numeral_aparte(malla: Malla, encabezado: Encabezado, desde: int, hasta: int) -> Encabezado:
    """«Actividades» sobre dos columnas, el numeral y el texto: la que solo trae numerales es la del numeral.

    En un reporte puede ser una sola, «Actividad», que trae nada más que los numerales.
    """
    anclas = encabezado.de("actividad")
    sola = len(anclas) == 1 and bool(encabezado.campos & {"porcentaje", "cantidad"})
    if encabezado.de("numeral") or not (sola or len(anclas) > 1):
        return encabezado
    for ancla in anclas:
        textos = [t for f in malla.filas if desde <= f <= hasta and (t := malla.texto(f, ancla.numero))]
        numerales = sum(bool(NUMERAL.fullmatch(t)) for t in textos)
        if textos and numerales > (len(textos) - 1 if sola else len(textos) / 2):
            columnas = tuple(replace(c, campo="numeral") if c is ancla else c for c in encabezado.columnas)
            return replace(encabezado, columnas=columnas)
    return encabezado
