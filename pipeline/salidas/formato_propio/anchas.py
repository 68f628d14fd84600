"""El título que cubre varias columnas cuyo cuerpo no está combinado: dónde va su dato."""

from collections.abc import Sequence
from dataclasses import replace

from pipeline.salidas.formato_propio.encabezados import Encabezado
from pipeline.salidas.formato_propio.rejilla import Rejilla
from pipeline.salidas.formato_propio.tabla import ACTIVIDAD, Columna
from pipeline.salidas.llenado.medidas import medir


def repartir_anchas(columnas: Sequence[Columna], encabezado: Encabezado, rejilla: Rejilla) -> tuple[Columna, ...]:
    """Cada dato en la más ancha de las columnas que su título cubre; el numeral de la actividad, en la primera."""
    anchos, hay_numeral = medir(rejilla.hoja), any(c.campo == "numeral" for c in columnas)
    salida: list[Columna] = []
    for columna in columnas:
        debajo = _debajo(columna, encabezado, rejilla)
        if len(debajo) < 2:
            salida.append(columna)
            continue
        cubren = {c: rejilla.ancho(encabezado.fila_final + 1, c) for c in debajo}
        mejor = max(debajo, key=lambda c: (sum(anchos.anchos.get(c + i, anchos.ancho) for i in range(cubren[c])), -c))
        if columna.campo == ACTIVIDAD:
            mejor = mejor if mejor != debajo[0] or len(debajo) > 2 else debajo[-1]
            if not hay_numeral and mejor != debajo[0]:
                salida.append(replace(columna, numero=debajo[0], campo="numeral"))
        salida.append(replace(columna, numero=mejor))
    return tuple(salida)


def _debajo(columna: Columna, encabezado: Encabezado, rejilla: Rejilla) -> list[int]:
    """Las columnas de celdas sueltas que hay bajo un título, mirando la primera fila del cuerpo."""
    fila = encabezado.fila_final
    unida = rejilla.unidas.get((fila, columna.numero))
    if unida is None or unida[3] == unida[1]:
        return []
    celdas = [rejilla.esquina(fila + 1, c)[1] for c in range(unida[1], unida[3] + 1)]
    con_celda = [c for c in dict.fromkeys(celdas) if (fila + 1, c) in rejilla.celdas]
    return con_celda if len(con_celda) == len(set(celdas)) else []
