"""Guardar entero, para siempre, un archivo que alguien cambió o puso: `conservados/<día>/<carpeta>/<archivo>`."""

import os
from datetime import date
from pathlib import Path, PurePosixPath

from pipeline.base.huella import huella
from pipeline.salidas.entrega.disco import asegurar_carpeta, copiar, mover
from pipeline.salidas.entrega.falla import traducir

CARPETA = "conservados"


def conservar(registro: Path, archivo: Path, ruta: str, hoy: date) -> str:
    """Copia el archivo y devuelve su ruta dentro del registro; el mismo contenido con el mismo nombre, una sola vez.

    `ruta`: la que tenía en las salidas (`2026-08-31/tablero.xlsx`). Nunca pisa nada. NoSePuedeEscribir si no se puede.
    """
    suya = huella(archivo)
    relativa = PurePosixPath(CARPETA, hoy.isoformat(), ruta)
    numero = 1
    while True:
        cola = f" {numero}" if numero > 1 else ""
        candidata = relativa.with_name(f"{relativa.stem}{cola}{relativa.suffix}")
        destino = registro / candidata
        with traducir(destino):
            if not os.path.lexists(destino):
                _copiar_de_una_vez(archivo, destino)
                return str(candidata)
            if destino.is_file() and huella(destino) == suya:
                return str(candidata)
        numero += 1


def apartar(registro: Path, nombre: str, hoy: date) -> None:
    """Pasa a los conservados un archivo dañado del registro: lo que quede en su sitio será el anterior."""
    ruta = registro / nombre
    if ruta.is_file():
        conservar(registro, ruta, f"memoria/{nombre}", hoy)
        with traducir(ruta):
            ruta.unlink()


def _copiar_de_una_vez(archivo: Path, destino: Path) -> None:
    """Con otro nombre hasta que está completo: lo que muera a la mitad no deja un conservado a medias."""
    temporal = destino.with_name(f".{destino.name}.tmp")
    copiar(archivo, temporal)
    mover(temporal, destino)
    asegurar_carpeta(destino.parent)
