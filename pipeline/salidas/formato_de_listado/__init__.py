"""El formato para llenar de un listado de la oficina, hecho de lo que el listado declara."""

from pipeline.salidas.formato_de_listado.declarado import Formato, formato_de
from pipeline.salidas.formato_de_listado.escribir import CLASE, escribir_formato
from pipeline.salidas.formato_de_listado.molde import EN_BLANCO, Molde

__all__ = ["CLASE", "EN_BLANCO", "Formato", "Molde", "escribir_formato", "formato_de"]
