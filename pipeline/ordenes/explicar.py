"""`explicar`: el resultado de las entradas, que solo se calcula si lo pedido es una cifra."""

from datetime import date
from pathlib import Path

from pipeline.calculo.resultado import Resultado
from pipeline.entidad import leer_entidad
from pipeline.entradas import REGISTRO
from pipeline.flujo import hacer_resultado
from pipeline.registro.memoria import leer_memoria


def calcular_para_explicar(entradas: Path, corte: date | None, hoy: date) -> Resultado | None:
    """El resultado al corte, sin escribir nada; None si no hay entradas que leer."""
    declarada = entradas / "entidad.toml"
    if not declarada.is_file():
        return None
    return hacer_resultado(leer_entidad(declarada), entradas, corte, hoy, leer_memoria(entradas / REGISTRO))
