"""La sección del informe de gestión, en Word: para pegar, para adjuntar o dentro de la plantilla de la entidad."""

from pipeline.salidas.informe.escribir import escribir_informe
from pipeline.salidas.informe.plantilla import Plantilla, leer_plantilla

__all__ = ["Plantilla", "escribir_informe", "leer_plantilla"]
