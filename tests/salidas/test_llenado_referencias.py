"""Las referencias de una fórmula siguen a las filas que se movieron, y solo a esas."""

import pytest

from pipeline.salidas.llenado.referencias import Bloque, Mapa, mover_formula, trasladar_formula


@pytest.mark.parametrize(
    ("formula", "esperada"),
    [
        ("SUM(A5:A5)+A9", "SUM(A5:A8)+A12"),
        ("A5/$A$9", "A5/$A$12"),
        ('IF(A9="A9";LOG10(A9);Hoja2!A9)', 'IF(A12="A9";LOG10(A12);Hoja2!A9)'),
        ("'[1]Otro'!A9+[1]Otro!A9", "'[1]Otro'!A9+[1]Otro!A9"),
        ("Tabla[A9]+Base9", "Tabla[A9]+Base9"),
        ("SUM(5:9)", "SUM(5:12)"),
        ("'Mi hoja'!B9+Mi!B9", "'Mi hoja'!B12+Mi!B9"),
    ],
)
def test_mover_una_formula_cambia_solo_las_celdas_de_la_hoja_que_se_movio(formula: str, esperada: str) -> None:
    mapa = Mapa([Bloque(5, 1, 4)])
    assert mover_formula(formula, "Mi hoja", {"mi hoja": mapa.mover}) == esperada


def test_trasladar_respeta_lo_que_esta_fijo() -> None:
    assert trasladar_formula("$A1+B$2+SUM(Z3:AA3)", 2, 1) == "$A3+C$2+SUM(AA5:AB5)"
