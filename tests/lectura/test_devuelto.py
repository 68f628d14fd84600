"""El color de una celda que el programa marcó: el que tenía antes, aunque otro programa haya guardado el libro."""

import pytest

from pipeline.lectura.colores import BLANCO
from pipeline.lectura.devuelto import COLORES, color_de_origen

VERDE = "92D050"
MARCA = sorted(COLORES)[0]


@pytest.mark.parametrize("marca", sorted(COLORES))
def test_detras_de_cada_marca_esta_el_color_que_la_celda_tenia(marca: str) -> None:
    assert color_de_origen(marca, VERDE) == VERDE
    assert color_de_origen(marca, BLANCO) == BLANCO


def test_el_color_que_no_es_de_una_marca_queda_como_esta() -> None:
    assert color_de_origen(VERDE, MARCA) == VERDE


@pytest.mark.parametrize(("marca", "parecido"), [("FFDD7A", "FFCC99"), ("F7B2A8", "FF99CC"), ("DCC8F4", "CCCCFF")])
def test_lo_que_libreoffice_pone_detras_por_parecido_no_es_de_nadie(marca: str, parecido: str) -> None:
    assert marca in COLORES
    assert color_de_origen(marca, parecido) == BLANCO
