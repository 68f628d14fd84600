"""Lo que un corte responde a quien lo abre: cómo vamos, dónde fallamos, qué vence y quién hace qué.

Las mismas frases y las mismas filas van al tablero, al informe, al resumen ejecutivo y a la página de inicio.
"""

from pipeline.calculo.relato.como_vamos import decir_como_vamos
from pipeline.calculo.relato.donde_fallamos import Falla, decir_lo_que_deben, decir_que_falta, reunir_fallas
from pipeline.calculo.relato.que_vence import decir_que_vence, reunir_vencimientos
from pipeline.calculo.relato.quien_hace_que import Tarea, decir_quien_hace_que, reunir_tareas

__all__ = [
    "Falla",
    "Tarea",
    "decir_como_vamos",
    "decir_lo_que_deben",
    "decir_que_falta",
    "decir_que_vence",
    "decir_quien_hace_que",
    "reunir_fallas",
    "reunir_tareas",
    "reunir_vencimientos",
]
