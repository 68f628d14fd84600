"""Cronogramas que marcan los periodos solo con color: una celda pintada y vacía es una marca."""

from collections import Counter
from collections.abc import Callable

from pipeline.lectura.encabezado import Encabezado
from pipeline.lectura.malla import Lugar, Malla

Pintura = Callable[[str], dict[Lugar, str]]
FONDO = 0.9
"""Un color que cubre casi toda la cuadrícula de periodos es el fondo, no una marca."""


def buscar_marcas_de_color(malla: Malla, encabezados: list[Encabezado], pintar: Pintura) -> dict[Lugar, str]:
    """Las celdas pintadas de las columnas de periodo, por lugar, si la tabla no trae ninguna marca escrita.

    `pintar` da los rellenos de una hoja por su nombre; solo se llama si hace falta.
    """
    columnas = {c.numero for e in encabezados for c in e.columnas if c.campo == "periodo"}
    primera = encabezados[0].fila_final
    titulos = {lugar for e in encabezados for lugar in e.celdas}
    filas = [f for f, cs in malla.filas.items() if f > primera and any((f, c) not in titulos for c in cs)]
    if len(columnas) < 2 or any(c in columnas and (f, c) not in titulos for f in filas for c in malla.filas[f]):
        return {}
    pintadas = {
        lugar: color
        for lugar, color in pintar(malla.hoja.nombre).items()
        if lugar[1] in columnas and lugar[0] in malla.filas and lugar[0] > primera and lugar not in titulos
    }
    usos = Counter(pintadas.values())
    fondos = {color for color, veces in usos.items() if veces > FONDO * len(filas) * len(columnas)}
    return {lugar: color for lugar, color in pintadas.items() if color not in fondos}
