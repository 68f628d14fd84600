"""Solo es de fuera la fórmula que nombra otro libro o una función ajena; las tablas con nombre no lo son."""

import pytest

from pipeline.lectura.formatos.xlsx_formulas import buscar_de_fuera


@pytest.mark.parametrize(
    ("formula", "es"),
    [
        ("'[1]Metas'!B4", True),
        ("SUM([2]Hoja1!$A$1:$A$9)", True),
        ("[1]!MetaAnual", True),
        ('IFERROR(__xludf.DUMMYFUNCTION("ARRAYFORMULA(A1)"),3)', True),
        ("SUM(A1:A9)", False),
        ("Tabla1[2024]", False),
        ("SUM(Tabla1[[#This Row],[2024]])", False),
        ("Hoja2!A1", False),
    ],
)
def test_la_formula_de_fuera(formula: str, es: bool) -> None:
    xml = f'<row r="4"><c r="B4" s="1"><f>{formula}</f><v>3</v></c><c r="C4"><v>1</v></c></row>'
    assert buscar_de_fuera(xml) == ([("B", 4)] if es else [])
