"""Qué partes del libro de la entidad cambian al llenarlo, y por qué; las demás quedan byte por byte."""

import re

import pytest
from defusedxml.ElementTree import fromstring

from tests.fabrica import hacer_resultado
from tests.salidas.formato_propio.ajuste import cargado
from tests.salidas.formato_propio.ayuda import llenar
from tests.salidas.formatos_de_prueba import partes

POR_QUE_CAMBIAN = {
    "xl/worksheets/sheet1.xml": "se escriben las filas, y lo que la hoja nombra por su fila las sigue",
    "xl/workbook.xml": "el nombre definido y el área de impresión bajan, y se pide recalcular",
    "xl/charts/chart1.xml": "sus datos abarcan las filas nuevas",
    "xl/drawings/drawing1.xml": "la imagen y el cuadro de debajo bajan",
    "xl/drawings/vmlDrawing1.vml": "la nota y el botón de debajo bajan",
    "xl/comments1.xml": "la nota del total baja",
    "xl/ctrlProps/ctrlProp1.xml": "la celda ligada al control baja",
    "[Content_Types].xml": "se declara la marca del programa y se quita la cadena de cálculo",
    "_rels/.rels": "se declara la marca del programa",
    "xl/_rels/workbook.xml.rels": "se quita la cadena de cálculo, que Excel rehace",
}
NUEVA = "docProps/custom.xml"
QUITADA = "xl/calcChain.xml"


@pytest.fixture(scope="module")
def antes() -> dict[str, bytes]:
    return partes(cargado())


@pytest.fixture(scope="module")
def despues() -> dict[str, bytes]:
    return partes(llenar(cargado(), hacer_resultado(6))[0])


def test_cambian_solo_las_partes_que_las_filas_nuevas_obligan(
    antes: dict[str, bytes], despues: dict[str, bytes]
) -> None:
    distintas = {n for n in antes if n in despues and antes[n] != despues[n]}
    assert distintas == set(POR_QUE_CAMBIAN)
    assert (set(despues) - set(antes), set(antes) - set(despues)) == ({NUEVA}, {QUITADA})


def test_lo_que_no_crece_cambia_solo_la_hoja_y_lo_que_la_marca() -> None:
    formato = cargado()
    antes, despues = partes(formato), partes(llenar(formato, hacer_resultado(2))[0])
    assert {n for n in antes if n in despues and antes[n] != despues[n]} == {
        "xl/worksheets/sheet1.xml", "xl/workbook.xml", "[Content_Types].xml", "_rels/.rels", "xl/_rels/workbook.xml.rels",
    }  # fmt: skip


def test_cada_parte_sigue_bien_escrita(despues: dict[str, bytes]) -> None:
    for nombre, cuerpo in despues.items():
        if nombre.endswith((".xml", ".rels", ".vml")):
            fromstring(cuerpo)


def test_lo_que_una_libreria_perderia_sigue_en_la_hoja(antes: dict[str, bytes], despues: dict[str, bytes]) -> None:
    hoja, vieja = despues["xl/worksheets/sheet1.xml"].decode(), antes["xl/worksheets/sheet1.xml"].decode()
    for trozo in ("<sheetProtection", "<headerFooter", "<legacyDrawingHF", "<pageSetup", "<pageMargins"):
        suyo = re.search(rf"{trozo}.*?>", vieja)
        assert suyo and suyo[0] in hoja
    assert re.findall(r"<xm:f>Seguimiento!(C\d+:C\d+)</xm:f><xm:sqref>(G\d+)", hoja) == [
        (f"C{f}:C{f}", f"G{f}") for f in (5, 6, 7, 8, 9, 4)
    ]
    assert "<xm:sqref>D4:D9</xm:sqref>" in hoja and "<xm:sqref>C4:C9</xm:sqref>" in hoja
    assert '<selection activeCell="C10" sqref="C10"/>' in hoja


def test_lo_que_cuelga_de_las_filas_de_debajo_baja_con_ellas(despues: dict[str, bytes]) -> None:
    dibujo = despues["xl/drawings/drawing1.xml"].decode()
    assert "<xdr:row>12</xdr:row>" in dibujo
    antiguo = despues["xl/drawings/vmlDrawing1.vml"].decode()
    assert "<x:Row>2</x:Row>" in antiguo and "<x:Row>9</x:Row>" in antiguo
    assert "<x:Anchor>7, 0, 15, 0, 8, 0, 16, 0</x:Anchor>" in antiguo
    assert b'ref="C10"' in despues["xl/comments1.xml"]
    assert b'fmlaLink="$B$10"' in despues["xl/ctrlProps/ctrlProp1.xml"]
    assert b"Seguimiento!$C$4:$C$9" in despues["xl/charts/chart1.xml"]


def test_el_texto_con_letras_distintas_queda_en_los_textos_compartidos(
    antes: dict[str, bytes], despues: dict[str, bytes]
) -> None:
    assert antes["xl/sharedStrings.xml"] == despues["xl/sharedStrings.xml"]
    assert b'<c r="A1" t="s"><v>0</v></c>' in despues["xl/worksheets/sheet1.xml"]
