"""Llenar un formato dibujado y mirar lo que sale."""

from typing import Any

from pipeline.base.hallazgo import Hallazgo
from pipeline.calculo.resultado import Resultado
from pipeline.salidas.formato_propio import abrir_formato, llenar_formato
from pipeline.salidas.valores_seguimiento import reunir_datos
from tests.salidas.formatos_de_prueba import abrir

NOMBRE = "F-EI-03.xlsx"


def llenar(formato: bytes, resultado: Resultado) -> tuple[bytes, list[Hallazgo]]:
    """El formato lleno y sus hallazgos."""
    return llenar_formato(abrir_formato(formato, resultado), resultado, reunir_datos(resultado), NOMBRE)


def columna(contenido: bytes, hoja: str, letra: str, desde: int, hasta: int) -> list[Any]:
    """Los valores de un tramo de una columna."""
    libro = abrir(contenido)
    return [libro[hoja][f"{letra}{fila}"].value for fila in range(desde, hasta + 1)]


def codigos(hallazgos: list[Hallazgo]) -> list[str]:
    """Los nombres de los hallazgos, en orden."""
    return [h.nombre for h in hallazgos]
