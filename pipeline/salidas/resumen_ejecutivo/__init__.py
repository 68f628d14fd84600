"""`resumen_ejecutivo.docx`: una sola página para quien dirige la entidad, y la misma en PDF."""

from pipeline.salidas.resumen_ejecutivo.contenido import Contenido, elegir_contenido
from pipeline.salidas.resumen_ejecutivo.escribir import ARCHIVO, escribir_resumen_ejecutivo

__all__ = ["ARCHIVO", "Contenido", "elegir_contenido", "escribir_resumen_ejecutivo"]
