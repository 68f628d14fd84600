"""La guía no nombra nada que no exista: ni una imagen, ni una orden, ni un archivo de los que salen."""

import re
from pathlib import Path

import pytest

from pipeline.cli import ORDENES
from tests.herramientas.dibujar_guia import DESTINO, TOMAS

LIMITE = 150 * 1024


@pytest.fixture(scope="module")
def guia(raiz: Path) -> str:
    return (raiz / "docs" / "guia.md").read_text(encoding="utf-8")


def test_cada_imagen_que_se_nombra_esta_y_no_sobra_ninguna(guia: str, raiz: Path) -> None:
    nombradas = set(re.findall(r"!\[[^\]]+\]\((imagenes/guia/[^)]+)\)", guia))
    assert nombradas == {f"imagenes/guia/{ruta.name}" for ruta in DESTINO.iterdir()}
    assert nombradas == {f"imagenes/guia/{toma.nombre}.png" for toma in TOMAS}
    assert all((raiz / "docs" / nombrada).is_file() for nombrada in nombradas)


def test_cada_imagen_pesa_poco_y_dice_con_palabras_lo_que_muestra(guia: str) -> None:
    assert {ruta.name: ruta.stat().st_size for ruta in DESTINO.iterdir() if ruta.stat().st_size > LIMITE} == {}
    assert [texto for texto in re.findall(r"!\[([^\]]*)\]", guia) if len(texto) < 20] == []


def test_cada_orden_que_se_nombra_existe(guia: str, raiz: Path) -> None:
    de_make = set(re.findall(r"`make ([a-z]+)", guia))
    objetivos = set(re.findall(r"^([a-z]+):", (raiz / "Makefile").read_text(encoding="utf-8"), re.MULTILINE))
    assert de_make and de_make <= objetivos
    assert set(re.findall(r"`rendicion ([a-z]+)", guia)) <= {orden.name for orden in ORDENES}


def test_el_resto_de_los_documentos_lleva_a_ella(raiz: Path) -> None:
    assert "(docs/guia.md)" in (raiz / "README.md").read_text(encoding="utf-8")
    assert "(guia.md)" in (raiz / "docs" / "LEEME.md").read_text(encoding="utf-8")
