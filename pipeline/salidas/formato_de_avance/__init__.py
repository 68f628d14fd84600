"""El formato interno de reporte: un libro por dependencia, para llenar y devolver."""

from pipeline.salidas.formato_de_avance.escribir import CLASE, escribir_formatos, nombrar_formatos
from pipeline.salidas.formato_de_avance.reparto import SIN_RESPONSABLE

__all__ = ["CLASE", "SIN_RESPONSABLE", "escribir_formatos", "nombrar_formatos"]
