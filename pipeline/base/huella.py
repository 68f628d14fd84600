"""La huella de un archivo: dice si es el mismo, letra por letra."""

import hashlib
from pathlib import Path


def huella(ruta: Path) -> str:
    """El sha256 de un archivo, en hexadecimal. OSError si no se puede leer."""
    with ruta.open("rb") as archivo:
        return hashlib.file_digest(archivo, "sha256").hexdigest()
