"""Los compromisos se recuerdan de una corrida a otra: borrar un libro no cumple lo que se prometió."""

from collections.abc import Sequence
from datetime import date

from pipeline.cruces.compromisos import emparejar
from pipeline.tablas.compromisos_recordados import Recordado, recordado
from pipeline.tablas.listado import FilaDeListado
from pipeline.tablas.listados.compromisos import Compromiso


def recordar_compromisos(recordados: list[Recordado], leidas: Sequence[FilaDeListado], hoy: date) -> list[Recordado]:
    """Completa `recordados` con lo leído hoy y devuelve los que hoy no están.

    Cada fila reemplaza a la que decía lo mismo del mismo encuentro, salvo que la recordada sea de una corrida con
    `--hoy` posterior. Nada se borra. Lo adquirido después de `hoy` no se devuelve: entonces no existía.
    """
    filas = [f for f in leidas if isinstance(f, Compromiso)]
    antes = list(recordados)
    parejas = emparejar(filas, antes)
    for i, fila in enumerate(filas):
        vieja = antes[parejas[i]] if i in parejas else None
        if vieja is None:
            recordados.append(recordado(fila, hoy))
        elif vieja.visto is None or vieja.visto <= hoy:
            recordados[parejas[i]] = recordado(fila, hoy)
    presentes = set(parejas.values())
    return [f for j, f in enumerate(antes) if j not in presentes and not (f.fecha and f.fecha > hoy)]
