"""Lo que se lee de un xlsx: todas sus celdas, con su tipo, en su lugar."""

from datetime import date, datetime, time

import pytest

from pipeline.entidad import Limites
from pipeline.lectura.hoja import Celda, Rango, Tipo
from pipeline.lectura.libro import abrir_libro
from tests.lectura.libros import NS, abrir, hacer_xlsx, hacer_zip, unica

UNA_HOJA = f'<worksheet {NS}><sheetData><row r="1"><c r="A1"><v>1</v></c></row></sheetData></worksheet>'
COMENTARIO = "<!-- obliga al lector general -->"
TEXTOS = (
    "<si><t>Publicar &amp; divulgar</t></si><si><r><t>De </t></r><r><rPr><b/></rPr><t>color</t></r>"
    "<rPh><t>guía</t></rPh></si><si><t xml:space='preserve'>  </t></si><si><t>a_x000D_b</t></si><si><t/></si>"
)
FILAS = (
    '<row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1" t="s"><v>1</v></c><c r="C1" t="s"><v>2</v></c>'
    '<c r="D1" t="s"><v>3</v></c><c r="E1" t="s"><v>4</v></c></row>',
    '<row r="2" hidden="1"><c r="A2"><v>1.5</v></c><c r="B2" s="1"><v>0.8</v></c><c r="C2" s="2"><v>0.25</v></c>'
    '<c r="D2" s="5"><v>7</v></c><c r="E2" s="0"/></row>',
    '<row r="3"><c r="A3" s="3"><v>46023</v></c><c r="B3" s="4"><v>46023.5</v></c><c r="C3" s="4"><v>0.25</v></c>'
    '<c r="D3" s="3"><v>0</v></c></row>',
    '<row r="5"><c r="A5" t="b"><v>1</v></c><c r="B5" t="e"><v>#DIV/0!</v></c><c r="C5"><f>SUM(A1)</f></c>'
    '<c r="D5"><f>A1</f><v/></c><c r="E5" t="str"><f>"" &amp; A1</f><v></v></c>'
    '<c r="F5" t="str"><f>B1</f><v>x &lt; y</v></c></row>',
)
ESPERADAS = {
    (1, 1): Celda("Publicar & divulgar", Tipo.TEXTO), (1, 2): Celda("De color", Tipo.TEXTO),
    (1, 3): Celda("", Tipo.BLANCO), (1, 4): Celda("a\rb", Tipo.TEXTO), (1, 5): Celda("", Tipo.BLANCO),
    (2, 1): Celda(1.5, Tipo.NUMERO), (2, 2): Celda(0.8, Tipo.NUMERO, True), (2, 3): Celda(0.25, Tipo.NUMERO, True),
    (2, 4): Celda(7.0, Tipo.NUMERO),
    (3, 1): Celda(date(2026, 1, 1), Tipo.FECHA), (3, 2): Celda(datetime(2026, 1, 1, 12), Tipo.FECHA),
    (3, 3): Celda(time(6), Tipo.FECHA), (3, 4): Celda(0.0, Tipo.NUMERO),
    (5, 1): Celda(True, Tipo.LOGICO), (5, 2): Celda("#DIV/0!", Tipo.ERROR), (5, 3): Celda("", Tipo.SIN_CALCULAR),
    (5, 4): Celda("", Tipo.SIN_CALCULAR), (5, 5): Celda("", Tipo.BLANCO), (5, 6): Celda("x < y", Tipo.TEXTO),
}  # fmt: skip


@pytest.mark.parametrize("en_las_celdas", ["", COMENTARIO])
@pytest.mark.parametrize("en_los_textos", ["", COMENTARIO])
def test_cada_celda_llega_con_su_tipo_por_el_atajo_y_por_el_lector_general(tmp_path, en_las_celdas, en_los_textos):
    ruta = hacer_xlsx(
        tmp_path / "p.xlsx",
        *FILAS,
        en_las_celdas,
        textos=TEXTOS + en_los_textos,
        antes='<cols><col min="2" max="4" hidden="1"/><col min="9" max="9" hidden="0"/></cols>',
        despues='<mergeCells><mergeCell ref="A1:B3"/></mergeCells>',
    )
    hoja = unica(abrir(ruta))
    assert hoja.celdas == ESPERADAS
    assert (hoja.filas_ocultas, hoja.columnas_ocultas, hoja.combinadas) == ({2}, {2, 3, 4}, [Rango(1, 1, 3, 2)])


def test_con_prefijos_y_en_utf16_se_lee_lo_mismo(tmp_path):
    con_prefijo = (
        '<x:worksheet xmlns:x="urn:x"><x:sheetData><x:row r="2"><x:c r="B2"><x:v>4</x:v></x:c></x:row>'
        "</x:sheetData></x:worksheet>"
    )
    for hoja in (con_prefijo, f'<?xml version="1.0" encoding="UTF-16"?>{con_prefijo}'.encode("utf-16")):
        ruta = hacer_xlsx(tmp_path / "p.xlsx", mas={"xl/worksheets/sheet1.xml": hoja})
        assert unica(abrir(ruta)).celdas == {(2, 2): Celda(4.0, Tipo.NUMERO)}


def test_sin_referencias_las_celdas_y_filas_siguen_a_la_anterior(tmp_path):
    ruta = hacer_xlsx(
        tmp_path / "p.xlsx",
        "<row><c><v>1</v></c><c/><c><v>3</v></c></row>",
        '<row r="4"><c r="C"><v>4</v></c><c><v>5</v></c></row><row><c t="inlineStr"><is><t>seis</t></is></c></row>',
    )
    celdas = unica(abrir(ruta)).celdas
    valores = {lugar: celda.valor for lugar, celda in celdas.items()}
    assert valores == {(1, 1): 1, (1, 3): 3, (4, 3): 4, (4, 4): 5, (5, 1): "seis"}


def test_la_extension_declarada_no_engana(tmp_path):
    ruta = hacer_xlsx(tmp_path / "p.xlsx", '<row r="9"><c r="D9"><v>1</v></c></row>', antes='<dimension ref="A1:A1"/>')
    assert set(unica(abrir(ruta)).celdas) == {(9, 4)}


def test_la_epoca_de_1904_corre_las_fechas(tmp_path):
    ruta = hacer_xlsx(
        tmp_path / "p.xlsx", '<row r="1"><c r="A1" s="3"><v>44561</v></c></row>', de_libro='<workbookPr date1904="1"/>'
    )
    assert unica(abrir(ruta)).celdas[1, 1] == Celda(date(2026, 1, 1), Tipo.FECHA)


def test_un_mes_de_1900_no_se_corre_por_el_bisiesto_que_excel_inventa(tmp_path):
    fila = '<row r="1"><c r="A1" s="3"><v>59</v></c><c r="B1" s="3"><v>61</v></c></row>'
    ruta = hacer_xlsx(tmp_path / "p.xlsx", fila)
    assert [c.valor for c in unica(abrir(ruta)).celdas.values()] == [date(1900, 2, 28), date(1900, 3, 1)]


@pytest.mark.parametrize("estado", ["hidden", "veryHidden"])
def test_la_hoja_oculta_se_lee_y_lo_dice(tmp_path, estado):
    ruta = hacer_xlsx(
        tmp_path / "p.xlsx", '<row r="1"><c r="A1"><v>1</v></c></row>', atributos_de_hoja=f'state="{estado}"'
    )
    hoja = unica(abrir(ruta))
    assert (hoja.visible, hoja.contadas) == (False, 1)


def test_los_libros_propios_dicen_que_lo_son_y_cuando_se_guardaron(tmp_path):
    ruta = hacer_xlsx(
        tmp_path / "p.xlsx",
        mas={
            "docProps/custom.xml": '<Properties xmlns:vt="v"><property name="otra"><vt:lpwstr>z</vt:lpwstr></property>'
            '<property name="rendicion"><vt:lpwstr>tablero 1.0</vt:lpwstr></property></Properties>',
            "docProps/core.xml": '<p xmlns:d="d"><d:created>2020-01-01T00:00:00Z</d:created>'
            "<d:modified>2026-05-02T10:30:00-05:00</d:modified></p>",
        },
    )
    libro = abrir(ruta)
    assert (libro.propio, libro.modificado) == ("tablero 1.0", datetime(2026, 5, 2, 15, 30))


def test_la_celda_repetida_y_la_ilegible_se_anotan_con_su_lugar(tmp_path):
    ruta = hacer_xlsx(
        tmp_path / "p.xlsx",
        '<row r="1"><c r="A1"><v>1</v></c><c r="A1"><v>2</v></c><c r="B1" t="s"><v>99</v></c>'
        '<c r="C1"><v>nan</v></c></row>',
    )
    libro = abrir(ruta)
    assert [(h.nombre, h.origen.celda) for h in libro.hallazgos] == [("celda_repetida", "A1"), ("valor_ilegible", "B1")]
    assert libro.hojas[0].celdas[1, 1].valor == 2.0
    assert libro.hojas[0].celdas[1, 2] == Celda("99", Tipo.ERROR)


def test_si_el_lector_pierde_una_celda_el_conteo_del_archivo_lo_delata(tmp_path, monkeypatch):
    ruta = hacer_xlsx(tmp_path / "p.xlsx", f'{COMENTARIO}<row r="1"><c r="A1"><v>1</v></c></row>')
    monkeypatch.setattr("pipeline.lectura.formatos.xlsx.contar_en_xml", lambda _: 2)
    (hallazgo,) = abrir_libro(ruta, Limites()).hallazgos
    assert (hallazgo.nombre, hallazgo.fuera) == ("celdas_sin_leer", True)


def test_una_hoja_danada_no_deja_sin_leer_las_otras(tmp_path):
    libro_de_tres = (
        f'<workbook {NS} xmlns:r="r"><sheets><sheet name="Rota" r:id="r1"/><sheet name="Buena" r:id="r2"/>'
        '<sheet name="Ausente" r:id="r9"/><sheet name="Gráfico" r:id="r3"/></sheets></workbook>'
    )
    relaciones = (
        '<Relationships><Relationship Id="r1" Type="t/worksheet" Target="worksheets/sheet1.xml"/>'
        '<Relationship Id="r2" Type="t/worksheet" Target="/xl/worksheets/sheet2.xml"/>'
        '<Relationship Id="r3" Type="t/chartsheet" Target="chartsheets/sheet1.xml"/></Relationships>'
    )
    ruta = hacer_xlsx(
        tmp_path / "p.xlsx",
        hoja=f"<worksheet {NS}><sheetData><row r='1'><c>",
        mas={
            "xl/workbook.xml": libro_de_tres,
            "xl/_rels/workbook.xml.rels": relaciones,
            "xl/worksheets/sheet2.xml": UNA_HOJA,
        },
    )
    libro = abrir(ruta)
    assert [h.nombre for h in libro.hojas] == ["Buena"]
    assert [(h.nombre, h.origen.hoja) for h in libro.hallazgos] == [
        ("hoja_no_leida", "Rota"), ("hoja_no_leida", "Ausente"), ("hoja_sin_celdas", "Gráfico"),
    ]  # fmt: skip


def test_sin_relaciones_las_hojas_se_toman_por_su_orden(tmp_path):
    ruta = hacer_zip(
        tmp_path / "p.xlsx",
        {
            "xl/workbook.xml": f'<workbook {NS}><sheets><sheet name="Uno"/><sheet name="Dos"/></sheets></workbook>',
            "xl/_rels/workbook.xml.rels": "<Relationships><Relation",
            "xl/worksheets/sheet1.xml": UNA_HOJA,
            "xl/worksheets/sheet2.xml": UNA_HOJA.replace("<v>1<", "<v>2<"),
        },
    )
    assert [(h.nombre, h.celdas[1, 1].valor) for h in abrir(ruta).hojas] == [("Uno", 1.0), ("Dos", 2.0)]
