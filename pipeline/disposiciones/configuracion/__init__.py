"""El libro `configuracion.xlsx`: lo que la entidad decide, dicho en hojas de cálculo y no en un archivo de texto."""

from pipeline.disposiciones.configuracion.leer import LLAVES, Configuracion, leer_configuracion
from pipeline.disposiciones.configuracion.reconocer import DE_DONDE, ENTIDAD

__all__ = ["DE_DONDE", "ENTIDAD", "LLAVES", "Configuracion", "leer_configuracion"]
