"""Todo sigue viéndose bien con una actividad o con mil quinientas, sin avances y con nombres de doscientas letras."""

from pathlib import Path

import pytest

from tests.imagen.entidades import ESCALAS, entregar
from tests.imagen.mirar import contar, mirar

pytestmark = pytest.mark.lenta
POR_CARPETA = 3
"""De los libros que hay uno por dependencia se miran los primeros: son la misma hoja."""


def escoger(salidas: Path) -> list[Path]:
    """Los libros y documentos que se miran; no las copias por devolver, que tienen la forma del libro que llegó."""
    escritos = sorted(
        r for r in salidas.rglob("*") if r.suffix in (".xlsx", ".docx", ".pdf") and r.parent.name != "devolver"
    )
    carpetas = sorted({r.parent for r in escritos})
    sueltos = [r for r in escritos if r.parent.parent == salidas]
    repetidos = [r for c in carpetas for r in [e for e in escritos if e.parent == c][:POR_CARPETA] if r not in sueltos]
    return [*sueltos, *repetidos]


@pytest.mark.parametrize("nombre", ESCALAS)
def test_se_ve_bien(tmp_path: Path, nombre: str) -> None:
    salidas = entregar(ESCALAS[nombre], tmp_path)
    assert contar(mirar(escoger(salidas), tmp_path / "taller"), salidas) == []
