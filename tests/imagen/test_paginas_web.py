"""Las páginas del ejemplo se leen en un teléfono, en un escritorio y en papel."""

from pathlib import Path

import pytest

from tests.imagen.convertir import exigir
from tests.imagen.defectos import DE_TRABAJO
from tests.imagen.ejemplo import entregar_ejemplo
from tests.imagen.mirar import mirar_paginas
from tests.imagen.papel import leer_pdf
from tests.imagen.web import ESCRITORIO, TELEFONO, imprimir, medir

pytestmark = [pytest.mark.lenta, pytest.mark.xdist_group("imagen")]
PAGINAS = ("00_empiece_aqui.html", "devolver/00_que_devolver.html")


@pytest.fixture(scope="module")
def salidas(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return entregar_ejemplo(tmp_path_factory.mktemp("ejemplo"))


def test_no_hay_otra_pagina_sin_mirar(salidas: Path) -> None:
    assert {str(r.relative_to(salidas / "2026-08-31")) for r in salidas.rglob("*.html")} == set(PAGINAS)


@pytest.mark.parametrize("ancho", [TELEFONO, ESCRITORIO])
@pytest.mark.parametrize("nombre", PAGINAS)
def test_no_se_desliza_hacia_los_lados(salidas: Path, tmp_path: Path, nombre: str, ancho: int) -> None:
    medido, fuera = medir(salidas / "2026-08-31" / nombre, ancho, tmp_path)
    assert (medido, fuera) == (ancho, "")


@pytest.mark.parametrize("nombre", PAGINAS)
def test_impresa_se_lee_completa(salidas: Path, tmp_path: Path, nombre: str) -> None:
    exigir("pdftoppm", "pdftotext", "pdftohtml")
    paginas = leer_pdf(imprimir(salidas / "2026-08-31" / nombre, tmp_path), tmp_path / "fotos")
    assert paginas and [str(d) for d in mirar_paginas(paginas, DE_TRABAJO)] == []


def test_una_pagina_demasiado_ancha_se_ve(tmp_path: Path) -> None:
    mala = tmp_path / "mala.html"
    mala.write_text("<!doctype html><p>bien</p><div style='width:900px'>ancha</div>", encoding="utf-8")
    medido, fuera = medir(mala, TELEFONO, tmp_path)
    assert medido > TELEFONO and "ancha" in fuera
