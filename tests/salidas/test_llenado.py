"""Lo que recibe una celda: su tipo, su formato, y texto que nunca deja de ser texto."""

import io
from datetime import date, datetime
from typing import Any

import pytest
from openpyxl.cell.rich_text import CellRichText
from python_calamine import CalamineWorkbook

from pipeline.salidas.llenado import FormatoInvalido, Proporcion, llenar
from tests.salidas.formatos_de_prueba import abrir, con_parte, datos, dibujar, partes, tareas

HOSTILES = ("=1+1", '=HYPERLINK("http://x.co","ver")', "+57 300", "-3", "@SUM(A1)", "<b>&amp;</b>", "a\x0bb", "_x0041_")


def test_una_marca_sola_recibe_el_valor_con_su_tipo() -> None:
    formato = dibujar(
        lambda libro, hoja: hoja.write_column("A1", ["{{corte}}", "{{vigencia}}", "{{avance}}", "{{nada}}"])
    )
    lleno, hallazgos = llenar(
        formato, datos(corte=date(2026, 8, 31), vigencia=2026, avance=Proporcion(0.853), nada=None), "f"
    )
    hoja = abrir(lleno)["Informe"]
    assert [hoja[f"A{i}"].value for i in range(1, 5)] == [datetime(2026, 8, 31), 2026, 0.853, None]
    assert (hoja["A1"].number_format, hoja["A3"].number_format) == ("dd/mm/yyyy", "0.0%")
    assert hallazgos == []


def test_el_formato_de_numero_que_puso_la_entidad_se_respeta() -> None:
    def hacer(libro: Any, hoja: Any) -> None:
        hoja.write("A1", "{{corte}}", libro.add_format({"num_format": "d mmm yyyy", "bold": True}))
        hoja.write("A2", "{{avance}}", libro.add_format({"num_format": "0%"}))

    hoja = abrir(llenar(dibujar(hacer), datos(corte=date(2026, 8, 31), avance=Proporcion(0.5)), "f")[0])["Informe"]
    assert (hoja["A1"].number_format, hoja["A1"].font.b, hoja["A2"].number_format) == ("d mmm yyyy", True, "0%")


def test_dentro_de_un_texto_el_valor_se_lee_como_en_colombia() -> None:
    formato = dibujar(lambda libro, hoja: hoja.write("B2", "Al {{Corte}} va {{ AVANCE }} de {{Dependencía}}"))
    lleno, _ = llenar(formato, datos(corte=date(2026, 4, 30), avance=Proporcion(1 / 3), dependencia="Salud"), "f")
    assert abrir(lleno)["Informe"]["B2"].value == "Al 30/04/2026 va 33,3 % de Salud"


def test_el_texto_de_un_libro_nunca_se_vuelve_formula_ni_vinculo() -> None:
    formato = dibujar(lambda libro, hoja: hoja.write_row("A1", ["{{tarea.nombre}}", "Dice {{tarea.nombre}}"]))
    lleno, _ = llenar(formato, datos(tareas(*HOSTILES)), "f")
    hoja = abrir(lleno)["Informe"]
    assert [hoja.cell(i, 1).data_type for i in range(1, len(HOSTILES) + 1)] == ["s"] * len(HOSTILES)
    assert b"<f" not in partes(lleno)["xl/worksheets/sheet1.xml"] and not hoja._hyperlinks
    leidas = CalamineWorkbook.from_filelike(io.BytesIO(lleno)).get_sheet_by_index(0).to_python()
    assert [fila[0] for fila in leidas][:6] == [*HOSTILES[:6]]
    assert leidas[6] == ["ab", "Dice ab"]
    assert hoja["A1"].quotePrefix and not hoja["A6"].quotePrefix


def test_la_marca_partida_entre_letras_distintas_se_llena_y_conserva_las_letras() -> None:
    def hacer(libro: Any, hoja: Any) -> None:
        negrita = libro.add_format({"bold": True})
        hoja.write_rich_string("A1", negrita, "Entidad: ", "{{enti", negrita, "dad}} fin")

    valor = abrir(llenar(dibujar(hacer), datos(entidad="Alcaldía"), "f")[0])["Informe"]["A1"].value
    assert isinstance(valor, CellRichText) and str(valor) == "Entidad: Alcaldía fin"
    letras = [(parte.text, parte.font.b) for parte in valor if not isinstance(parte, str)]
    assert letras == [("Entidad: ", True), ("Alcaldía", False), (" fin", True)]


def test_la_marca_escrita_como_texto_en_linea_tambien_se_llena() -> None:
    formato = con_parte(
        dibujar(lambda libro, hoja: hoja.write("A1", "x")), "xl/worksheets/sheet1.xml",
        lambda t: t.replace('<c r="A1" t="s"><v>0</v></c>', '<c r="A1" t="inlineStr"><is><t>{{entidad}}</t></is></c>'),
    )  # fmt: skip
    assert abrir(llenar(formato, datos(entidad="Alcaldía"), "f")[0])["Informe"]["A1"].value == "Alcaldía"


def test_la_marca_desconocida_queda_a_la_vista_con_su_celda_y_su_parecida() -> None:
    formato = dibujar(lambda libro, hoja: hoja.write_column("A1", ["{{entidad}}", "{{entidda}} y {{tarea.zzz}}"]))
    lleno, hallazgos = llenar(formato, datos(tareas("a"), entidad="Alcaldía"), "f.xlsx")
    assert abrir(lleno)["Informe"]["A2"].value == "{{entidda}} y {{tarea.zzz}}"
    assert [(h.codigo, str(h.origen), h.valor) for h in hallazgos] == [
        ("RC-H901", "f.xlsx › Informe › A2", "{{entidda}}"), ("RC-H901", "f.xlsx › Informe › A2", "{{tarea.zzz}}"),
    ]  # fmt: skip
    assert "{{entidad}}" in hallazgos[0].que_hacer


def test_encabezado_pie_y_cuadro_de_texto_tambien_se_llenan() -> None:
    def hacer(libro: Any, hoja: Any) -> None:
        hoja.write("A1", "{{entidad}}")
        hoja.set_footer("&L{{entidad}}&RPágina &P")
        hoja.insert_textbox("C3", "Para {{entidad}}")

    salida = partes(llenar(dibujar(hacer), datos(entidad="Aseo & Cía"), "f")[0])
    assert "&amp;LAseo &amp;&amp; Cía&amp;RPágina" in salida["xl/worksheets/sheet1.xml"].decode()
    assert "Para Aseo &amp; Cía" in salida["xl/drawings/drawing1.xml"].decode()


def test_el_libro_lleno_lleva_su_marca_titulo_y_autor() -> None:
    formato = dibujar(lambda libro, hoja: hoja.write("A1", "{{entidad}}"))
    con = datos(entidad="Alcaldía <x>")
    con.propiedades.update(titulo="Seguimiento", autor="Alcaldía <x>")
    libro = abrir(llenar(formato, con, "f")[0])
    assert (libro.properties.title, libro.properties.creator) == ("Seguimiento", "Alcaldía <x>")
    assert [(p.name, p.value) for p in libro.custom_doc_props.props] == [("rendicion", "prueba")]


def test_los_mismos_datos_dan_los_mismos_bytes() -> None:
    formato = dibujar(lambda libro, hoja: hoja.write_row("A1", ["{{tarea.nombre}}", "{{tarea.cuanto}}"]))
    con = datos(tareas("a", "b"))
    assert llenar(formato, con, "f")[0] == llenar(formato, con, "f")[0]


CON_DTD = '<?xml version="1.0"?><!DOCTYPE a [<!ENTITY b "{{entidad}}">]>'
SANO = dibujar(lambda libro, hoja: hoja.write("A1", "{{entidad}}"))
CON_MACROS = ("openxmlformats-officedocument.spreadsheetml.sheet", "ms-excel.sheet.macroEnabled")
INSERVIBLES = {
    "vacío": b"",
    "html": b"<html>",
    "truncado": SANO[:-200],
    "con contraseña": b"\xd0\xcf\x11\xe0" + b"0" * 600,
    "sin marcas": dibujar(lambda libro, hoja: hoja.write("A1", "sin marcas")),
    "ninguna conocida": dibujar(lambda libro, hoja: hoja.write("A1", "{{otra}}")),
    "con DTD": con_parte(SANO, "xl/worksheets/sheet1.xml", lambda t: CON_DTD + t.split("?>", 1)[1]),
    "XML roto": con_parte(SANO, "xl/workbook.xml", lambda t: t[:200]),
    "con macros": con_parte(SANO, "[Content_Types].xml", lambda t: t.replace(*CON_MACROS)),
}


@pytest.mark.parametrize("formato", INSERVIBLES.values(), ids=list(INSERVIBLES))
def test_lo_que_no_es_un_formato_se_rechaza_sin_tumbar_nada(formato: bytes) -> None:
    with pytest.raises(FormatoInvalido):
        llenar(formato, datos(entidad="x"), "f")
