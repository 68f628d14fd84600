"""Lo que Control Interno o Planeación escribieron en las columnas suyas de un mapa de riesgos (reglas, 15)."""

from collections.abc import Sequence
from dataclasses import replace

from pipeline.disposiciones.encargo import Encargo
from pipeline.disposiciones.hoja_interpretada import HojaInterpretada
from pipeline.disposiciones.opinion_columnas import columnas_de_opinion
from pipeline.disposiciones.opinion_titulos import titulos_de_opinion
from pipeline.disposiciones.tablas_de_opinion import TablaConOpinion, leer_tablas_de_opinion
from pipeline.lectura.encabezado import Encabezado
from pipeline.lectura.malla import Malla


def agregar_opiniones(
    malla: Malla, encabezados: Sequence[Encabezado], encargo: Encargo, salida: HojaInterpretada
) -> None:
    """Cada opinión es de la acción de su fila."""
    entidad = encargo.entidad
    vigencia = salida.contexto.vigencia or entidad.vigencia
    titulos = titulos_de_opinion(entidad)
    tablas = [
        TablaConOpinion(_como_de_plan(e), columnas)
        for e in encabezados
        if (columnas := columnas_de_opinion(malla, e, titulos, entidad, vigencia))
    ]
    por_fila = {a.fila: a for a in salida.actividades}
    for leida in leer_tablas_de_opinion(malla, tablas, salida.contexto, entidad):
        for opinion in leida.opiniones:
            opinion.propia = por_fila.get(opinion.origen().fila)
        salida.opiniones.extend(o for o in leida.opiniones if o.propia)
        salida.hallazgos.extend(leida.hallazgos)


def _como_de_plan(encabezado: Encabezado) -> Encabezado:
    return replace(
        encabezado,
        columnas=tuple(replace(c, campo="dependencia") if c.campo == "responsable" else c for c in encabezado.columnas),
    )
