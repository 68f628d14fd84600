"""`limpiar` borra lo que el programa hizo y nada más, aunque se le apunte a otra carpeta."""

from datetime import date
from pathlib import Path

import pytest

from pipeline.ordenes.limpiar import limpiar
from pipeline.salidas.manifiesto import escribir_manifiesto

HOY = date(2026, 9, 10)


def _escribir(carpeta: Path, *nombres: str) -> None:
    for nombre in nombres:
        (carpeta / nombre).parent.mkdir(parents=True, exist_ok=True)
        (carpeta / nombre).write_text("x", encoding="utf-8")


def test_borra_los_cortes_las_revisiones_y_las_comparaciones_y_deja_lo_demas(tmp_path: Path) -> None:
    salidas = tmp_path / "salidas"
    _escribir(salidas, "LEEME.md", "2026-04-30/a.txt", "2026-04-30-revision/b.txt", "2026-04-30 (2)/c.txt",
              ".2026-08-31.nuevo/d.txt", "comparacion_2026-04-30_2026-08-31/e.txt", "fotos/f.jpg", "notas.txt")  # fmt: skip
    escribir_manifiesto(salidas / "comparacion_2026-04-30_2026-08-31", {}, {})
    estado, dicho = limpiar(tmp_path / "entradas", salidas, HOY)
    assert (estado, sorted(p.name for p in salidas.iterdir() if p.name != ".candado")) == (
        0, ["LEEME.md", "fotos", "notas.txt"],
    )  # fmt: skip
    assert "no lo hizo el programa: fotos y notas.txt" in dicho


@pytest.mark.parametrize("suya", ["entradas", "Documentos"])
def test_apuntado_por_error_a_otra_carpeta_no_borra_nada_de_ella(tmp_path: Path, suya: str) -> None:
    carpeta = tmp_path / suya
    _escribir(carpeta, "entidad.toml", "planes/plan v2 (final).xlsx", "registro/opiniones.json")
    limpiar(tmp_path / "entradas", carpeta, HOY)
    for nombre in ("entidad.toml", "planes/plan v2 (final).xlsx", "registro/opiniones.json"):
        assert (carpeta / nombre).exists()
