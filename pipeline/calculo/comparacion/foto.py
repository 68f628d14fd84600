"""Lo que se compara: las actividades de un plan y, si es de un corte, lo que se siguió de ellas y quién reportó."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date

from pipeline.base.espanol import fecha
from pipeline.base.origen import Origen
from pipeline.calculo.corte_de_reporte import ubicar
from pipeline.calculo.resultado import Resultado
from pipeline.tablas.actividades import Actividad
from pipeline.tablas.opiniones import CONTROL_INTERNO
from pipeline.tablas.seguimiento import Seguimiento

DEL_HISTORIAL, DE_LAS_ENTRADAS = "lo que se guardó de ese corte", "las entradas de hoy"


@dataclass(frozen=True, slots=True)
class Foto:
    """Un momento. `celdas`: de dónde salió lo ejecutado, por código; `reportaron`: una celda por dependencia."""

    nombre: str
    actividades: tuple[Actividad, ...]
    seguimiento: tuple[Seguimiento, ...] = ()
    celdas: Mapping[str, Origen] = field(default_factory=dict)
    reportaron: Mapping[str, Origen] = field(default_factory=dict)
    de_donde: str = DE_LAS_ENTRADAS


def foto_de(resultado: Resultado, corte: date) -> Foto:
    """La foto de uno de los cortes que la corrida calculó. KeyError si no lo calculó."""
    filas = resultado.seguimiento[corte]
    return Foto(
        nombrar(corte),
        tuple(resultado.rigen.get(corte, resultado.actividades)),
        filas,
        {f.codigo: f.reportes[0].origen() for f in filas if f.reportes} | verificadas_en(resultado, corte),
        reportaron_en(resultado, corte),
    )


def verificadas_en(resultado: Resultado, corte: date) -> dict[str, Origen]:
    """La celda en que Control Interno lo dijo, de las que en ese corte se calculan con lo verificado."""
    dichas = {
        o.codigo: o.origen("porcentaje" if o.porcentaje is not None else "cumplida" if o.cumplida else "estado")
        for o in resultado.opiniones
        if o.corte == corte and o.quien == CONTROL_INTERNO and o.dimension == "actividad"
    }
    verificadas = {f.codigo for f in resultado.seguimiento[corte] if f.base == "verificado"}
    return {codigo: celda for codigo, celda in dichas.items() if codigo in verificadas}


def nombrar(corte: date) -> str:
    """`corte del 31/08/2026`."""
    return f"corte del {fecha(corte)}"


def reportaron_en(resultado: Resultado, corte: date) -> dict[str, Origen]:
    """Quién envió un reporte que cubre ese corte, aunque no se haya podido unir, y la primera celda que lo dice."""
    antes = max((c.fecha for c in resultado.cortes if c.fecha < corte), default=date.min)
    todos = sorted(
        (*resultado.avances, *resultado.avances_sin_unir), key=lambda a: (a.archivo, a.hoja, a.fila, a.dependencia)
    )
    ubicados = ubicar(todos, resultado.cortes, resultado.corte, resultado.entidad.vigencia)
    colectivas = {d.nombre for d in resultado.entidad.dependencias if d.colectiva}  # a nadie se le extraña por ellas
    quienes: dict[str, Origen] = {}
    for reporte in ubicados.filas:
        if antes < reporte.corte <= corte:
            for nombre in (reporte.avance.dependencia, *reporte.avance.tambien):
                if nombre and nombre not in colectivas:
                    quienes.setdefault(nombre, reporte.avance.origen())
    return quienes
