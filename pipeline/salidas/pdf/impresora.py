"""Con qué se hacen los PDF."""

from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True, slots=True)
class Impresora:
    """El programa de LibreOffice, si se encontró, y los segundos que se le esperan."""

    programa: Path | None = None
    segundos: float = 60.0
