"""Una fila es la suma de las actividades de un grupo en un corte (reglas, 5)."""

from dataclasses import dataclass, field
from datetime import date

from pipeline.base.tabla import ENTERO, FECHA, NUMERO, Tabla, campo

# Cómo se llama el grupo de las actividades que no dicen el suyo: así cada tabla suma su total.
SIN_NOMBRE = {
    "instrumento": "Sin instrumento",
    "componente": "Sin componente",
    "subcomponente": "Sin subcomponente",
    "dependencia": "Sin responsable",
    "etapa": "Sin etapa",
}


@dataclass(frozen=True, slots=True)
class Resumen:
    """Cuántas actividades aplican y cuántas se cumplieron; las proporciones son None si ninguna aplica."""

    corte: date = campo("Corte", FECHA)
    dimension: str = campo("Por qué se agrupa", valores=("total", *SIN_NOMBRE))
    grupo: str = campo("Componente del subcomponente; vacío en lo demás")
    nombre: str = campo("Nombre del grupo; `total` en el total")
    actividades: int = campo("Actividades del grupo en la vigencia", ENTERO)
    aplican: int = campo("Actividades que aplican al corte", ENTERO)
    cumplidas: int = campo("Actividades cumplidas al corte", ENTERO)
    cumplimiento: float | None = campo("cumplidas / aplican", NUMERO, unidad="proporción")
    avance: float | None = campo("Promedio ponderado del avance del corte", NUMERO, unidad="proporción")
    zona: str = campo("Zona del semáforo", valores=("Alta", "Media", "Baja", "No aplica"))
    sin_reporte: int = campo("Actividades sin reporte", ENTERO)
    estados: dict[str, int] = field(default_factory=dict, compare=False)
    """Cuántas actividades hay en cada estado, en el orden de ESTADOS."""


RESUMEN = Tabla("resumen", "un grupo de actividades en un corte", ("corte", "dimension", "grupo", "nombre"), Resumen)
