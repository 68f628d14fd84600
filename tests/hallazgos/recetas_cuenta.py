"""Cómo hacer que salga cada hallazgo de la cuenta de celdas."""

from collections.abc import Callable, Iterable
from pathlib import Path

from pipeline.base.hallazgo import Hallazgo
from tests.dibujo import dibujar, leer


def _columna_desconocida(carpeta: Path) -> Iterable[Hallazgo]:
    plan = """
        Actividad | Meta | Responsable | Fecha | Quién acompaña
        Publicar el informe | n:1 | Hacienda | 30/04/2026 | La veeduría
    """
    return leer(dibujar(carpeta / "plan.xlsx", Plan=plan)).hallazgos


RECETAS: dict[str, Callable[[Path], Iterable[Hallazgo]]] = {"columna_desconocida": _columna_desconocida}
