"""La columna de las actividades cuando ningún título la nombra: se reconoce por lo que tiene y lo que la rodea."""

from dataclasses import replace

from pipeline.base.propuesta import TITULOS, Propuesta
from pipeline.lectura.columna import Columna
from pipeline.lectura.columna_de_textos import MUESTRA, es_de_textos
from pipeline.lectura.encabezado import Encabezado
from pipeline.lectura.fila import Cuerpo
from pipeline.lectura.malla import Malla
from pipeline.lectura.titulos import Titulos

PERIODOS = 3
SUPUESTA = "supuesta"


def suponer_actividad(malla: Malla, encabezado: Encabezado, titulos: Titulos) -> Encabezado:
    """El encabezado con la columna que debe de ser la de las actividades; el mismo si no hay de qué suponerlo.

    Hace falta que la tabla diga cuándo: tres periodos, lo programado y lo ejecutado, inicio y fin, o una fecha con su
    responsable. La columna es la de la meta de producto o, si no, la primera sin título conocido que en casi cada fila
    dice un texto distinto.
    """
    if "actividad" in encabezado.campos or not _dice_cuando(encabezado):
        return encabezado
    filas = [f for f in malla.filas if f > encabezado.fila_final][:MUESTRA]
    nombradas = {c.numero: c for c in encabezado.columnas}
    de_tiempo = [c.numero for c in encabezado.columnas if c.campo in ("periodo", "fecha", "fecha_inicio")]
    sin_titulo = [
        Columna(n, "otro")
        for n in sorted({c for f in filas for c in malla.filas[f]} - nombradas.keys())
        if n < min(de_tiempo)
    ]
    metas = [c for c in encabezado.columnas if c.campo == "meta_producto"]
    otras = [c for c in encabezado.columnas if c.campo == "otro" and not titulos.campo(c.titulo)]
    sueltas = sorted((*sin_titulo, *otras), key=lambda c: c.numero)
    elegida = next((c for c in (*metas, *sueltas) if es_de_textos(malla, filas, c.numero)), None)
    if elegida is None:
        return encabezado
    nueva = replace(elegida, campo="actividad", detalle=SUPUESTA)
    columnas = sorted((*(c for c in encabezado.columnas if c is not elegida), nueva), key=lambda c: c.numero)
    return replace(encabezado, columnas=tuple(columnas))


def anotar_supuesta(cuerpo: Cuerpo) -> None:
    """Dice qué columna se tomó por la de las actividades."""
    for columna in cuerpo.encabezado.de("actividad"):
        if columna.detalle == SUPUESTA and cuerpo.filas:
            lugar = (cuerpo.encabezado.fila_final, columna.numero)
            propuesta = (
                Propuesta(TITULOS, columna.titulo, "actividad", (), "trae las actividades") if columna.titulo else None
            )
            datos = {"titulo": columna.titulo or "sin título", "propuesta": propuesta}
            cuerpo.anotar("actividad_supuesta", lugar, columna.titulo, **datos)


def _dice_cuando(encabezado: Encabezado) -> bool:
    campos = encabezado.campos
    return (
        len({(c.detalle, c.anio) for c in encabezado.de("periodo")}) >= PERIODOS
        or {"periodo", "ejecutado"} <= campos
        or {"fecha_inicio", "fecha_fin"} <= campos
        or {"fecha", "responsable"} <= campos
    )
