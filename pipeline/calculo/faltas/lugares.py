"""Lo que comparten las faltas de un plan: cuál es el plan de una actividad y cómo se nombran sus celdas."""

from collections.abc import Sequence

from pipeline.base.origen import Origen
from pipeline.base.texto import enumerar
from pipeline.tablas.actividades import Actividad

Plan = tuple[str, str]
CELDAS = 6
"""Las que se nombran de una en una; de las demás se dice cuántas son."""


def plan_de(actividad: Actividad) -> Plan:
    """El libro, con su carpeta, y el instrumento."""
    return actividad.origen().ruta or actividad.archivo, actividad.instrumento


def hoja_de(actividad: Actividad) -> Origen:
    """La hoja de donde salió la actividad."""
    return actividad.origen().en_su_hoja


def nombrar_celdas(lugares: Sequence[Origen], desde: Origen, hasta: int = CELDAS) -> str:
    """`C7, C9 y 4 más`: cada celda, con su hoja o su archivo si no son los de `desde`."""
    nombres = [_relativo(lugar, desde) for lugar in lugares[:hasta]]
    return enumerar([*nombres, f"{len(lugares) - hasta} más"] if len(lugares) > hasta else nombres)


def _relativo(lugar: Origen, desde: Origen) -> str:
    if (lugar.archivo, lugar.ruta) != (desde.archivo, desde.ruta):
        return str(lugar)
    return lugar.celda if lugar.hoja == desde.hoja else f"{lugar.hoja} › {lugar.celda}"
