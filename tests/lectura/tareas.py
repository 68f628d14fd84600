"""Lo que hacen los hijos en las pruebas: vive en un módulo, porque el hijo lo importa."""

import os
import sys
import time


def hacer(tarea: str) -> str:
    """Devuelve la tarea en mayúsculas, o cae de la manera que ella dice."""
    if tarea == "colgar":
        time.sleep(600)
    if tarea == "morir":
        os.abort()
    if tarea == "salir":
        sys.exit(3)
    if tarea == "fallar":
        raise KeyError("dato")
    if tarea == "memoria":
        return "x" * (1 << 33)
    if tarea == "gritar":
        print("ruido")
        os.write(2, b"ruido por la salida de errores\n")
    return tarea.upper()
