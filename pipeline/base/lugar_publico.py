"""El nombre de un archivo o de una hoja como se puede publicar: a veces lleva el de una persona o su cédula."""

from functools import lru_cache
from pathlib import PurePosixPath

from pipeline.base.redaccion import redactar


@lru_cache(maxsize=4096)
def nombre_publico(nombre: str) -> str:
    """`PQR_Carlos_Pérez.xlsx` es `PQR [nombre reservado].xlsx`; el que no nombra a nadie queda como está."""
    ruta = PurePosixPath(nombre)
    extension = ruta.suffix if len(ruta.suffix) in (4, 5) and ruta.suffix[1:].isalnum() else ""
    redactado = redactar(nombre.removesuffix(extension).replace("_", " "))
    return f"{redactado.texto}{extension}" if redactado.tapados else nombre


def lugar_publico(archivo: str, hoja: str = "", celda: str = "") -> str:
    """`Plan.xlsx › Hoja1 › C5`, sin lo que nombre a alguien; vacío si no dice nada."""
    return " › ".join(parte for parte in (nombre_publico(archivo), nombre_publico(hoja), celda) if parte)
