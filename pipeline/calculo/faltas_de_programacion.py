"""Lo que no concuerda entre las fechas, las cantidades y la meta de una actividad (reglas, 2)."""

from collections.abc import Iterator, Sequence
from datetime import date
from math import fsum

from pipeline.base.agrupar import agrupar
from pipeline.base.espanol import cantidad, fecha
from pipeline.base.hallazgo import Hallazgo, anotar
from pipeline.calculo.meta import meta_escrita, tiene_cantidades
from pipeline.calculo.periodos import fin_de_periodo
from pipeline.calculo.tolerancia import iguales
from pipeline.calculo.vencimientos import FECHA, PERIODO, Vencimiento, tiene_fecha, vigencia_de
from pipeline.entidad import Entidad
from pipeline.tablas.actividades import Actividad


def anotar_programacion(actividad: Actividad, entidad: Entidad, vencimientos: Sequence[Vencimiento]) -> list[Hallazgo]:
    """Los hallazgos de la programación de una actividad, cada uno con su celda."""
    vigencia = vigencia_de(actividad, entidad)
    return [
        *_anotar_lapso(actividad, vigencia),
        *_anotar_lugares(actividad, vigencia, vencimientos),
        *_anotar_meta(actividad, vencimientos),
    ]


def _anotar_lapso(actividad: Actividad, vigencia: int) -> Iterator[Hallazgo]:
    inicio, fin = actividad.fecha_inicio, actividad.fecha_fin
    if fin is None or actividad.fechas or actividad.periodos:
        return
    if fin > date(vigencia, 12, 31):
        yield anotar("lapso_pasa_la_vigencia", actividad.origen("fecha_fin"), fecha(fin), vigencia=vigencia)
    if inicio and inicio > fin:
        yield anotar("lapso_al_reves", actividad.origen("fecha_fin"), fecha(fin), inicio=fecha(inicio))


def _anotar_lugares(actividad: Actividad, vigencia: int, vencimientos: Sequence[Vencimiento]) -> Iterator[Hallazgo]:
    """El plan dice cuándo en dos lugares y el último día no es el mismo."""
    if not vencimientos or vencimientos[0].regla not in (FECHA, PERIODO):
        return
    ultimo = max(v.fecha for v in vencimientos)
    otros = [fin_de_periodo(p, vigencia) for p in actividad.periodos] if actividad.fechas else []
    otros += [actividad.fecha_fin] if actividad.fecha_fin and not actividad.continua else []
    if otros and max(otros) != ultimo:
        yield anotar(
            "tiempo_en_dos_lugares", vencimientos[0].origen, fecha(max(otros)), regla=vencimientos[0].regla,
            ultimo=fecha(ultimo),
        )  # fmt: skip


def _anotar_meta(actividad: Actividad, vencimientos: Sequence[Vencimiento]) -> Iterator[Hallazgo]:
    meta, origen = meta_escrita(actividad), actividad.origen("meta_producto")
    if actividad.meta_valor is not None and meta is None:
        yield anotar(
            "meta_no_positiva",
            origen,
            actividad.meta_producto or cantidad(actividad.meta_valor),
            meta=cantidad(actividad.meta_valor),
        )
    if actividad.cantidades and not tiene_cantidades(actividad):
        yield anotar("cantidades_sin_periodo", actividad.origen("cantidades"), _lista(actividad.cantidades))
    if meta is None:
        return
    if tiene_cantidades(actividad):
        suma = fsum(actividad.cantidades)
        if not iguales(suma, meta):
            yield anotar(
                "meta_distinta_de_la_suma",
                origen,
                actividad.meta_producto or cantidad(meta),
                meta=cantidad(meta),
                suma=cantidad(suma),
            )
    elif actividad.meta_unidad != "%" and vencimientos and vencimientos[0].regla in (FECHA, PERIODO):
        entregas = len(vencimientos)
        if not iguales(meta, entregas):
            lugares = f"{entregas} fechas o periodos" if entregas > 1 else "una sola fecha"
            parte = f"{cantidad(meta / entregas)} en cada uno" if entregas > 1 else "toda para ese día"
            yield anotar(
                "meta_distinta_de_las_entregas",
                origen,
                actividad.meta_producto or cantidad(meta),
                meta=cantidad(meta),
                entregas=lugares,
                parte=parte,
            )


def _lista(cantidades: Sequence[float]) -> str:
    return "; ".join(cantidad(c) for c in cantidades)


def anotar_sin_fecha(actividades: Sequence[Actividad], entidad: Entidad) -> list[Hallazgo]:
    """Las actividades a las que se les supuso la fecha: una a una, o la hoja entera si ninguna la trae."""
    hojas = agrupar(actividades, lambda actividad: actividad.origen().en_su_hoja)
    hallazgos = []
    for hoja, todas in hojas.items():
        sin_fecha = [a for a in todas if not tiene_fecha(a)]
        if len(sin_fecha) == len(todas) > 1:
            datos = {"actividades": len(todas), "supuesto": _supuesto(todas[0], entidad)}
            hallazgos.append(anotar("hoja_sin_fechas", hoja, **datos))
        else:
            hallazgos += [
                anotar("actividad_sin_fecha", a.origen("fechas"), supuesto=_supuesto(a, entidad)) for a in sin_fecha
            ]
    return hallazgos


def _supuesto(actividad: Actividad, entidad: Entidad) -> str:
    if entidad.calculo.sin_fecha == "reporte":
        return "cuenta desde que se reporte"
    return f"se supuso que vence el 31/12/{vigencia_de(actividad, entidad)}"
