"""Las partes de una entrega que se entregan por separado: `2026-08-31/formatos` tiene su propio manifiesto.

Rehacer la entrega no las toca, ni rehacer una parte toca lo demás.
"""

from collections.abc import Iterable
from pathlib import Path

from pipeline.salidas import manifiesto
from pipeline.salidas.entrega.disco import copiar

SEPARADOR = "/"


def buscar_partes(carpeta: Path) -> frozenset[str]:
    """Los nombres de las subcarpetas que son una entrega con su manifiesto."""
    dentro = (r for r in carpeta.iterdir() if r.is_dir() and not r.is_symlink())
    return frozenset(r.name for r in dentro if manifiesto.leer_manifiesto(r) is not None)


def sin_partes(carpeta: Path, archivos: Iterable[tuple[str, Path]]) -> list[tuple[str, Path]]:
    """Los archivos, por su ruta relativa, que no están en ninguna parte."""
    partes = buscar_partes(carpeta)
    return [(relativa, ruta) for relativa, ruta in archivos if relativa.split(SEPARADOR, 1)[0] not in partes]


def trasladar_partes(vieja: Path, nueva: Path) -> None:
    """Copia tal como están, con lo que alguien haya escrito en ellas, las partes que la entrega nueva no trae."""
    for parte in sorted(buscar_partes(vieja)):
        if not (nueva / parte).exists():
            for relativa, ruta in manifiesto.listar(vieja / parte):
                copiar(ruta, nueva / parte / relativa)
