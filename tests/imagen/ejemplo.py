"""La entrega completa del ejemplo: dos cortes, los formatos de avance, el libro de configuración y la comparación."""

import shutil
from contextlib import redirect_stdout
from io import StringIO
from pathlib import Path

import pytest

from pipeline.cli import _correr

ENTRADAS = Path(__file__).resolve().parents[2] / "entradas"
CORTE, HOY = "2026-08-31", "2026-09-10"


def entregar_ejemplo(carpeta: Path) -> Path:
    """Corre todas las órdenes que escriben algo para leer, y devuelve la carpeta con lo escrito."""
    if "Puerto Arrayán" not in (ENTRADAS / "entidad.toml").read_text(encoding="utf-8"):
        pytest.skip("en entradas/ hay una entidad real: el ejemplo se apartó con «rendicion empezar»")
    entradas, salidas = carpeta / "entradas", carpeta / "salidas"
    shutil.copytree(ENTRADAS, entradas, ignore=shutil.ignore_patterns("registro"))
    suyas = ("--entradas", str(entradas), "--hoy", HOY)
    with redirect_stdout(StringIO()):
        for orden in (
            ("generar", "--corte", CORTE),
            ("formatos", "--todos", "--corte", CORTE),
            ("comparar", "2026-04-30", CORTE),
        ):
            assert _correr([*orden, *suyas, "--salidas", str(salidas)]) in (0, 1)
        assert _correr(["configurar", *suyas]) == 0
    shutil.move(entradas / "configuracion.xlsx", salidas / "configuracion.xlsx")
    return salidas
