"""Una fila es un juicio sobre la rendición de cuentas: de un evento, o el balance de fortalezas y debilidades del
año anterior.
"""

from dataclasses import dataclass

from pipeline.base.tabla import NUMERO, Tabla, campo
from pipeline.tablas.listado import FilaDeListado


@dataclass(slots=True)
class Juicio(FilaDeListado):
    """Un juicio de la entidad sobre lo que hizo. `vigencia`: el año del que habla, como está escrito."""

    evento: str = campo("Evento del que habla; vacío si es de todo el año", por_defecto="")
    vigencia: str = campo("Año del que habla", por_defecto="")
    aspecto: str = campo("Aspecto que se juzga", por_defecto="")
    clase: str = campo("Fortaleza, debilidad u oportunidad", por_defecto="")
    descripcion: str = campo("Qué pasó", por_defecto="")
    calificacion: float | None = campo("Calificación de 1 a 5, si la hay", NUMERO, por_defecto=None)
    accion: str = campo("Acción de mejora que se propone", por_defecto="")
    dependencia: str = campo("Dependencia que la haría", por_defecto="")


AUTOEVALUACION = Tabla(
    "autoevaluacion", "una fortaleza, debilidad u oportunidad de mejora", ("archivo", "hoja", "fila"), Juicio,
    orden=("evento", "vigencia", "aspecto", "clase", "descripcion",),
)  # fmt: skip
