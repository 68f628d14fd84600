"""Los temas de los que se quiere que se rindan cuentas: juntos los que dicen lo mismo, ordenados y con sus vacíos."""

from pipeline.calculo.temas.agrupar import TemaAgrupado, agrupar_temas
from pipeline.calculo.temas.cruce import CRUCES, Cruce, cruzar
from pipeline.calculo.temas.respuesta import Respuesta, responder

__all__ = ["CRUCES", "Cruce", "Respuesta", "TemaAgrupado", "agrupar_temas", "cruzar", "responder"]
