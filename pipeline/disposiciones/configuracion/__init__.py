"""El libro `configuracion.xlsx`: lo que la entidad decide, dicho en hojas de cálculo y no en un archivo de texto."""

from pipeline.disposiciones.configuracion.leer import DE_DONDE, ENTIDAD, Configuracion, leer_configuracion

__all__ = ["DE_DONDE", "ENTIDAD", "Configuracion", "leer_configuracion"]
