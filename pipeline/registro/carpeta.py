"""La carpeta del registro: cada escritura es entera, y guarda la anterior."""

from pathlib import Path

from pipeline.salidas.entrega.disco import escribir_archivo

ANTERIOR = ".anterior"


def guardar(carpeta: Path, nombre: str, datos: bytes) -> None:
    """Deja `datos` en la carpeta, y lo que había en `<nombre>.anterior`; igual a lo que había, no escribe nada.

    NoSePuedeEscribir si el disco no deja.
    """
    ruta = carpeta / nombre
    antes = ruta.read_bytes() if ruta.is_file() else None
    if antes == datos:
        return
    carpeta.mkdir(parents=True, exist_ok=True)
    if antes is not None:
        escribir_archivo(carpeta / f"{nombre}{ANTERIOR}", antes)
    escribir_archivo(ruta, datos)
