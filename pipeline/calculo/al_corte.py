"""El seguimiento de todas las actividades a un corte."""

from collections.abc import Iterable, Mapping
from datetime import date
from types import MappingProxyType
from typing import NamedTuple

from pipeline.base.lote import Lote
from pipeline.calculo.ejecucion import ejecutar
from pipeline.calculo.meta import meta_de, meta_escrita
from pipeline.calculo.novedades import entregas_al_corte, salio
from pipeline.calculo.pesos import peso_de
from pipeline.calculo.reporte import Reporte
from pipeline.calculo.resultado import Corte
from pipeline.calculo.seguimiento import seguir, sumar_programado
from pipeline.calculo.verificacion import con_estado_verificado, verificar
from pipeline.entidad import Entidad
from pipeline.tablas.actividades import Actividad
from pipeline.tablas.opiniones import Opinion
from pipeline.tablas.programacion import Entrega
from pipeline.tablas.seguimiento import Seguimiento


class Base(NamedTuple):
    """Lo que no cambia de un corte a otro: programas por `id` de la actividad y reportes por código."""

    entidad: Entidad
    hoy: date
    programas: dict[int, Lote[Entrega]]
    reportes: dict[str, list[Reporte]]
    por_decidir: frozenset[str]
    verificadas: Mapping[tuple[str, date], Opinion] = MappingProxyType({})
    """Lo que verificó Control Interno, por código y corte; vacío si rige lo reportado."""


def seguir_al_corte(actividades: Iterable[Actividad], corte: Corte, base: Base) -> Lote[Seguimiento]:
    """Una fila por actividad, sin las que ya salieron por acta, y los hallazgos de sus reportes."""
    lote: Lote[Seguimiento] = Lote()
    for actividad in actividades:
        if not salio(actividad, corte.fecha):
            lote.sumar(_seguir(actividad, corte, base))
    return lote


def entregas_de(actividad: Actividad, corte: date, base: Base) -> list[Entrega]:
    """Las entregas que valen al corte; ninguna si la actividad ya salió por acta."""
    entregas = base.programas[id(actividad)].filas
    return [] if salio(actividad, corte) else entregas_al_corte(actividad, entregas, corte)


def _seguir(actividad: Actividad, corte: Corte, base: Base) -> Lote[Seguimiento]:
    entregas = entregas_de(actividad, corte.fecha, base)
    meta = meta_de(actividad, entregas)
    ejecucion, hallazgos = ejecutar(
        actividad,
        base.reportes.get(actividad.codigo, ()),
        meta,
        corte,
        base.hoy,
        base.entidad,
        vence=sumar_programado(entregas, meta[0], corte.fecha) > 0,
        hay_meta=bool(entregas) or meta_escrita(actividad) is not None,
    )
    peso, duda = peso_de(actividad, base.entidad), actividad.codigo in base.por_decidir
    opinion = base.verificadas.get((actividad.codigo, corte.fecha))
    if opinion is None:
        return Lote([seguir(actividad, entregas, meta, ejecucion, corte.fecha, peso, duda)], hallazgos)
    verificada, contradicciones = verificar(
        opinion, ejecucion, sumar_programado(entregas, meta[0], corte.fecha), meta[0]
    )
    fila = seguir(actividad, entregas, meta, verificada.ejecucion, corte.fecha, peso, duda, verificada=True)
    fila, de_estado = con_estado_verificado(fila, verificada, opinion)
    return Lote([fila], [*hallazgos, *contradicciones, *de_estado])
