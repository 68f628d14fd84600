"""Celdas sueltas reunidas en regiones: cien notas son un hallazgo, no cien."""

from collections.abc import Iterable

from pipeline.base.origen import Origen
from pipeline.lectura.hoja import Hoja
from pipeline.lectura.malla import Lugar

SALTO = 3  # dos filas vacías en medio no parten una región


def partir_en_regiones(lugares: Iterable[Lugar]) -> list[list[Lugar]]:
    """Grupos de celdas de filas seguidas (con a lo sumo dos filas vacías en medio), en orden."""
    regiones: list[list[Lugar]] = []
    for lugar in sorted(lugares):
        if regiones and lugar[0] - regiones[-1][-1][0] <= SALTO:
            regiones[-1].append(lugar)
        else:
            regiones.append([lugar])
    return regiones


def rectangulo(hoja: Hoja, region: Iterable[Lugar]) -> Origen:
    """El lugar que va de la primera a la última celda de una región."""
    filas, columnas = zip(*region, strict=True)
    return Origen(hoja.archivo, hoja.nombre, min(filas), min(columnas), max(filas), max(columnas), ruta=hoja.ruta)
