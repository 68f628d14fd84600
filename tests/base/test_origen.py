"""El lugar de un valor, escrito como lo escribe Excel."""

import pytest

from pipeline.base.origen import Origen, letra_de_columna


@pytest.mark.parametrize(
    ("columna", "letra"),
    [(1, "A"), (26, "Z"), (27, "AA"), (28, "AB"), (52, "AZ"), (53, "BA"), (702, "ZZ"), (703, "AAA"), (16384, "XFD")],
)
def test_la_letra_de_una_columna_es_la_de_excel(columna: int, letra: str) -> None:
    assert letra_de_columna(columna) == letra


def test_sin_columna_no_hay_letra() -> None:
    assert letra_de_columna(0) == ""


@pytest.mark.parametrize(
    ("numeros", "celda"),
    [
        ((), ""),
        ((0, 5), ""),
        ((4, 5), "E4"),
        ((1048576, 16384), "XFD1048576"),
        ((11, 1, 20, 3), "A11:C20"),
        ((11, 1, 11, 3), "A11:C11"),
        ((7, 2, 7, 2), "B7"),
        ((12,), "12:12"),
        ((12, 0, 15), "12:15"),
    ],
)
def test_la_celda_dice_celda_region_fila_o_nada(numeros: tuple[int, ...], celda: str) -> None:
    assert Origen("plan.xlsx", "Plan", *numeros).celda == celda


def test_el_lugar_se_lee_de_afuera_hacia_adentro_sin_lo_que_falta() -> None:
    assert str(Origen("PAAC 2026.xlsx", "Hoja1", 12, 6)) == "PAAC 2026.xlsx › Hoja1 › F12"
    assert str(Origen("PAAC 2026.xlsx", "Hoja1")) == "PAAC 2026.xlsx › Hoja1"
    assert str(Origen("PAAC 2026.xlsx")) == "PAAC 2026.xlsx"


def test_los_lugares_se_ordenan_por_archivo_hoja_fila_y_columna() -> None:
    lugares = [Origen("b.xlsx"), Origen("a.xlsx", "Plan", 10, 1), Origen("a.xlsx", "Plan", 9, 30), Origen("a.xlsx")]
    assert [str(lugar) for lugar in sorted(lugares)] == [
        "a.xlsx", "a.xlsx › Plan › AD9", "a.xlsx › Plan › A10", "b.xlsx",
    ]  # fmt: skip
