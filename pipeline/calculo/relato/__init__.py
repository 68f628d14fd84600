"""Lo que un corte responde a quien lo abre: cómo vamos, dónde fallamos, qué vence y quién hace qué.

Las mismas frases y las mismas filas van al tablero, al informe, al resumen ejecutivo y a la página de inicio.
"""

from pipeline.calculo.relato.como_vamos import decir_como_vamos
from pipeline.calculo.relato.donde_fallamos import Falla, decir_lo_que_deben, decir_que_falta, reunir_fallas
from pipeline.calculo.relato.el_total import decir_el_total
from pipeline.calculo.relato.por_grupo import decir_por_grupo
from pipeline.calculo.relato.que_decide import Asunto, reunir_asuntos
from pipeline.calculo.relato.que_quedo_fuera import decir_que_quedo_fuera, reunir_lo_de_fuera
from pipeline.calculo.relato.que_se_hallo import (
    Clase,
    DeQuien,
    decir_que_se_hallo,
    reunir_clases,
    reunir_por_dependencia,
)
from pipeline.calculo.relato.que_vence import decir_que_vence, reunir_vencimientos
from pipeline.calculo.relato.quien_hace_que import Tarea, decir_quien_hace_que, reunir_tareas

__all__ = [
    "Asunto",
    "Clase",
    "DeQuien",
    "Falla",
    "Tarea",
    "decir_como_vamos",
    "decir_el_total",
    "decir_lo_que_deben",
    "decir_por_grupo",
    "decir_que_falta",
    "decir_que_quedo_fuera",
    "decir_que_se_hallo",
    "decir_que_vence",
    "decir_quien_hace_que",
    "reunir_asuntos",
    "reunir_clases",
    "reunir_fallas",
    "reunir_lo_de_fuera",
    "reunir_por_dependencia",
    "reunir_tareas",
    "reunir_vencimientos",
]
