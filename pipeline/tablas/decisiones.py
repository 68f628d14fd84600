"""Una fila es la respuesta de una persona a una unión dudosa: este reporte es de esta actividad, o de ninguna."""

from dataclasses import dataclass, field
from datetime import date

from pipeline.base.origen import Origen
from pipeline.base.tabla import FECHA, campo

NINGUNA = "ninguna"


@dataclass(slots=True)
class Decision:
    """Una decisión. `clave` identifica lo preguntado (no su celda): sirve aunque el reporte cambie de lugar."""

    clave: str = campo("Qué se preguntó", por_defecto="")
    elegida: str = campo("Código de la actividad que se eligió, o `ninguna`", por_defecto="")
    dependencia: str = campo("Dependencia que reporta", por_defecto="")
    texto: str = campo("Texto o numeral del reporte", por_defecto="")
    quien: str = campo("Quién decidió", por_defecto="", publico=False)
    fecha: date | None = campo("Cuándo se tomó", FECHA, por_defecto=None)
    nota: str = campo("Lo que escribió quien decidió", por_defecto="")
    archivo: str = campo("Libro de donde se tomó", por_defecto="")
    actividad: str = campo("Texto de la elegida cuando se decidió: los numerales se corren", por_defecto="")
    origenes: dict[str, tuple[Origen, ...]] = field(default_factory=dict, compare=False)
