"""El plan de mejoramiento: cómo va cada acción, qué se hizo con cada recomendación y qué falta por planear."""

from pipeline.calculo.mejora.borrador import Propuesta, proponer_acciones
from pipeline.calculo.mejora.otras_fuentes import proponer_de_control_interno, proponer_de_encuestas
from pipeline.calculo.mejora.recomendaciones import SITUACIONES, RecomendacionSeguida, seguir_recomendaciones
from pipeline.calculo.mejora.resumen import ResumenDeMejoras, resumir_mejoras
from pipeline.calculo.mejora.seguimiento import ALERTAS, ESTADOS_DE_MEJORA, MejoraSeguida, seguir_mejoras

__all__ = [
    "ALERTAS",
    "ESTADOS_DE_MEJORA",
    "SITUACIONES",
    "MejoraSeguida",
    "Propuesta",
    "RecomendacionSeguida",
    "ResumenDeMejoras",
    "proponer_acciones",
    "proponer_de_control_interno",
    "proponer_de_encuestas",
    "resumir_mejoras",
    "seguir_mejoras",
    "seguir_recomendaciones",
]
