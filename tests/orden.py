"""Dar una orden sobre una carpeta de entradas, como la daría una persona parada al lado."""

from pathlib import Path

from pipeline.cli import _correr


def dar_orden(orden: str, entradas: Path, *mas: str, corte: str = "", hoy: str) -> int:
    """Corre una orden con sus salidas al lado de las entradas; devuelve su estado."""
    del_corte = ("--corte", corte) if corte else ()
    salidas = str(entradas.parent / "salidas")
    return _correr([orden, "--entradas", str(entradas), "--salidas", salidas, *del_corte, "--hoy", hoy, *mas])
