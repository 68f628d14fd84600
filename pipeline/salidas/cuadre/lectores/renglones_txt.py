"""Un archivo de texto: cada renglón."""

from collections.abc import Container
from pathlib import Path

from pipeline.salidas.cuadre.documento import Documento, Texto


def leer_txt(ruta: Path, archivo: str, partes: Container[str]) -> Documento:
    """Sus renglones con contenido."""
    renglones = ruta.read_text(encoding="utf-8").split("\n")
    return Documento(archivo, (), tuple(Texto("", f"renglón {i}", r) for i, r in enumerate(renglones, 1) if r.strip()))
