"""La misma palabra sin conocer en muchas celdas de un archivo se dice una vez: se enseña o se corrige una vez."""

from collections.abc import Sequence
from dataclasses import replace

from pipeline.base.agrupar import agrupar
from pipeline.base.hallazgo import Hallazgo
from pipeline.base.texto import llave
from pipeline.calculo.faltas.lugares import nombrar_celdas

POCAS = 3
"""Desde cuántas celdas se reúnen."""
CELDAS = 12
DE_UNA_PALABRA = frozenset({"dependencia_desconocida", "dependencia_corregida", "estado_desconocido"})

Clase = tuple[str, str, str, str]


def juntar_misma_palabra(hallazgos: Sequence[Hallazgo]) -> list[Hallazgo]:
    """Los hallazgos; los de una palabra que se repite en un archivo, reunidos donde está la primera."""
    clases = agrupar((h for h in hallazgos if h.nombre in DE_UNA_PALABRA), _clase)
    salida: list[Hallazgo] = []
    for hallazgo in hallazgos:
        suyos = clases.get(_clase(hallazgo), [])
        if len(suyos) < POCAS:
            salida.append(hallazgo)
        elif hallazgo is suyos[0]:
            salida.append(_reunir(suyos))
    return salida


def _clase(hallazgo: Hallazgo) -> Clase:
    origen = hallazgo.origen
    return (hallazgo.nombre, origen.archivo, origen.ruta, llave(hallazgo.valor))


def _reunir(suyos: Sequence[Hallazgo]) -> Hallazgo:
    primero = suyos[0]
    celdas = nombrar_celdas([h.origen for h in suyos], primero.origen, CELDAS)
    return replace(primero, mensaje=f"{primero.mensaje} Está así en {len(suyos)} celdas: {celdas}.")
