"""Una fila es cuántas personas de un grupo de valor fueron a un evento; nunca quiénes."""

from dataclasses import dataclass
from datetime import date

from pipeline.base.tabla import FECHA, NUMERO, Tabla, campo
from pipeline.tablas.listado import FilaDeListado


@dataclass(slots=True)
class Asistencia(FilaDeListado):
    """La asistencia de un grupo."""

    evento: str = campo("Evento al que fueron", por_defecto="")
    fecha: date | None = campo("Día del evento", FECHA, por_defecto=None)
    grupo_valor: str = campo("Grupo de valor", por_defecto="")
    territorio: str = campo("Comuna, corregimiento o vereda", por_defecto="")
    cantidad: float | None = campo("Personas que asistieron", NUMERO, por_defecto=None)


ASISTENCIA = Tabla(
    "asistencia", "la asistencia de un grupo de valor a un evento", ("archivo", "hoja", "fila"), Asistencia,
    orden=("evento", "fecha", "grupo_valor", "territorio", "cantidad",),
)  # fmt: skip
