"""Una fila es una recomendación de un organismo de control o de un grupo de valor, y lo que se hizo con ella."""

from dataclasses import dataclass
from datetime import date

from pipeline.base.tabla import FECHA, Tabla, campo
from pipeline.tablas.listado import FilaDeListado


@dataclass(slots=True)
class Recomendacion(FilaDeListado):
    """Una recomendación."""

    consecutivo: str = campo("Número", por_defecto="")
    fecha: date | None = campo("Día en que se recibió", FECHA, por_defecto=None)
    origen_recomendacion: str = campo("Quién la hizo: organismo o grupo de valor", por_defecto="")
    espacio: str = campo("Espacio o informe en que se hizo", por_defecto="")
    recomendacion: str = campo("La recomendación, como está escrita", por_defecto="")
    respuesta: str = campo("Qué respondió la entidad", por_defecto="")
    accion: str = campo("Acción del plan de mejoramiento", por_defecto="")
    dependencia: str = campo("Dependencia que responde", por_defecto="")
    fecha_limite: date | None = campo("Para cuándo", FECHA, por_defecto=None)
    estado: str = campo("Estado que dice la entidad", por_defecto="")
    evidencia: str = campo("Soporte", por_defecto="")


RECOMENDACIONES = Tabla(
    "recomendaciones", "una recomendación que recibió la entidad", ("archivo", "hoja", "fila"), Recomendacion,
    orden=("consecutivo", "fecha", "origen_recomendacion", "espacio", "recomendacion",),
)  # fmt: skip
