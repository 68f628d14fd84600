"""Las tablas de seguimiento que tiene el formato, hoja por hoja."""

from collections.abc import Sequence
from itertools import pairwise

from pipeline.calculo.resultado import Corte
from pipeline.salidas.formato_propio.anchas import repartir_anchas
from pipeline.salidas.formato_propio.campos import nombrar
from pipeline.salidas.formato_propio.clases import clase_de
from pipeline.salidas.formato_propio.componentes import alcance_de
from pipeline.salidas.formato_propio.encabezados import buscar_encabezados
from pipeline.salidas.formato_propio.rejilla import Rejilla
from pipeline.salidas.formato_propio.tabla import ACTIVIDAD, Tabla
from pipeline.salidas.formato_propio.titulos import Vocabulario

_FILAS_DE_ROTULO = 4


def buscar_tablas(
    rejilla: Rejilla, vocabulario: Vocabulario, cortes: Sequence[Corte], componentes: Sequence[str] = ()
) -> list[Tabla]:
    """Las tablas de una hoja, de arriba abajo, cada una con las filas que le tocan y su componente si lo dice."""
    tablas: list[Tabla] = []
    for encabezado in buscar_encabezados(rejilla, vocabulario):
        clase, llave = clase_de(encabezado, rejilla, vocabulario)
        if llave is None:
            continue
        columnas = nombrar(encabezado, clase, llave, vocabulario, cortes)
        columnas = repartir_anchas(columnas, encabezado, rejilla)
        tabla = Tabla(rejilla, encabezado.fila, encabezado.fila_final, clase, columnas, rejilla.ultima)
        tabla.componentes = tuple(componentes)
        tabla.cortes = tuple(sorted({c.corte for c in columnas if c.corte}))
        tablas.append(tabla)
    for tabla, siguiente in pairwise(tablas):
        tabla.limite = siguiente.fila - 1
    for tabla in tablas:
        lista = next((x for x in rejilla.listas if x[0] == tabla.fila_final and x[1] <= tabla.llave <= x[3]), None)
        tabla.limite = lista[2] if lista else tabla.limite
    desde = 1
    for tabla in tablas:
        if tabla.clase == ACTIVIDAD:
            tabla.alcance = _alcance(tabla, desde)
        desde = tabla.fila_final + 1
    return tablas


def _alcance(tabla: Tabla, desde: int) -> str:
    """El componente que dice el rótulo de encima de la tabla o el nombre de la hoja."""
    if tabla.de("componente"):
        return ""
    rejilla = tabla.rejilla
    for fila in range(tabla.fila - 1, max(desde, tabla.fila - _FILAS_DE_ROTULO) - 1, -1):
        for texto in rejilla.filas.get(fila, {}).values():
            if hallado := alcance_de(texto, tabla.componentes):
                return hallado
    return alcance_de(rejilla.nombre, tabla.componentes)
