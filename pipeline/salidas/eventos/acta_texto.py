"""Cómo escribe un acta lo que trae un listado: sin nada personal, y lo que no se sabe, por llenar."""

from pipeline.base.redaccion import redactar

VACIO = "[por llenar]"
LARGO = 600
"""Lo que cabe de un texto en el acta; su celda lo tiene completo."""


def publico(texto: str) -> str:
    """El texto con lo personal tapado."""
    return redactar(texto).texto.strip()
