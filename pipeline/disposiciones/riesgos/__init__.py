"""El mapa de riesgos como plan: una actividad por acción o, si el riesgo no tiene ninguna, por control."""

from pipeline.disposiciones.riesgos.leer import leer_mapa
from pipeline.disposiciones.riesgos.reconocer import buscar_mapa

__all__ = ["buscar_mapa", "leer_mapa"]
