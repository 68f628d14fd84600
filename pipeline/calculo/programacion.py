"""De lo que el plan dice de tiempo y cantidad a las entregas que vencen (reglas, 2)."""

from collections.abc import Sequence
from datetime import date

from pipeline.base.lote import Lote
from pipeline.calculo.faltas_de_programacion import anotar_programacion
from pipeline.calculo.meta import meta_de, meta_escrita, tiene_cantidades
from pipeline.calculo.resultado import Corte
from pipeline.calculo.vencimientos import Vencimiento, buscar_vencimientos
from pipeline.entidad import Entidad
from pipeline.tablas.actividades import Actividad
from pipeline.tablas.programacion import Entrega

__all__ = ["meta_de", "programar"]


def programar(actividad: Actividad, entidad: Entidad, cortes: Sequence[Corte]) -> Lote[Entrega]:
    """Las entregas de una actividad, por fecha; la suma de sus cantidades es la meta M.

    Dos vencimientos del mismo día son una entrega con la suma. Lo que no concuerda va en los hallazgos.
    """
    vencimientos = buscar_vencimientos(actividad, entidad, cortes)
    cantidades = _repartir(actividad, len(vencimientos))
    return Lote(_juntar(actividad, vencimientos, cantidades), anotar_programacion(actividad, entidad, vencimientos))


def _repartir(actividad: Actividad, entregas: int) -> list[float]:
    if tiene_cantidades(actividad):
        return list(actividad.cantidades)
    meta = meta_escrita(actividad)
    return [1.0 if meta is None else meta / entregas for _ in range(entregas)]


def _juntar(actividad: Actividad, vencimientos: list[Vencimiento], cantidades: list[float]) -> list[Entrega]:
    """Una entrega por día, en orden; un periodo con cantidad cero no vence."""
    por_dia: dict[date, Entrega] = {}
    for (dia, regla, origen), cantidad in sorted(zip(vencimientos, cantidades, strict=True), key=lambda v: v[0].fecha):
        if cantidad == 0:
            continue
        previa = por_dia.get(dia)
        suma = cantidad + (previa.cantidad if previa else 0.0)
        lugar = previa.origen if previa and previa.origen else origen
        por_dia[dia] = Entrega(actividad.codigo, dia, suma, regla, lugar.archivo, lugar.hoja, lugar.celda, lugar)
    return list(por_dia.values())
