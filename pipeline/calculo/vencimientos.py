"""Los días en que vence una actividad, según lo que el plan dice de tiempo (reglas, 2)."""

from collections.abc import Sequence
from datetime import date
from typing import NamedTuple

from pipeline.base.origen import Origen
from pipeline.calculo.periodos import fin_de_periodo
from pipeline.calculo.resultado import Corte
from pipeline.entidad import Entidad
from pipeline.tablas.actividades import Actividad

PERIODO, FECHA, LAPSO, CONTINUA, SUPUESTO = "periodo", "fecha", "lapso", "continua", "supuesto"


class Vencimiento(NamedTuple):
    """Un día en que algo vence, la regla que lo dice y su celda."""

    fecha: date
    regla: str
    origen: Origen


def vigencia_de(actividad: Actividad, entidad: Entidad) -> int:
    """La vigencia del plan de la actividad; la de la entidad si el plan no la dice."""
    return actividad.vigencia or entidad.vigencia


def tiene_fecha(actividad: Actividad) -> bool:
    """Dice si el plan dice cuándo: periodos, días, el fin de un lapso, toda la vigencia o a demanda."""
    return bool(
        actividad.fechas or actividad.periodos or actividad.continua or actividad.fecha_fin or actividad.a_demanda
    )


def buscar_vencimientos(actividad: Actividad, entidad: Entidad, cortes: Sequence[Corte]) -> list[Vencimiento]:
    """Los vencimientos como están escritos. Mandan los días; después los periodos; después el lapso."""
    vigencia = vigencia_de(actividad, entidad)
    fin_de_anio = date(vigencia, 12, 31)
    if actividad.fechas:
        return [Vencimiento(f, FECHA, _origen(actividad, "fechas", i)) for i, f in enumerate(actividad.fechas)]
    if actividad.periodos:
        return [
            Vencimiento(fin_de_periodo(p, vigencia), PERIODO, _origen(actividad, "periodos", i))
            for i, p in enumerate(actividad.periodos)
        ]
    if actividad.continua:
        return [Vencimiento(c.fecha, CONTINUA, actividad.origen("fecha_fin")) for c in cortes]
    if actividad.fecha_fin:
        return [Vencimiento(min(actividad.fecha_fin, fin_de_anio), LAPSO, actividad.origen("fecha_fin"))]
    if actividad.a_demanda or entidad.calculo.sin_fecha == "reporte":
        return []
    return [Vencimiento(fin_de_anio, SUPUESTO, actividad.origen())]


def _origen(actividad: Actividad, campo: str, indice: int) -> Origen:
    celdas = actividad.origenes.get(campo, ())
    return celdas[indice] if indice < len(celdas) else actividad.origen(campo)
