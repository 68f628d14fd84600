"""Si un libro que alguien guardó salió de la misma entrega que la copia que se conserva."""

import re
from pathlib import Path
from zipfile import BadZipFile, ZipFile

from pipeline.base.marca_de_entrega import PROPIEDAD

_PARTE = "docProps/custom.xml"
_VALOR = re.compile(rb'name="' + PROPIEDAD.encode() + rb'"[^>]*>\s*<[^>]*lpwstr[^>]*>([0-9a-f]{16})<')
_LIMITE = 1_000_000


def es_la_misma(entregado: Path, guardado: Path) -> bool:
    """Los dos llevan la misma marca; sin ella (hay formatos que la pierden) no se sabe, y es que no."""
    marca = _leer(entregado)
    return bool(marca) and marca == _leer(guardado)


def _leer(ruta: Path) -> bytes:
    try:
        with ZipFile(ruta) as paquete, paquete.open(_PARTE) as parte:
            hallado = _VALOR.search(parte.read(_LIMITE))
    except (OSError, BadZipFile, KeyError, ValueError, NotImplementedError, RuntimeError):
        return b""
    return hallado[1] if hallado else b""
