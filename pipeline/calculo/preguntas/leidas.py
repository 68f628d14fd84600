"""Las preguntas que se leyeron de todas las entradas."""

from pipeline.calculo.resultado import Resultado
from pipeline.tablas.listados import PREGUNTAS
from pipeline.tablas.listados.preguntas import Pregunta


def preguntas_de(resultado: Resultado) -> list[Pregunta]:
    """En el orden de los libros."""
    return [f for f in resultado.listados.get(PREGUNTAS.nombre, ()) if isinstance(f, Pregunta)]
