"""Un rótulo vale para las tablas que tiene debajo, y los nombres de la hoja y del archivo, para todas."""

import pytest

from pipeline.disposiciones.rotulos_de_opinion import NUNCA, Rotulos
from pipeline.lectura.malla import Malla, hacer_malla
from tests.dibujo import hoja_dibujada

REPETIDO = """
    Plan
    x | Seguimiento de Control Interno
    Dependencia: | Gobierno
    Seguimiento de Control Interno
"""


def malla(dibujo: str, nombre: str = "Hoja1") -> Malla:
    return hacer_malla(hoja_dibujada(dibujo, nombre))


def test_cada_rotulo_vale_desde_la_primera_fila_que_lo_dice() -> None:
    rotulos = Rotulos(malla(REPETIDO), 9)
    assert (rotulos.de_control_interno, rotulos.de_seguimiento, rotulos.de_quien_reporta) == (2, 2, 3)
    assert list(rotulos.escritos.values()) == sorted(rotulos.escritos.values())


def test_lo_que_esta_en_la_fila_del_encabezado_o_debajo_no_es_un_rotulo() -> None:
    assert Rotulos(malla(REPETIDO), 2).de_control_interno == NUNCA


def test_el_nombre_de_la_hoja_vale_para_todas_sus_tablas() -> None:
    assert Rotulos(malla("a | b", "Seguimiento OCI"), 1).de_control_interno == 0


@pytest.mark.parametrize("largo", [249, 250])
def test_un_parrafo_no_es_un_rotulo(largo: int) -> None:
    parrafo = "Seguimiento de Control Interno ".ljust(largo, "a")
    assert Rotulos(malla(parrafo), 5).de_control_interno == (1 if largo < 250 else NUNCA)
