"""Un título en letra blanca se sigue leyendo después de marcado, y al volver recupera su color."""

import io
from pathlib import Path

import openpyxl
import pytest
from openpyxl.styles import Color, Font, PatternFill

from pipeline.estilo import AZUL, MARCADO, MARCADO_OSCURO
from tests.salidas.libro_ajeno import falla, marcar

BLANCA, DEL_TEMA, OSCURA = Color(rgb="FFFFFFFF"), Color(theme=0), Color(rgb="FF1F1F1F")


def hacer(ruta: Path, letra: Color) -> bytes:
    libro = openpyxl.Workbook()
    hoja = libro.active
    hoja.title = "Plan"
    hoja["A1"], hoja["A1"].font, hoja["A1"].fill = "Entregable", Font(color=letra), PatternFill("solid", AZUL[1:])
    libro.save(ruta)
    return ruta.read_bytes()


def relleno(contenido: bytes) -> str:
    return openpyxl.load_workbook(io.BytesIO(contenido))["Plan"]["A1"].fill.fgColor.rgb[-6:]


@pytest.mark.parametrize(
    ("letra", "esperado"), [(BLANCA, MARCADO_OSCURO), (DEL_TEMA, MARCADO_OSCURO), (OSCURA, MARCADO)]
)
def test_la_marca_es_oscura_bajo_una_letra_clara(tmp_path: Path, letra: Color, esperado: dict[str, str]) -> None:
    assert f"#{relleno(marcar(hacer(tmp_path / 'a.xlsx', letra), falla('Plan', 1, 1)))}" == esperado["ERROR"]


def test_al_volver_sin_ese_hallazgo_recupera_su_color(tmp_path: Path) -> None:
    una = marcar(hacer(tmp_path / "a.xlsx", BLANCA), falla("Plan", 1, 1))
    assert relleno(marcar(una, falla("Plan", 4, 4))) == AZUL[1:]


@pytest.mark.parametrize("color", MARCADO_OSCURO.values())
def test_el_blanco_contrasta_con_cada_marca_oscura(color: str) -> None:
    canales = [int(color[i : i + 2], 16) / 255 for i in (1, 3, 5)]
    lineales = [c / 12.92 if c <= 0.03928 else ((c + 0.055) / 1.055) ** 2.4 for c in canales]
    luz = 0.2126 * lineales[0] + 0.7152 * lineales[1] + 0.0722 * lineales[2]
    assert 1.05 / (luz + 0.05) >= 4.5
