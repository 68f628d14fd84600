"""Una fila es un paso del procedimiento de un espacio de diálogo: lo que se hace antes, durante o después."""

from dataclasses import dataclass
from datetime import date

from pipeline.base.tabla import FECHA, SI_NO, Tabla, campo
from pipeline.tablas.listado import FilaDeListado


@dataclass(slots=True)
class Paso(FilaDeListado):
    """Un paso. `momento` es Antes, Durante o Después."""

    espacio: str = campo("Espacio o evento del que es el paso", por_defecto="")
    momento: str = campo("Antes, durante o después", por_defecto="")
    paso: str = campo("Qué se hace", por_defecto="")
    aspecto: str = campo("Convocatoria, roles, reglas, resultados…", por_defecto="")
    dependencia: str = campo("Dependencia o cargo que responde", por_defecto="")
    fecha: date | None = campo("Para cuándo", FECHA, por_defecto=None)
    hecho: bool | None = campo("Ya se hizo", SI_NO, por_defecto=None)
    evidencia: str = campo("Soporte", por_defecto="")


ESPACIOS = Tabla(
    "espacios", "un paso del procedimiento de un espacio", ("archivo", "hoja", "fila"), Paso,
    orden=("espacio", "momento", "paso", "aspecto", "dependencia",),
)  # fmt: skip
