"""`configuracion.xlsx`: lo que la entidad decide, propuesto a partir de sus propios libros, para llenarlo en Excel."""

from pipeline.salidas.configuracion.dependencias_propuestas import DECIDIDO
from pipeline.salidas.configuracion.libro import hacer_configuracion
from pipeline.salidas.configuracion.propuestas import Propuesto, proponer

__all__ = ["DECIDIDO", "Propuesto", "hacer_configuracion", "proponer"]
