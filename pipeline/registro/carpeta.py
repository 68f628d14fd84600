"""La carpeta del registro: cada escritura es entera, y guarda la anterior."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from pipeline.salidas.entrega.candado import poner_candado
from pipeline.salidas.entrega.disco import asegurar_carpeta, escribir_archivo
from pipeline.salidas.entrega.falla import traducir

ANTERIOR = ".anterior"


def guardar(carpeta: Path, nombre: str, datos: bytes) -> None:
    """Deja `datos` en la carpeta, y lo que había en `<nombre>.anterior`; igual a lo que había, no escribe nada.

    Si algo se corta a la mitad, queda entero lo de antes o lo nuevo. NoSePuedeEscribir si el disco no deja.
    """
    ruta = carpeta / nombre
    with traducir(ruta):
        antes = ruta.read_bytes() if ruta.is_file() else None
        if antes == datos:
            return
        carpeta.mkdir(parents=True, exist_ok=True)
    if antes is not None:
        escribir_archivo(carpeta / f"{nombre}{ANTERIOR}", antes)
    escribir_archivo(ruta, datos)
    asegurar_carpeta(carpeta)


@contextmanager
def abrir_registro(carpeta: Path) -> Iterator[None]:
    """Nadie más escribe en el registro mientras dura el bloque. NoSePuedeEscribir si otra corrida lo tiene."""
    with traducir(carpeta):
        carpeta.mkdir(parents=True, exist_ok=True)
    with poner_candado(carpeta):
        yield
