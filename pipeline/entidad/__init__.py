"""`entidad.toml`: lo que la entidad dice de sí misma (reglas, 9)."""

from pipeline.entidad.correcciones import Correccion, leer_correcciones
from pipeline.entidad.leer import hacer_entidad, leer_crudo, leer_entidad
from pipeline.entidad.problemas import ErrorDeEntidad
from pipeline.entidad.tipos import (
    Calculo,
    Calendario,
    CierreDeGobierno,
    Cortes,
    Dependencia,
    Entidad,
    Estrategia,
    Firma,
    Limites,
    PlanDeclarado,
    Preguntas,
    Semaforo,
)

__all__ = [
    "Calculo",
    "Calendario",
    "CierreDeGobierno",
    "Correccion",
    "Cortes",
    "Dependencia",
    "Entidad",
    "ErrorDeEntidad",
    "Estrategia",
    "Firma",
    "Limites",
    "PlanDeclarado",
    "Preguntas",
    "Semaforo",
    "hacer_entidad",
    "leer_correcciones",
    "leer_crudo",
    "leer_entidad",
]
