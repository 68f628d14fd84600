"""La cifra de un reporte en la unidad de la meta, o por qué no cuenta (reglas, 3, Ways to write the figure)."""

from dataclasses import replace
from datetime import date

from pipeline.base.espanol import cantidad as escribir
from pipeline.base.espanol import fecha
from pipeline.base.hallazgo import Hallazgo, anotar
from pipeline.base.lote import Lote
from pipeline.calculo.reporte import Reporte
from pipeline.calculo.tolerancia import TOLERANCIA, iguales
from pipeline.entidad import Entidad
from pipeline.tablas.avances import Avance, Medida


def medir(
    reporte: Reporte, meta: float, unidad: str, hoy: date, entidad: Entidad, hay_meta: bool = True
) -> Lote[Reporte]:
    """El reporte con su cantidad, de 0 a la meta; ninguna fila si no cuenta.

    `hay_meta` False: el plan no dice cuánto ni cuándo, y pasar de la meta supuesta no es una falta.
    """
    avance = reporte.avance
    if impide := _motivo(avance, hoy, entidad):
        return Lote([], [impide])
    cantidad, hallazgos = _llevar_a_meta(avance, meta, unidad)
    if cantidad > meta + TOLERANCIA and hay_meta:
        dicho, total = _con_unidad(cantidad, unidad), _con_unidad(meta, unidad)
        hallazgos.append(anotar("avance_sobre_la_meta", avance.origen(), _texto(avance), dicho=dicho, meta=total))
    return Lote([replace(reporte, cantidad=min(cantidad, meta))], hallazgos)


def _motivo(avance: Avance, hoy: date, entidad: Entidad) -> Hallazgo | None:
    """Lo que impide que un reporte cuente."""
    if avance.valor is None:
        return anotar("reporte_sin_cifra", avance.origen(), avance.texto)
    if avance.valor < 0:
        return anotar("cifra_negativa", avance.origen(), _texto(avance))
    for campo, dia in (("fecha_reporte", avance.fecha_reporte), ("fecha_ejecucion", avance.fecha_ejecucion)):
        if dia and dia > hoy:
            return anotar("reporte_del_futuro", avance.origen(campo), fecha(dia), hoy=fecha(hoy))
    if entidad.calculo.exigir_evidencia and avance.valor > 0 and not avance.evidencia.strip():
        return anotar("reportado_sin_soporte", avance.origen("evidencia"), _texto(avance))
    return None


def _llevar_a_meta(avance: Avance, meta: float, unidad: str) -> tuple[float, list[Hallazgo]]:
    """La cantidad sin tope. «3 de 4» de otra meta es la misma parte de la meta, con un hallazgo."""
    valor, base = avance.valor or 0.0, avance.base
    es_parte = avance.medida == Medida.PROPORCION
    if not base or base < 0:
        return (valor * meta if es_parte else valor), []
    parte = valor if es_parte else valor / base
    if iguales(base, meta):
        return (parte * meta if es_parte else valor), []
    datos = {"base": escribir(base), "meta": _con_unidad(meta, unidad), "cantidad": _con_unidad(parte * meta, unidad)}
    return parte * meta, [anotar("avance_de_otra_meta", avance.origen(), _texto(avance), **datos)]


def _texto(avance: Avance) -> str:
    return avance.texto or escribir(avance.valor or 0.0)


def _con_unidad(cantidad: float, unidad: str) -> str:
    return f"{escribir(cantidad)} %" if unidad == "%" else escribir(cantidad)
