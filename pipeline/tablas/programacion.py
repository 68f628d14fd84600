"""Una fila es una entrega: una actividad, el día en que vence y cuánto (reglas, 2)."""

from dataclasses import dataclass, field
from datetime import date

from pipeline.base.origen import Origen
from pipeline.base.tabla import FECHA, NUMERO, Tabla, campo


@dataclass(frozen=True, slots=True)
class Entrega:
    """Lo que una actividad debe entregar en una fecha."""

    codigo: str = campo("Actividad")
    fecha: date = campo("Día en que vence", FECHA)
    cantidad: float = campo("Cantidad que vence ese día", NUMERO, unidad="meta_unidad")
    regla: str = campo("De dónde sale: periodo, fecha, lapso, continua o supuesto")
    archivo: str = campo("Archivo de donde salió", por_defecto="")
    hoja: str = campo("Hoja", por_defecto="")
    celda: str = campo("Celda", por_defecto="")
    origen: Origen | None = field(default=None, compare=False)


PROGRAMACION = Tabla(
    "programacion", "una entrega de una actividad", ("codigo", "fecha"), Entrega, ajenas=(("codigo", "actividades"),)
)
