"""`configuracion.xlsx`: lo que la entidad decide, propuesto a partir de sus propios libros, para llenarlo en Excel."""

from pipeline.salidas.configuracion.libro import hacer_configuracion
from pipeline.salidas.configuracion.propuestas import DECIDIDO, Propuesto, proponer

__all__ = ["DECIDIDO", "Propuesto", "hacer_configuracion", "proponer"]
