"""Los demás formatos: LibreOffice, CSV y los .xls más viejos."""

import struct
from datetime import date, datetime

import pytest

from pipeline.lectura.hoja import Celda, Rango, Tipo
from tests.lectura.libros import abrir, hacer_zip, registro, unica

NS_ODS = (
    'xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" xmlns:table="t" xmlns:text="x" xmlns:style="s" '
    'xmlns:calcext="c" xmlns:meta="m" xmlns:dc="d"'
)
CUERPO = """<office:automatic-styles><style:style style:name="ta1" style:family="table">
<style:table-properties table:display="false"/></style:style></office:automatic-styles>
<office:body><office:spreadsheet><table:table table:name="Plan">
<table:table-column/><table:table-column table:visibility="collapse" table:number-columns-repeated="2"/>
<table:table-row><table:table-cell office:value-type="string" table:number-columns-spanned="2"
table:number-rows-spanned="2"><text:p>Uno<text:s text:c="2"/><text:span>dos</text:span></text:p><text:p>tres</text:p>
<office:annotation><text:p>comentario</text:p></office:annotation></table:table-cell><table:covered-table-cell/>
<table:table-cell office:value-type="percentage" office:value="0.5"><text:p>50%</text:p></table:table-cell>
</table:table-row>
<table:table-row table:number-rows-repeated="2" table:visibility="filter">
<table:table-cell table:number-columns-repeated="2"/>
<table:table-cell office:value-type="float" office:value="3" table:number-columns-repeated="2"/></table:table-row>
<table:table-row><table:table-cell office:value-type="date" office:date-value="2026-04-30"/>
<table:table-cell office:value-type="date" office:date-value="2026-04-30T10:00:00"/>
<table:table-cell office:value-type="boolean" office:boolean-value="true"/>
<table:table-cell table:formula="of:=1/0" office:value-type="string" calcext:value-type="error">
<text:p>#DIV/0!</text:p></table:table-cell>
<table:table-cell table:formula="of:=A1"/><table:table-cell table:formula="of:=A9"><text:p/></table:table-cell>
</table:table-row>
<table:table-row table:number-rows-repeated="1048000"><table:table-cell table:number-columns-repeated="16384"/>
</table:table-row></table:table><table:table table:name="'file:///d/otro.xlsx'#Hoja1"><table:table-row>
<table:table-cell office:value-type="float" office:value="9"/></table:table-row></table:table>
<table:table table:name="Listas" table:style-name="ta1"><table:table-row>
<table:table-cell/></table:table-row></table:table></office:spreadsheet></office:body>"""


@pytest.mark.parametrize("plano", [True, False])
def test_ods_da_todas_sus_celdas_con_repeticiones_combinadas_y_ocultas(tmp_path, plano):
    ruta = tmp_path / "plan.ods"
    xml = f"<?xml version='1.0'?><office:document {NS_ODS}>{CUERPO}</office:document>"
    if plano:
        ruta.write_text(xml, encoding="utf-8")
    else:
        propia = '<meta:user-defined meta:name="rendicion">sí</meta:user-defined>'
        meta = f"<m {NS_ODS}>{propia}<dc:date>2026-01-02T03:04:05</dc:date></m>"
        hacer_zip(ruta, {"content.xml": xml, "meta.xml": meta})
    libro = abrir(ruta)
    hoja, listas = libro.hojas
    assert hoja.celdas == {
        (1, 1): Celda("Uno  dos\ntres", Tipo.TEXTO), (1, 3): Celda(0.5, Tipo.NUMERO, True),
        (2, 3): Celda(3.0, Tipo.NUMERO), (2, 4): Celda(3.0, Tipo.NUMERO),
        (3, 3): Celda(3.0, Tipo.NUMERO), (3, 4): Celda(3.0, Tipo.NUMERO),
        (4, 1): Celda(date(2026, 4, 30), Tipo.FECHA), (4, 2): Celda(datetime(2026, 4, 30, 10), Tipo.FECHA),
        (4, 3): Celda(True, Tipo.LOGICO), (4, 4): Celda("#DIV/0!", Tipo.ERROR), (4, 5): Celda("", Tipo.SIN_CALCULAR),
        (4, 6): Celda("", Tipo.BLANCO),
    }  # fmt: skip
    assert (hoja.combinadas, hoja.filas_ocultas, hoja.columnas_ocultas) == ([Rango(1, 1, 2, 2)], {2, 3}, {2, 3})
    assert (hoja.visible, listas.visible) == (True, False)
    assert (libro.propio, libro.modificado) == (("", None) if plano else ("sí", datetime(2026, 1, 2, 3, 4, 5)))


def test_ods_que_pide_repetir_miles_de_millones_de_celdas_se_rechaza(tmp_path):
    celda = '<table:table-cell office:value-type="float" office:value="1" table:number-columns-repeated="16384"/>'
    cuerpo = (
        '<office:spreadsheet><table:table table:name="a"><table:table-row table:number-rows-repeated="1048576">'
        f"{celda}</table:table-row></table:table></office:spreadsheet>"
    )
    ruta = hacer_zip(tmp_path / "p.ods", {"content.xml": f"<office:body {NS_ODS}>{cuerpo}</office:body>"})
    assert [h.nombre for h in abrir(ruta).hallazgos] == ["archivo_demasiado_grande"]


def test_ods_cifrado_y_documento_de_texto_se_dicen(tmp_path):
    manifiesto = {"META-INF/manifest.xml": "<m:encryption-data/>"}
    cifrado = hacer_zip(tmp_path / "a.ods", {"content.xml": b"\x01\x02", **manifiesto})
    texto = hacer_zip(tmp_path / "b.ods", {"content.xml": f"<office:body {NS_ODS}><office:text/></office:body>"})
    assert [abrir(r).hallazgos[0].nombre for r in (cifrado, texto)] == ["archivo_cifrado", "zip_que_no_es_excel"]


@pytest.mark.parametrize(
    "contenido",
    [
        'Actividad;Meta\nRendición, cuentas;2\n;"a;b"\n'.encode("utf-8-sig"),
        'Actividad,Meta\n"Rendición, cuentas",2\n,a;b\n'.encode(),
        "Actividad\tMeta\r\nRendición, cuentas\t2\r\n\ta;b\r\n".encode("utf-16"),
        'Actividad;Meta\nRendición, cuentas;2\n;"a;b"\n'.encode("cp1252"),
        'sep=;\nActividad;Meta\nRendición, cuentas;2\n;"a;b"\n'.encode(),
    ],
)
def test_csv_de_cualquier_separador_y_codificacion(tmp_path, contenido):
    ruta = tmp_path / "plan 2026.csv"
    ruta.write_bytes(contenido)
    hoja = unica(abrir(ruta))
    assert hoja.nombre == "plan 2026"
    assert {lugar: c.valor for lugar, c in hoja.celdas.items()} == {
        (1, 1): "Actividad", (1, 2): "Meta", (2, 1): "Rendición, cuentas", (2, 2): "2", (3, 2): "a;b",
    }  # fmt: skip


@pytest.mark.parametrize(
    ("texto", "filas"),
    [
        ("PLAN 2026\n\nActividad;Meta;Quién\nPublicar, divulgar;2;Hacienda\n",
         {1: ["PLAN 2026"], 3: ["Actividad", "Meta", "Quién"], 4: ["Publicar, divulgar", "2", "Hacienda"]}),
        ("Plan de acción, vigencia 2026\nActividad;Avance\nA;0,5\nB;0,75\n",
         {1: ["Plan de acción, vigencia 2026"], 2: ["Actividad", "Avance"], 3: ["A", "0,5"], 4: ["B", "0,75"]}),
        ('Actividad;Meta\r\n"Publicar\r\nel informe; ya";2\r\n',
         {1: ["Actividad", "Meta"], 2: ["Publicar\r\nel informe; ya", "2"]}),
        ("Actividad,Meta\nUno\u2028dos\x0btres,2\n", {1: ["Actividad", "Meta"], 2: ["Uno\u2028dos\x0btres", "2"]}),
        ('Actividad;Meta\nTubo de 5";2\n', {1: ["Actividad", "Meta"], 2: ['Tubo de 5"', "2"]}),
    ],
)  # fmt: skip
def test_csv_con_titulo_con_comas_y_con_saltos_dentro_de_sus_textos(tmp_path, texto, filas):
    ruta = tmp_path / "plan.csv"
    ruta.write_bytes(texto.encode())
    celdas = unica(abrir(ruta)).celdas
    assert {f: [c.valor for (fila, _), c in celdas.items() if fila == f] for f, _ in celdas} == filas


def test_unas_comillas_sin_cerrar_no_se_tragan_el_resto_del_csv(tmp_path):
    ruta = tmp_path / "plan.csv"
    ruta.write_text('Actividad;Meta\n"Publicar\nya";1\n"Divulgar;2\nConvocar;3\n"Oír";4\n', encoding="utf-8")
    libro = abrir(ruta)
    assert {lugar: c.valor for lugar, c in libro.hojas[0].celdas.items() if lugar[0] > 1} == {
        (2, 1): "Publicar\nya", (2, 2): "1", (3, 1): '"Divulgar', (3, 2): "2", (4, 1): "Convocar", (4, 2): "3",
        (5, 1): "Oír", (5, 2): "4",
    }  # fmt: skip
    assert [(h.nombre, h.origen.celda) for h in libro.hallazgos] == [("comillas_sin_cerrar", "A3")]


BIFF2 = (
    registro(0x009, struct.pack("<HH", 2, 0x10))
    + registro(0x004, struct.pack("<HH3sB", 0, 0, b"\0\0\0", 4) + b"Meta")
    + registro(0x003, struct.pack("<HH3sd", 1, 0, b"\0\0\0", 2.5))
    + registro(0x005, struct.pack("<HH3sBB", 2, 1, b"\0\0\0", 7, 1))
    + registro(0x00A, b"")
)


def test_un_xls_de_los_primeros_se_lee_con_sus_errores(tmp_path):
    ruta = tmp_path / "viejo.xls"
    ruta.write_bytes(BIFF2)
    assert unica(abrir(ruta)).celdas == {
        (1, 1): Celda("Meta", Tipo.TEXTO), (2, 1): Celda(2.5, Tipo.NUMERO), (3, 2): Celda("#DIV/0!", Tipo.ERROR),
    }  # fmt: skip


def test_un_xls_con_contrasena_se_dice(tmp_path):
    ruta = tmp_path / "p.xls"
    bof = registro(0x809, struct.pack("<HHHHII", 0x600, 5, 0, 0, 0, 0))
    ruta.write_bytes(bof + registro(0x02F, b"\x01\x00" + b"\0" * 52) + registro(0x00A, b""))
    assert [h.nombre for h in abrir(ruta).hallazgos] == ["archivo_cifrado"]
