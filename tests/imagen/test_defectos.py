"""Cada defecto se ve donde está, y no se ve donde no: con libros dibujados mal a propósito."""

from collections.abc import Callable
from pathlib import Path

import openpyxl
import pytest
from docx import Document
from matplotlib.figure import Figure
from openpyxl.styles import Alignment, Font
from openpyxl.worksheet.table import Table
from openpyxl.worksheet.worksheet import Worksheet

from tests.imagen.defectos import Defecto
from tests.imagen.mirar import mirar

pytestmark = [pytest.mark.lenta, pytest.mark.xdist_group("imagen")]
PARTIDO = Alignment(wrap_text=True, vertical="top")
FRASE = "Publicar en la página web el informe trimestral de la gestión y darlo a conocer a la ciudadanía del municipio"


def no_cabe_el_numero(hoja: Worksheet) -> None:
    hoja["A1"] = 123456789.25
    hoja.column_dimensions["A"].width = 4


def fila_baja(hoja: Worksheet) -> None:
    hoja["A1"], hoja["A1"].alignment = FRASE, PARTIDO
    hoja.row_dimensions[1].height = 30


def fila_muy_baja(hoja: Worksheet) -> None:
    hoja["A3"] = "Informe publicado"
    hoja.row_dimensions[3].height = 6


def vecino_ocupado(hoja: Worksheet) -> None:
    hoja["A1"], hoja["B1"] = FRASE, "vecino"


def columna_angosta(hoja: Worksheet) -> None:
    hoja["A1"], hoja["A1"].alignment = "Reglamentación interinstitucional", PARTIDO
    hoja.row_dimensions[1].height = 90


def letra_diminuta(hoja: Worksheet) -> None:
    hoja["A1"], hoja["A1"].font = FRASE, Font(size=4)


def dos_paginas_de_ancho(hoja: Worksheet) -> None:
    for fila in range(1, 6):
        for columna in range(1, 7):
            celda = hoja.cell(fila, columna, f"fila{fila}columna{columna} con su dato")
            hoja.column_dimensions[celda.column_letter].width = 28


def hoja_en_blanco_al_final(hoja: Worksheet) -> None:
    hoja["A1"] = FRASE
    hoja["A400"].font = Font(bold=True)
    hoja["A400"] = " "
    hoja.print_area = "A1:C400"
    hoja.oddFooter.center.text = "Página &P"


def tabla_larga_sin_repetir(hoja: Worksheet) -> None:
    hoja.append(["Numeral", "Actividad", "Responsable"])
    for i in range(90):
        hoja.append([f"1.{i}", f"Informe{i} publicado", f"Dependencia{i}"])
    for letra in "ABC":
        hoja.column_dimensions[letra].width = 24
    hoja.add_table(Table(displayName="Tabla", ref="A1:C91"))


def firmas_en_otra_pagina(hoja: Worksheet) -> None:
    for i in range(1, 20):
        hoja.cell(i, 1, f"Informe{i} publicado")
    hoja.row_breaks.append(openpyxl.worksheet.pagebreak.Break(id=19))
    hoja["A20"], hoja["B20"] = "Elaboró", "Revisó"
    hoja["A21"], hoja["B21"] = "Profesional", "Secretaria"


def fuera_del_margen(hoja: Worksheet) -> None:
    hoja["A1"] = FRASE
    hoja.page_margins.left = hoja.page_margins.top = hoja.page_margins.header = 0.0


MALAS: dict[str, tuple[Callable[[Worksheet], None], ...]] = {
    "###": (no_cabe_el_numero,),
    "texto cortado": (fila_baja, fila_muy_baja),
    "texto ausente": (vecino_ocupado,),
    "palabra partida": (columna_angosta,),
    "letra pequeña": (letra_diminuta,),
    "hoja más ancha que la página": (dos_paginas_de_ancho,),
    "página vacía": (hoja_en_blanco_al_final,),
    "sin encabezado": (tabla_larga_sin_repetir,),
    "firmas solas": (firmas_en_otra_pagina,),
    "fuera del papel": (fuera_del_margen,),
}
"""Lo que hay que ver en cada hoja dibujada mal."""


@pytest.fixture(scope="module")
def vistos(tmp_path_factory: pytest.TempPathFactory) -> dict[str, set[str]]:
    """Por hoja dibujada, las clases de defecto que se le vieron."""
    carpeta = tmp_path_factory.mktemp("malas")
    for dibujar in (*(d for malas in MALAS.values() for d in malas), bien_hecha):
        libro = openpyxl.Workbook()
        hoja = libro.active
        assert hoja is not None
        hoja.page_setup.paperSize = 1
        dibujar(hoja)
        libro.save(carpeta / f"seguimiento_control_interno_{dibujar.__name__}.xlsx")
    _documento_con_firmas_solas(carpeta / "informe_gestion.docx")
    _papel_con_textos_encimados(carpeta / "encimado.pdf")
    hallados = mirar(sorted(carpeta.iterdir()), carpeta / "taller")
    return {
        ruta.stem.removeprefix("seguimiento_control_interno_"): {d.clase for d in suyos}
        for ruta, suyos in hallados.items()
    }


def bien_hecha(hoja: Worksheet) -> None:
    tabla_larga_sin_repetir(hoja)
    hoja.print_title_rows = "1:1"
    hoja["D1"], hoja["D1"].alignment = FRASE, PARTIDO
    hoja.column_dimensions["D"].width = 30
    hoja.row_dimensions[1].height = 75
    hoja.sheet_properties.pageSetUpPr = openpyxl.worksheet.properties.PageSetupProperties(fitToPage=True)
    hoja.page_setup.fitToHeight = 0


def _documento_con_firmas_solas(ruta: Path) -> None:
    documento = Document()
    documento.add_paragraph(FRASE)
    documento.add_page_break()
    documento.add_paragraph("Cordialmente,")
    documento.add_paragraph("Jefe de la Oficina de Control Interno")
    documento.save(str(ruta))


def _papel_con_textos_encimados(ruta: Path) -> None:
    figura = Figure(figsize=(4, 2))
    figura.text(0.2, 0.5, "Secretaría de Hacienda", size=10)
    figura.text(0.3, 0.5, "Secretaría de Planeación", size=10)
    figura.savefig(ruta)


@pytest.mark.parametrize(
    ("clase", "hoja"), [(c, d.__name__) for c, malas in MALAS.items() for d in malas], ids=lambda v: str(v)
)
def test_el_defecto_se_ve(vistos, clase: str, hoja: str) -> None:
    assert clase in vistos[hoja]


def test_un_texto_sobre_otro_se_ve(vistos) -> None:
    assert vistos["encimado"] == {"texto encimado"}


def test_las_firmas_solas_de_un_documento_se_ven(vistos) -> None:
    assert "firmas solas" in vistos["informe_gestion"]


def test_en_una_hoja_bien_hecha_no_se_ve_nada(vistos) -> None:
    assert vistos["bien_hecha"] == set()


def test_un_defecto_se_dice_con_su_pagina() -> None:
    assert str(Defecto("###", 3, "en x=1")) == "### (p. 3): en x=1"
