"""`devolver/`: a quien envió cada archivo, su mismo libro con los hallazgos marcados, listo para enviarse."""

from pipeline.salidas.devolver.copias import escribir_devoluciones

__all__ = ["escribir_devoluciones"]
