"""`tablero.xlsx`, una hoja por archivo."""

from pipeline.salidas.tablero.libro import escribir_tablero

__all__ = ["escribir_tablero"]
