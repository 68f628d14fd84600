"""Dónde dice cifras `seguimiento_control_interno.xlsx`: en las celdas que se anotaron al llenarlo."""

from collections.abc import Sequence

from pipeline.salidas.cuadre.declaracion import Celda, Declaracion
from pipeline.salidas.llenado import Puesta


def declarar_seguimiento(puestas: Sequence[Puesta]) -> list[Declaracion]:
    """Las cifras de los grupos y del total, en el formato del programa o en el de la entidad."""
    celdas = tuple(Celda(p.que, p.hoja, p.fila, p.columna) for p in puestas)
    return [Declaracion("seguimiento_control_interno.xlsx", celdas)]
