"""Una lámina ya guardada: sus archivos y los textos que la acompañan en un informe."""

from dataclasses import dataclass
from pathlib import Path

from pipeline.graficas.textos import Textos


@dataclass(frozen=True, slots=True)
class Dibujo:
    """`grafica`: su nombre en GRAFICAS; de las que tienen varias páginas hay un dibujo por página, en su orden."""

    grafica: str
    textos: Textos
    png: Path
    svg: Path
    txt: Path

    @property
    def rutas(self) -> list[Path]:
        """Sus tres archivos."""
        return [self.png, self.svg, self.txt]
