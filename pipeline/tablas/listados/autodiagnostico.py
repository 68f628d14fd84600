"""Una fila es una actividad de gestión del autodiagnóstico de rendición de cuentas, con su puntaje de 0 a 100
(MIPG).
"""

from dataclasses import dataclass

from pipeline.base.tabla import NUMERO, PUNTOS, Tabla, campo
from pipeline.tablas.listado import FilaDeListado


@dataclass(slots=True)
class Calificacion(FilaDeListado):
    """Una calificación. Todos los puntajes van de 0 a 100; los declarados son los que el libro trae ya calculados."""

    etapa: str = campo("Etapa o componente", por_defecto="")
    categoria: str = campo("Categoría", por_defecto="")
    actividad: str = campo("Actividad de gestión", por_defecto="")
    puntaje: float | None = campo("Puntaje de 0 a 100", NUMERO, unidad=PUNTOS, por_defecto=None)
    observaciones: str = campo("Observaciones", por_defecto="")
    mejora: str = campo("Mejora que la misma entidad propone", por_defecto="")
    calificacion_etapa: float | None = campo(
        "Calificación declarada de la etapa", NUMERO, unidad=PUNTOS, por_defecto=None
    )
    calificacion_categoria: float | None = campo(
        "Calificación declarada de la categoría", NUMERO, unidad=PUNTOS, por_defecto=None
    )
    calificacion_total: float | None = campo("Calificación total declarada", NUMERO, unidad=PUNTOS, por_defecto=None)


AUTODIAGNOSTICO = Tabla(
    "autodiagnostico", "una actividad de gestión calificada en el autodiagnóstico", ("archivo", "hoja", "fila"),
    Calificacion,
    orden=("etapa", "categoria", "actividad", "puntaje", "observaciones",),
)  # fmt: skip
