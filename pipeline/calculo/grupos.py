"""Qué actividades entran en cada suma (reglas, 5)."""

from pipeline.tablas.resumen import SIN_NOMBRE, Resumen
from pipeline.tablas.seguimiento import Seguimiento


def es_del_grupo(fila: Seguimiento, resumen: Resumen) -> bool:
    """Si la actividad cuenta en el grupo; con dependencias y etapas, en cada una de las suyas."""
    if resumen.dimension == "total":
        return True
    if resumen.dimension in ("dependencia", "etapa"):
        suyos = fila.dependencias if resumen.dimension == "dependencia" else fila.etapas
        return resumen.nombre in (suyos or (SIN_NOMBRE[resumen.dimension],))
    suyo = getattr(fila, resumen.dimension) or SIN_NOMBRE[resumen.dimension]
    if resumen.dimension == "subcomponente" and (fila.componente or SIN_NOMBRE["componente"]) != resumen.grupo:
        return False
    return bool(suyo == resumen.nombre)
