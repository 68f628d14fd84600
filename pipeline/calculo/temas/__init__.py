"""Los temas de los que se quiere que se rindan cuentas: juntos los que dicen lo mismo, ordenados y con sus vacíos."""

from pipeline.calculo.temas.agrupar import TemaAgrupado, agrupar_temas
from pipeline.calculo.temas.cruce import CRUCES, Cruce, cruzar
from pipeline.calculo.temas.publicable import Publicable, buscar_publicable
from pipeline.calculo.temas.respuesta import Respuesta, responder

__all__ = [
    "CRUCES",
    "Cruce",
    "Publicable",
    "Respuesta",
    "TemaAgrupado",
    "agrupar_temas",
    "buscar_publicable",
    "cruzar",
    "responder",
]
