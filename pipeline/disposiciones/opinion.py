"""Las opiniones de una tabla: por actividad y por bloque, lo que una persona escribió, palabra por palabra."""

from collections.abc import Sequence

from pipeline.base.agrupar import agrupar
from pipeline.base.texto import llave
from pipeline.disposiciones.opinion_columnas import ColumnaDeOpinion
from pipeline.disposiciones.opinion_de_renglon import opinar
from pipeline.disposiciones.opinion_leida import Renglon, TablaDeOpiniones
from pipeline.disposiciones.opinion_renglones import recorrer_renglones
from pipeline.lectura.cifras import escala_de_columna
from pipeline.lectura.encabezado import Encabezado
from pipeline.lectura.malla import Malla


def leer_opiniones(
    malla: Malla, encabezado: Encabezado, columnas: Sequence[ColumnaDeOpinion], hasta: int, vigencia: int
) -> TablaDeOpiniones:
    """Las opiniones de las filas que siguen al encabezado, hasta la fila `hasta`."""
    tabla = TablaDeOpiniones(leidas=set(encabezado.celdas))
    renglones = list(recorrer_renglones(malla, encabezado, {c.numero for c in columnas}, hasta, tabla))
    return leer_renglones(malla, renglones, columnas, vigencia, tabla)


def leer_renglones(
    malla: Malla,
    renglones: Sequence[Renglon],
    columnas: Sequence[ColumnaDeOpinion],
    vigencia: int,
    tabla: TablaDeOpiniones,
) -> TablaDeOpiniones:
    """Una opinión por renglón y por bloque en que alguien escribió algo."""
    escalas = {
        c.numero: escala_de_columna([malla.hoja.celdas[p] for r in renglones for p in r.celdas.get(c.numero, ())], True)
        for c in columnas
        if c.campo == "porcentaje"
    }
    bloques = agrupar(columnas, lambda columna: (columna.quien, columna.bloque, columna.corte))
    for renglon in renglones:
        for suyas in bloques.values():
            if opinion := opinar(malla, renglon, suyas, escalas, vigencia, tabla):
                tabla.opiniones.append(opinion)
    return tabla


def es_total(nombre: str) -> bool:
    """El renglón suma los demás."""
    return llave(nombre).startswith(("total", "promedio", "consolidado"))
