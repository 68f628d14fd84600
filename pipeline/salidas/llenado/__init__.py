"""Llena el libro de Excel de alguien, con sus marcas `{{…}}`, sin tocar lo demás de él."""

from pipeline.salidas.llenado.libro import Datos, llenar
from pipeline.salidas.llenado.marcas import Fila, Proporcion, Valor
from pipeline.salidas.llenado.paquete import FormatoInvalido
from pipeline.salidas.llenado.puestas import Puesta, decir_que

__all__ = ["Datos", "Fila", "FormatoInvalido", "Proporcion", "Puesta", "Valor", "decir_que", "llenar"]
