"""El cronograma limpio: elementos, actividades, etapas y cuatrimestres con X, que el programa vuelve a leer."""

from pipeline.salidas.estrategia.cronograma.libro import CRONOGRAMA, escribir_cronograma

__all__ = ["CRONOGRAMA", "escribir_cronograma"]
