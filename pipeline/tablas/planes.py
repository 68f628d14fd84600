"""Una fila es un plan leído: las actividades de un instrumento en un libro, con lo que dice de su versión."""

import re
from dataclasses import dataclass
from datetime import date, datetime

from pipeline.base.texto import llave
from pipeline.tablas.actividades import Actividad

_NUMERO = re.compile(r"\b(?:v|ver|vers|version|rev|revision)\s?(\d{1,3})\b")
_FINAL = re.compile(r"\b(?:final|definitiv[oa]|def|vf)\b")
_SIN_NUMERO = 999


@dataclass(frozen=True, slots=True)
class PlanLeido:
    """Un plan de un libro. `orden_nombre` es `leer_orden(archivo)`; las fechas son None si no están escritas."""

    archivo: str
    instrumento: str = ""
    vigencia: int = 0
    fecha_version: date | None = None
    fecha_nombre: date | None = None
    orden_nombre: tuple[int, int] = (0, 0)
    modificado: datetime | None = None
    actividades: tuple[Actividad, ...] = ()


def leer_orden(archivo: str) -> tuple[int, int]:
    """El orden que dice el nombre de un archivo: `v2` (2, 0), `v2 final` (2, 1), `final` (999, 1), nada (0, 0)."""
    nombre = llave(archivo.rsplit(".", 1)[0])
    numeros = [int(n) for n in _NUMERO.findall(nombre)]
    final = int(bool(_FINAL.search(nombre)))
    return (numeros[-1] if numeros else _SIN_NUMERO * final, final)
