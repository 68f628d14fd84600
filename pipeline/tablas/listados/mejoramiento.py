"""Una fila es una acción del plan de mejoramiento de la rendición de cuentas, con lo que la originó y su avance."""

from dataclasses import dataclass
from datetime import date

from pipeline.base.tabla import FECHA, NUMERO, PARTE, Tabla, campo
from pipeline.tablas.listado import FilaDeListado


@dataclass(slots=True)
class Mejora(FilaDeListado):
    """Una acción de mejora. `avance` va de 0 a 1."""

    consecutivo: str = campo("Número del hallazgo", por_defecto="")
    origen_hallazgo: str = campo(
        "De dónde viene: evaluación, Control Interno, encuesta, organismo de control", por_defecto=""
    )
    hallazgo: str = campo("Lo que se halló", por_defecto="")
    causa: str = campo("Causa", por_defecto="")
    accion: str = campo("Acción de mejora", por_defecto="")
    meta: str = campo("Meta o producto", por_defecto="")
    indicador: str = campo("Indicador", por_defecto="")
    dependencia: str = campo("Dependencia que responde", por_defecto="")
    fecha_inicio: date | None = campo("Empieza", FECHA, por_defecto=None)
    fecha_fin: date | None = campo("Termina", FECHA, por_defecto=None)
    avance: float | None = campo("Parte cumplida", NUMERO, unidad=PARTE, por_defecto=None)
    estado: str = campo("Estado que dice la entidad", por_defecto="")
    evidencia: str = campo("Soporte", por_defecto="")
    fecha_cumplimiento: date | None = campo("Día en que se cumplió", FECHA, por_defecto=None)


MEJORAMIENTO = Tabla(
    "mejoramiento", "una acción del plan de mejoramiento", ("archivo", "hoja", "fila"), Mejora,
    orden=("consecutivo", "origen_hallazgo", "hallazgo", "causa", "accion",),
)  # fmt: skip
