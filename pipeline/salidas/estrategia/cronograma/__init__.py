"""El cronograma limpio: elemento, actividad, etapas, meta, cuatrimestres y responsable, que el programa vuelve a leer."""

from pipeline.salidas.estrategia.cronograma.libro import CRONOGRAMA, escribir_cronograma

__all__ = ["CRONOGRAMA", "escribir_cronograma"]
