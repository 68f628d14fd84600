"""Toda hoja, carta y página del ejemplo, impresa, se lee completa."""

from pathlib import Path

import pytest

from tests.imagen.ejemplo import entregar_ejemplo
from tests.imagen.mirar import contar, mirar

pytestmark = [pytest.mark.lenta, pytest.mark.xdist_group("imagen")]
CLASES = (
    "###", "texto cortado", "texto ausente", "palabra partida", "texto encimado", "fuera del papel", "página vacía",
    "hoja más ancha que la página", "hoja sin página", "sin encabezado", "letra pequeña", "firmas solas",
)  # fmt: skip


@pytest.fixture(scope="module")
def salidas(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return entregar_ejemplo(tmp_path_factory.mktemp("ejemplo"))


@pytest.fixture(scope="module")
def mirados(salidas: Path, tmp_path_factory: pytest.TempPathFactory) -> dict[Path, list]:
    archivos = sorted(r for r in salidas.rglob("*") if r.suffix in (".xlsx", ".docx", ".pdf"))
    return mirar(archivos, tmp_path_factory.mktemp("taller"))


def test_se_miro_todo_lo_que_se_imprime(mirados, salidas) -> None:
    nombres = {str(ruta.relative_to(salidas)) for ruta in mirados}
    assert {"2026-08-31/tablero.xlsx", "2026-08-31/seguimiento_control_interno.xlsx", "configuracion.xlsx"} <= nombres
    carpetas = {"calendario", "cartas", "devolver", "formatos", "recibos", "comparacion_2026-04-30_2026-08-31"}
    assert carpetas <= {ruta.parent.name for ruta in mirados}


@pytest.mark.parametrize("clase", CLASES)
def test_en_lo_impreso_no_hay(mirados, salidas, clase: str) -> None:
    con_esa = {ruta: [d for d in suyos if d.clase == clase] for ruta, suyos in mirados.items()}
    assert contar(con_esa, salidas) == []


def test_no_hay_otra_clase_de_defecto(mirados) -> None:
    assert {d.clase for suyos in mirados.values() for d in suyos} <= set(CLASES)
