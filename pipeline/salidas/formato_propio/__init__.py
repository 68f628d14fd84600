"""El formato de seguimiento que la entidad puso en `formatos/`, sin marcas: se reconoce por sus títulos y se llena."""

from pipeline.salidas.formato_propio.escoger import Candidato, buscar_candidatos
from pipeline.salidas.formato_propio.formato_abierto import Formato, abrir_formato
from pipeline.salidas.formato_propio.libro import llenar_formato

__all__ = ["Candidato", "Formato", "abrir_formato", "buscar_candidatos", "llenar_formato"]
