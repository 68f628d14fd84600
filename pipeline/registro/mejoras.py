"""Las acciones de mejora de una corrida a otra: la abierta que ya no está en ningún libro se sigue y se dice."""

from collections.abc import Iterator, Sequence
from datetime import date

from rapidfuzz import fuzz

from pipeline.base.hallazgo import Hallazgo, anotar
from pipeline.base.origen import Origen
from pipeline.base.texto import llave
from pipeline.calculo.faltas_de_listado import nombrar
from pipeline.calculo.listados import Filas
from pipeline.calculo.mejora import seguir_mejoras
from pipeline.tablas.listados import MEJORAMIENTO
from pipeline.tablas.listados.mejoramiento import Mejora

_RETOCADA = 60.0
"""Con su mismo número, lo que se tienen que parecer dos textos para ser la misma acción vuelta a redactar."""


def con_mejoras_abiertas(listados: Filas, recordadas: list[Mejora], hoy: date) -> tuple[Filas, list[Hallazgo]]:
    """Los listados con las acciones abiertas que faltan, y un hallazgo de cada una; pone al día `recordadas`."""
    actuales = [m for m in listados.get(MEJORAMIENTO.nombre, ()) if isinstance(m, Mejora)]
    ausentes = list(_ausentes(recordadas, actuales))
    abiertas = [s.mejora for s in seguir_mejoras(ausentes, hoy) if s.abierta]
    recordadas[:] = [*actuales, *ausentes]
    if not abiertas:
        return listados, []
    hallazgos = [
        anotar("accion_abierta_que_ya_no_esta", _lugar(m), cual=nombrar(MEJORAMIENTO.nombre, m), antes=str(_lugar(m)))
        for m in abiertas
    ]
    return {**listados, MEJORAMIENTO.nombre: (*actuales, *abiertas)}, hallazgos


def _lugar(m: Mejora) -> Origen:
    return Origen(m.archivo, m.hoja, m.fila)


def _ausentes(recordadas: Sequence[Mejora], actuales: Sequence[Mejora]) -> Iterator[Mejora]:
    iguales = {_clave(m) for m in actuales}
    for vieja in recordadas:
        if _clave(vieja) not in iguales and not any(_es_la_misma(vieja, nueva) for nueva in actuales):
            yield vieja


def _clave(m: Mejora) -> str:
    return llave(m.accion or m.hallazgo)


def _es_la_misma(una: Mejora, otra: Mejora) -> bool:
    del_mismo = bool(una.consecutivo) and llave(una.consecutivo) == llave(otra.consecutivo)
    return del_mismo and fuzz.token_sort_ratio(_clave(una), _clave(otra)) >= _RETOCADA
