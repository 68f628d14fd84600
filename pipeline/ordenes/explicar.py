"""`explicar`: el resultado de las entradas, que solo se calcula si lo pedido es una cifra."""

from datetime import date
from pathlib import Path

from pipeline.calculo.resultado import Resultado
from pipeline.declarado import hay_declarado, leer_declarado
from pipeline.entradas import REGISTRO
from pipeline.flujo import hacer_resultado
from pipeline.registro.memoria import leer_memoria


def calcular_para_explicar(entradas: Path, corte: date | None, hoy: date) -> Resultado | None:
    """El resultado al corte, sin escribir nada; None si no hay entradas que leer."""
    if not hay_declarado(entradas):
        return None
    return hacer_resultado(leer_declarado(entradas), entradas, corte, hoy, leer_memoria(entradas / REGISTRO))
