"""Los números y las fechas como se leen en Colombia, en cualquier equipo."""

from datetime import date
from decimal import ROUND_HALF_UP, Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pipeline.base.espanol import cantidad, fecha, fecha_larga, numero, porcentaje, redondear


@pytest.mark.parametrize(
    ("valor", "decimales", "redondeado"),
    [
        (0.5, 0, 1.0),
        (1.5, 0, 2.0),
        (2.5, 0, 3.0),
        (79.95, 1, 80.0),
        (59.95, 1, 60.0),
        (79.949999, 1, 79.9),
        (0.125, 2, 0.13),
        (1.005, 2, 1.01),
        (2.675, 2, 2.68),
        (0.285 * 100, 1, 28.5),
        (-0.5, 0, -1.0),
        (1234.5, 0, 1235.0),
        (2 / 3 * 100, 1, 66.7),
    ],
)
def test_la_mitad_se_redondea_hacia_arriba(valor: float, decimales: int, redondeado: float) -> None:
    assert redondear(valor, decimales) == redondeado


@given(st.integers(0, 10**6), st.integers(1, 10**6))
def test_un_porcentaje_se_redondea_como_en_el_papel(parte: int, todo: int) -> None:
    exacto = (Decimal(parte) * 100 / Decimal(todo)).quantize(Decimal("0.000000001"), ROUND_HALF_UP)
    assert redondear(parte / todo * 100, 1) == float(exacto.quantize(Decimal("0.1"), ROUND_HALF_UP))


@pytest.mark.parametrize(
    ("valor", "decimales", "escrito"),
    [
        (0, 0, "0"),
        (999, 0, "999"),
        (1000, 0, "1.000"),
        (1234567.5, 0, "1.234.568"),
        (1234.56, 1, "1.234,6"),
        (2.5, 2, "2,50"),
        (-1234.5, 1, "-1.234,5"),
    ],
)
def test_el_numero_lleva_punto_de_miles_y_coma_decimal(valor: float, decimales: int, escrito: str) -> None:
    assert numero(valor, decimales) == escrito


@pytest.mark.parametrize(
    ("valor", "escrita"), [(3.0, "3"), (2.5, "2,5"), (1 / 3, "0,33"), (10.0, "10"), (1500.0, "1.500"), (0.0, "0")]
)
def test_la_cantidad_no_trae_decimales_de_sobra(valor: float, escrita: str) -> None:
    assert cantidad(valor) == escrita


@pytest.mark.parametrize(
    ("proporcion", "escrito"),
    [(0.853, "85,3 %"), (1.0, "100,0 %"), (0.0, "0,0 %"), (0.7995, "80,0 %"), (2 / 3, "66,7 %"), (None, "No aplica")],
)
def test_el_porcentaje_tiene_un_decimal_y_lo_que_no_aplica_no_es_cero(proporcion: float | None, escrito: str) -> None:
    assert porcentaje(proporcion) == escrito


def test_el_porcentaje_sin_decimales() -> None:
    assert porcentaje(0.745, 0) == "75 %"


def test_las_fechas_van_de_dia_a_anio() -> None:
    assert fecha(date(2026, 8, 5)) == "05/08/2026"
    assert fecha_larga(date(2026, 8, 31)) == "31 de agosto de 2026"
    assert fecha_larga(date(2026, 1, 1)) == "1 de enero de 2026"
