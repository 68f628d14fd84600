"""Cuándo una hoja con los títulos de un cuadro lo es: si no es una tabla que los tiene de valores."""

from pipeline.disposiciones.listado.cuadro import Cuadro, buscar_cuadro
from pipeline.disposiciones.listado.reconocer import buscar_listado
from pipeline.entidad import Entidad
from pipeline.lectura.malla import Malla


def buscar_cuadro_suelto(malla: Malla, entidad: Entidad) -> Cuadro | None:
    """El cuadro de la hoja; None si es una tabla que dice en cada fila «Fortaleza» o «Debilidad»."""
    cuadro = buscar_cuadro(malla)
    if cuadro and any(c.listado == cuadro.listado for c in buscar_listado(malla, entidad)):
        return None
    return cuadro
