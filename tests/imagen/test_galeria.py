"""La galería está completa, pesa poco y dice con palabras lo que cada imagen muestra."""

import re
from pathlib import Path

import pytest

from tests.herramientas.dibujar_galeria import DESTINO, PIEZAS, presentar

LIMITE = 3 * 1024 * 1024
IMAGEN = re.compile(r"!\[([^\]]*)\]\(([^)]+)\)")


def _dibujadas() -> list[str]:
    return sorted(ruta.stem for ruta in DESTINO.glob("*.png"))


def test_el_leeme_presenta_cada_imagen_y_ninguna_mas() -> None:
    piezas = [p for p in PIEZAS if p.nombre in _dibujadas()]
    assert sorted(p.nombre for p in piezas) == _dibujadas()
    assert (DESTINO / "LEEME.md").read_text(encoding="utf-8") == presentar(piezas)


def test_estan_todas_las_piezas() -> None:
    assert _dibujadas() == sorted(p.nombre for p in PIEZAS)


def test_pesa_poco() -> None:
    assert sum(ruta.stat().st_size for ruta in DESTINO.iterdir()) < LIMITE


@pytest.mark.parametrize("documento", ["comparacion.md", "galeria/LEEME.md", "guia.md"])
def test_cada_imagen_nombrada_existe_y_se_describe(raiz: Path, documento: str) -> None:
    ruta = raiz / "docs" / documento
    nombradas = IMAGEN.findall(ruta.read_text(encoding="utf-8"))
    assert nombradas
    assert [
        (texto, imagen) for texto, imagen in nombradas if len(texto) < 20 or not (ruta.parent / imagen).exists()
    ] == []


def test_make_la_vuelve_a_dibujar(raiz: Path) -> None:
    assert "tests.herramientas.dibujar_galeria" in (raiz / "Makefile").read_text(encoding="utf-8")
