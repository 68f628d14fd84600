"""Una fila de plantilla se repite y todo lo que hay debajo la sigue."""

from typing import Any

import pytest

from pipeline.salidas.llenado import llenar
from tests.salidas.formatos_de_prueba import abrir, con_parte, datos, dibujar, imagen, partes, tareas


def variante(libro: Any, hoja: Any) -> None:
    """El formato de una entidad que lo movió y vistió todo a su manera."""
    marco = libro.add_format({"border": 1, "text_wrap": True, "bg_color": "#FFF2CC"})
    hoja.merge_range("C2:F2", "Informe de {{entidad}}", marco)
    hoja.insert_image("A1", "escudo.png", {"image_data": imagen()})
    hoja.write_row("C5", ["Tarea", "", "Cuánto", "Doble"])
    hoja.merge_range("C6:D6", "{{tarea.nombre}}", marco)
    hoja.write("E6", "{{tarea.cuanto}}", marco)
    hoja.write_formula("F6", "=E6*2+$E$8", marco, 0)
    hoja.write("C8", "Total")
    hoja.write_formula("E8", "=SUM(E6:E6)", None, 0)
    hoja.merge_range("C10:D10", "Firma de {{entidad}}", marco)
    hoja.insert_image("E12", "firma.png", {"image_data": imagen()})
    regla = {"type": "cell", "criteria": ">", "value": 3, "format": libro.add_format({"bold": 1})}
    hoja.conditional_format("E6:E8", regla)
    hoja.data_validation("G6", {"validate": "list", "source": ["Sí", "No"]})
    hoja.write_url("C14", "https://ejemplo.gov.co", string="sitio")
    hoja.autofilter("C5:F6")
    hoja.set_h_pagebreaks([8])
    hoja.print_area("A1:G12")
    hoja.repeat_rows(4)
    libro.define_name("Total", "=Informe!$E$8")
    aparte = libro.add_worksheet("Nota's")
    aparte.write("A1", "Nada que llenar")
    aparte.write_formula("A2", "=Informe!E8+'Nota''s'!B6", None, 0)
    grafica = libro.add_chart({"type": "bar"})
    grafica.add_series({"values": "=Informe!$E$6:$E$6", "categories": "=Informe!$C$6:$C$6"})
    aparte.insert_chart("D2", grafica)
    libro.add_worksheet("Intacta").write("A1", "igual")


@pytest.fixture(scope="module")
def formato() -> bytes:
    return dibujar(variante)


@pytest.fixture(scope="module")
def lleno(formato: bytes) -> bytes:
    return llenar(formato, datos(tareas("uno", "dos", "tres"), entidad="Alcaldía"), "f")[0]


def test_la_variante_de_una_entidad_se_llena(lleno: bytes) -> None:
    hoja = abrir(lleno)["Informe"]
    assert [(hoja.cell(f, 3).value, hoja.cell(f, 5).value) for f in (6, 7, 8)] == [("uno", 1), ("dos", 2), ("tres", 3)]
    titulos = [hoja[celda].value for celda in ("C2", "C10", "C12")]
    assert titulos == ["Informe de Alcaldía", "Total", "Firma de Alcaldía"]
    assert {hoja.cell(f, 3).fill.fgColor.rgb for f in (6, 7, 8)} == {"FFFFF2CC"}


def test_lo_que_nombra_filas_las_sigue(lleno: bytes) -> None:
    libro = abrir(lleno)
    hoja = libro["Informe"]
    assert sorted(map(str, hoja.merged_cells.ranges)) == ["C12:D12", "C2:F2", "C6:D6", "C7:D7", "C8:D8"]
    assert [str(r.sqref) for r in hoja.conditional_formatting] == ["E6:E10"]
    assert [str(v.sqref) for v in hoja.data_validations.dataValidation] == ["G6:G8"]
    assert (hoja.auto_filter.ref, hoja.print_area, hoja.print_title_rows) == ("C5:F8", "'Informe'!$A$1:$G$14", "$5:$5")
    assert hoja["C16"].hyperlink.target == "https://ejemplo.gov.co"
    assert [b.id for b in hoja.row_breaks.brk] == [10]
    assert libro.defined_names["Total"].attr_text == "Informe!$E$10"
    assert [imagen.anchor._from.row for imagen in hoja._images] == [0, 13]


def test_las_formulas_siguen_a_su_copia_y_los_totales_abarcan_todas(lleno: bytes) -> None:
    libro = abrir(lleno)
    hoja = libro["Informe"]
    assert [hoja.cell(f, 6).value for f in (6, 7, 8)] == ["=E6*2+$E$10", "=E7*2+$E$10", "=E8*2+$E$10"]
    assert (hoja["E10"].value, libro["Nota's"]["A2"].value) == ("=SUM(E6:E8)", "=Informe!E10+'Nota''s'!B6")
    assert "Informe!$E$6:$E$8" in partes(lleno)["xl/charts/chart1.xml"].decode()
    assert b'fullCalcOnLoad="1"' in partes(lleno)["xl/workbook.xml"]


def test_las_demas_partes_quedan_byte_por_byte(formato: bytes, lleno: bytes) -> None:
    antes, despues = partes(formato), partes(lleno)
    distintas = {nombre for nombre in antes if antes[nombre] != despues[nombre]}
    assert distintas == {
        "xl/workbook.xml", "xl/worksheets/sheet1.xml", "xl/worksheets/sheet2.xml", "xl/drawings/drawing1.xml",
        "xl/charts/chart1.xml", "docProps/custom.xml", "[Content_Types].xml", "_rels/.rels",
    } & set(antes)  # fmt: skip
    assert set(despues) - set(antes) == {"docProps/custom.xml"}


def test_sin_formulas_no_se_pide_recalcular_ni_se_toca_el_libro() -> None:
    formato = dibujar(lambda libro, hoja: hoja.write("A1", "{{entidad}}"))
    assert partes(llenar(formato, datos(entidad="x"), "f")[0])["xl/workbook.xml"] == partes(formato)["xl/workbook.xml"]


def test_la_tabla_sin_filas_deja_una_en_blanco() -> None:
    formato = dibujar(lambda libro, hoja: hoja.write_column("A1", ["{{tarea.nombre}}", "Total"]))
    hoja = abrir(llenar(formato, datos([]), "f")[0])["Informe"]
    assert [hoja["A1"].value, hoja["A2"].value] == [None, "Total"]


def test_un_registro_de_dos_filas_combinadas_se_repite_entero() -> None:
    def hacer(libro: Any, hoja: Any) -> None:
        hoja.merge_range("A2:A3", "{{tarea.nombre}}", libro.add_format({"text_wrap": True}))
        hoja.write("B2", "{{tarea.cuanto}}")
        hoja.write("B3", "fijo")
        hoja.write("A4", "fin")

    hoja = abrir(llenar(dibujar(hacer), datos(tareas("a", "b")), "f")[0])["Informe"]
    assert [hoja.cell(f, 2).value for f in range(2, 6)] == [1, "fijo", 2, "fijo"]
    assert (sorted(map(str, hoja.merged_cells.ranges)), hoja["A6"].value) == (["A2:A3", "A4:A5"], "fin")


def test_la_fila_crece_para_que_el_texto_no_quede_cortado_aunque_este_combinada() -> None:
    def hacer(libro: Any, hoja: Any) -> None:
        ajusta = libro.add_format({"text_wrap": True})
        hoja.merge_range("A1:B1", "{{tarea.nombre}}", ajusta)
        hoja.set_column("A:B", 10)

    hoja = abrir(llenar(dibujar(hacer), datos(tareas("corto", "palabra " * 30)), "f")[0])["Informe"]
    assert hoja.row_dimensions[1].height is None
    assert 10 * 15 <= hoja.row_dimensions[2].height <= 15 * 15


def test_las_formulas_que_excel_guardo_compartidas_se_escriben_enteras() -> None:
    def hacer(libro: Any, hoja: Any) -> None:
        hoja.write_row("A1", ["{{tarea.nombre}}"])
        for fila in (2, 3):
            hoja.write_formula(f"B{fila}", f"=A{fila}*2", None, 0)

    compartir = {"<f>A2*2</f>": '<f t="shared" ref="B2:B3" si="0">A2*2</f>', "<f>A3*2</f>": '<f t="shared" si="0"/>'}

    def cambiar(texto: str) -> str:
        for antes, despues in compartir.items():
            texto = texto.replace(antes, despues)
        return texto

    formato = con_parte(dibujar(hacer), "xl/worksheets/sheet1.xml", cambiar)
    hoja = abrir(llenar(formato, datos(tareas("a", "b", "c")), "f")[0])["Informe"]
    assert [hoja["B4"].value, hoja["B5"].value] == ["=A4*2", "=A5*2"]
