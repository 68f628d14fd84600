"""Una fila es lo que una persona escribió en una casilla de una lista de chequeo que el programa le dio."""

from dataclasses import dataclass, field
from datetime import date

from pipeline.base.origen import Origen
from pipeline.base.tabla import FECHA, campo


@dataclass(slots=True)
class Anotacion:
    """Lo escrito en una casilla, con su celda. `clave` es la de su renglón; `casilla`, la de su columna."""

    clave: str = campo("Identidad del renglón", por_defecto="")
    casilla: str = campo("Casilla: hecho, responsable u observación", por_defecto="")
    dicho: str = campo("Lo que se escribió", por_defecto="", publico=False)
    fecha: date | None = campo("Día en que se recogió", FECHA, por_defecto=None)
    archivo: str = campo("Libro de donde se tomó", por_defecto="")
    hoja: str = campo("Hoja", por_defecto="")
    celda: str = campo("Celda", por_defecto="")
    origenes: dict[str, tuple[Origen, ...]] = field(default_factory=dict, compare=False)
