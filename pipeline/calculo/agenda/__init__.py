"""La agenda de rendición sectorial: sus fases, quién respondió, por qué canales, qué se cruza y qué pide el empalme."""

from pipeline.calculo.agenda.canales import MODALIDADES, Mezcla, medir_canales, modalidad_de
from pipeline.calculo.agenda.choques import Choque, buscar_choques
from pipeline.calculo.agenda.cierre import Cierre, Fase, cierre_de
from pipeline.calculo.agenda.leida import agenda_de
from pipeline.calculo.agenda.momentos import Momento, fuera_de_fase, ordenar_por_fecha
from pipeline.calculo.agenda.pasos_de_empalme import Paso, pasos_de_empalme
from pipeline.calculo.agenda.quien_respondio import Respuesta, quien_respondio

__all__ = [
    "MODALIDADES",
    "Choque",
    "Cierre",
    "Fase",
    "Mezcla",
    "Momento",
    "Paso",
    "Respuesta",
    "agenda_de",
    "buscar_choques",
    "cierre_de",
    "fuera_de_fase",
    "medir_canales",
    "modalidad_de",
    "ordenar_por_fecha",
    "pasos_de_empalme",
    "quien_respondio",
]
