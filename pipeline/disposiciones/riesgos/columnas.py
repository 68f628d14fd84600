"""Qué es cada columna de un mapa de riesgos cuando varias se titulan igual: la del plan o la del seguimiento."""

from collections.abc import Iterable
from dataclasses import replace

from pipeline.lectura.columna import Columna
from pipeline.lectura.encabezado import Encabezado
from pipeline.lectura.malla import Malla
from pipeline.lectura.tiempo import es_ausencia
from pipeline.lectura.titulos import Titulos
from pipeline.vocabulario import cargar, singular

ANALISIS = frozenset({"causa", "consecuencia", "probabilidad", "impacto", "zona"})
QUEDAN = ANALISIS | frozenset(
    {
        "actividad", "control", "riesgo", "subcomponente", "responsable", "fecha", "fecha_inicio", "fecha_fin",
        "indicador", "meta_producto", "observaciones", "detalle",
    }
)  # fmt: skip
"""Los campos con que se leen; los demás son detalles del riesgo."""
DOS = 2
_UNA_SOLA = ("riesgo", "control", "actividad", "fecha", "fecha_inicio", "fecha_fin")


def acomodar(malla: Malla, encabezado: Encabezado, titulos: Titulos) -> Encabezado:
    """El encabezado con una sola columna de riesgo, de control, de acción y de fecha; lo demás, entre los detalles."""
    encabezado = _con_sus_grupos(malla, encabezado, titulos)
    columnas = _sin_seguimiento(malla, encabezado)
    columnas = _con_accion(malla, encabezado, _con_control_por_hacer(columnas))
    if not {c.campo for c in columnas} & {"fecha", "fecha_inicio", "fecha_fin"}:
        columnas = [replace(c, campo="fecha") if c.campo == "fecha_suelta" else c for c in columnas]
    for campo in _UNA_SOLA:
        columnas = _solo_la_primera(columnas, campo)
    return replace(encabezado, columnas=tuple(_o_detalle(c) for c in columnas))


def _con_sus_grupos(malla: Malla, encabezado: Encabezado, titulos: Titulos) -> Encabezado:
    """Con la fila de encima, si dice de qué son las columnas: «Identificación del riesgo», «Plan de acción»."""
    fila = encabezado.fila - 1
    suyas = malla.filas.get(fila, ())
    if sum(titulos.agrupa(malla.texto(fila, c)) for c in suyas) < DOS:
        return encabezado
    return replace(encabezado, fila=fila, celdas=encabezado.celdas | {(fila, c) for c in suyas})


def _sin_seguimiento(malla: Malla, encabezado: Encabezado) -> list[Columna]:
    """Lo que está bajo «Monitoreo y revisión» es detalle, si el plan dice lo mismo en otra columna."""
    grupos = {singular(t) for t in cargar("mapa_de_riesgos")["de_seguimiento"]}
    de_seguimiento = {c.numero for c in encabezado.columnas if _cubierta(malla, encabezado, c, grupos)}
    del_plan = {c.campo for c in encabezado.columnas if c.numero not in de_seguimiento}
    return [
        replace(c, campo="detalle") if c.numero in de_seguimiento and c.campo in del_plan else c
        for c in encabezado.columnas
    ]


def _cubierta(malla: Malla, encabezado: Encabezado, columna: Columna, grupos: set[str]) -> bool:
    """Uno de esos títulos cubre la columna."""
    filas = range(encabezado.fila, encabezado.fila_final)
    return any(singular(malla.cubre(f, columna.numero)) in grupos for f in filas)


def _con_control_por_hacer(columnas: list[Columna]) -> list[Columna]:
    """Sin columna de acciones, «Actividad de control» lo es si otra dice los controles que ya hay."""
    por_hacer = {singular(t) for t in cargar("mapa_de_riesgos")["control_por_hacer"]}
    suyas = {c.numero for c in columnas if c.campo == "control" and singular(c.titulo) in por_hacer}
    hay_otra = any(c.campo == "control" and c.numero not in suyas for c in columnas)
    if not hay_otra or any(c.campo == "actividad" for c in columnas):
        return columnas
    return [replace(c, campo="actividad") if c.numero in suyas else c for c in columnas]


def _con_accion(malla: Malla, encabezado: Encabezado, columnas: list[Columna]) -> list[Columna]:
    """Sin columna de acciones, lo es la del tratamiento, si dice algo más que «Reducir» o «Evitar»."""
    if any(c.campo == "actividad" for c in columnas):
        return columnas
    opciones = {singular(o) for o in cargar("mapa_de_riesgos")["opciones"]}
    textos = {c.numero: _textos(malla, encabezado, c) for c in columnas if c.campo == "tratamiento"}
    con_texto = {n for n, suyos in textos.items() if any(_dice_que_hacer(t, opciones) for t in suyos)}
    return [replace(c, campo="actividad") if c.numero in con_texto else c for c in columnas]


def _dice_que_hacer(texto: str, opciones: set[str]) -> bool:
    return singular(texto) not in opciones and not es_ausencia(texto)


def _textos(malla: Malla, encabezado: Encabezado, columna: Columna) -> Iterable[str]:
    return (t for f in malla.filas if f > encabezado.fila_final and (t := malla.texto(f, columna.numero)))


def _solo_la_primera(columnas: list[Columna], campo: str) -> list[Columna]:
    primera = next((c for c in columnas if c.campo == campo), None)
    return [replace(c, campo="detalle") if c.campo == campo and c is not primera else c for c in columnas]


def _o_detalle(columna: Columna) -> Columna:
    return columna if columna.campo in QUEDAN or not columna.titulo else replace(columna, campo="detalle", detalle="")
