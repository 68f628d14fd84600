"""Lo que la persona ve en la pantalla; nada más del programa imprime."""

from pipeline.pantalla.cambios import decir_comparacion
from pipeline.pantalla.final import decir_corrida, decir_formatos, decir_nada, decir_revision
from pipeline.pantalla.progreso import progreso

__all__ = ["decir_comparacion", "decir_corrida", "decir_formatos", "decir_nada", "decir_revision", "progreso"]
