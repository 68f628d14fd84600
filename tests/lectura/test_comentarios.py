"""Lo que alguien anotó sobre una celda no se pierde en silencio, ni se cuenta quién lo escribió."""

import struct

import openpyxl
import pytest
from openpyxl.comments import Comment

from tests.lectura.libros import NS, abrir, hacer_xlsx, hacer_zip, registro

_R = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
FILA = '<row r="1"><c r="A1"><v>1</v></c></row>'


def con_partes(ruta, comentarios: str = "", conversacion: str = "", **mas):
    """Un xlsx cuya hoja nombra una parte de comentarios, una de conversaciones o las dos."""
    relaciones = "".join(
        f'<Relationship Id="c{i}" Type="{_R}/{clase}" Target="../{clase}.xml"/>'
        for i, (clase, xml) in enumerate((("comments", comentarios), ("threadedComment", conversacion)))
        if xml
    )
    partes = {
        "xl/worksheets/_rels/sheet1.xml.rels": f"<Relationships>{relaciones}</Relationships>",
        "xl/comments.xml": comentarios,
        "xl/threadedComment.xml": conversacion,
    }
    return hacer_xlsx(ruta, FILA, mas={**{n: x for n, x in partes.items() if x}, **mas})


def notas(*comentarios: str, autores=("Ana Prueba", "rendicion")) -> str:
    lista = "".join(f"<author>{a}</author>" for a in autores)
    return f"<comments {NS}><authors>{lista}</authors><commentList>{''.join(comentarios)}</commentList></comments>"


def nota(celda: str, *tramos: str, autor: int = 0) -> str:
    return f'<comment ref="{celda}" authorId="{autor}"><text>{"".join(tramos)}</text></comment>'


NEGRITA = "<r><rPr><b/></rPr><t>{}</t></r>"
TRAMO = '<r><t xml:space="preserve">{}</t></r>'


@pytest.mark.parametrize(
    ("comentario", "texto"),
    [
        (
            nota("B4", NEGRITA.format("Ana Prueba:"), TRAMO.format("\nSe aplazó\npara octubre")),
            "Se aplazó\npara octubre",
        ),
        (nota("B4", NEGRITA.format("Otro Nombre:"), TRAMO.format("\nSe aplazó")), "Se aplazó"),
        (nota("B4", "<t>Ana Prueba: se aplazó</t>"), "se aplazó"),
        (nota("B4", "<t>Ojo: se aplazó</t>"), "Ojo: se aplazó"),
        (nota("B4", "<t>Ojo:\nse aplazó</t>"), "Ojo:\nse aplazó"),
        (nota("B4", TRAMO.format("Sin "), TRAMO.format("firma")), "Sin firma"),
        (
            nota(
                "B4",
                "<t>======\nID#AAAAKq\nAna Prueba    (2020-11-17 16:24:07)\nRevisar\n------\nID#AAAAKr\nOtra    (2020-11-18 16:24:07)\nListo</t>",
            ),
            "Revisar\nListo",
        ),
        (nota("B4", "<t>a</t><rPh><t>guía</t></rPh>", autor=9), "a"),
    ],
)
def test_la_nota_llega_sin_el_nombre_de_su_autor(tmp_path, comentario, texto):
    (hoja,) = abrir(con_partes(tmp_path / "p.xlsx", notas(comentario))).hojas
    assert hoja.comentarios == {(4, 2): texto}


def test_las_notas_que_puso_este_programa_y_las_vacias_no_cuentan(tmp_path):
    comentarios = notas(nota("A1", "<t>Revise la fecha</t>", autor=1), nota("A2", "<t> </t>"), nota("", "<t>x</t>"))
    libro = abrir(con_partes(tmp_path / "p.xlsx", comentarios))
    assert (libro.hojas[0].comentarios, libro.hallazgos) == ({}, [])


def test_una_conversacion_reemplaza_a_la_nota_que_excel_deja_en_su_lugar(tmp_path):
    comentarios = notas(nota("C2", "<t>[Comentario encadenado] Su versión de Excel…</t>"), nota("D5", "<t>otra</t>"))
    conversacion = (
        "<ThreadedComments><threadedComment ref='C2' personId='{1}' id='{a}'><text>¿Es en junio?</text></threadedComment>"
        "<threadedComment ref='C2' personId='{2}' id='{b}' parentId='{a}'><text>No: en julio</text></threadedComment>"
        "</ThreadedComments>"
    )
    libro = abrir(con_partes(tmp_path / "p.xlsx", comentarios, conversacion))
    assert libro.hojas[0].comentarios == {(2, 3): "¿Es en junio?\nNo: en julio", (5, 4): "otra"}


def test_se_avisa_una_vez_por_hoja_con_las_primeras_celdas_y_sin_el_texto(tmp_path):
    comentarios = notas(*(nota(f"C{n}", f"<t>Teléfono de Ana {n}</t>") for n in range(9, 1, -1)))
    (hallazgo,) = abrir(con_partes(tmp_path / "p.xlsx", comentarios)).hallazgos
    assert (hallazgo.nombre, hallazgo.origen.celda, hallazgo.fuera) == ("comentarios_en_celdas", "", False)
    assert ", 8: C2, C3, C4, C5, C6 y 3 más" in hallazgo.mensaje
    assert "Ana" not in str(hallazgo)


@pytest.mark.parametrize("danada", ["<comments><comm", '<!DOCTYPE a [<!ENTITY b "c">]><comments/>'])
def test_si_la_parte_esta_danada_las_celdas_se_leen_y_se_dice(tmp_path, danada):
    libro = abrir(con_partes(tmp_path / "p.xlsx", danada))
    assert [h.nombre for h in libro.hallazgos] == ["comentarios_sin_leer"]
    assert libro.hojas[0].contadas == 1


def test_las_notas_de_openpyxl_se_leen_tambien(tmp_path):
    libro = openpyxl.Workbook()
    libro.active["B3"] = "Publicar"
    libro.active["B3"].comment = Comment("Se aplazó", "Ana Prueba")
    libro.active["C9"].comment = Comment("Sobre una celda vacía", "Ana Prueba")
    libro.save(tmp_path / "p.xlsx")
    (hoja,) = abrir(tmp_path / "p.xlsx").hojas
    assert hoja.comentarios == {(3, 2): "Se aplazó", (9, 3): "Sobre una celda vacía"}


def test_los_comentarios_de_libreoffice_estan_en_su_celda(tmp_path):
    ns = 'xmlns:office="o" xmlns:table="t" xmlns:text="x" xmlns:dc="d"'
    nota_ods = "<office:annotation><dc:creator>{}</dc:creator><dc:date>2026-01-02</dc:date>{}</office:annotation>"
    mia = nota_ods.format(
        "Ana", "<text:p>Ana:</text:p><text:p>Se <text:span>aplazó</text:span></text:p><text:p>a julio</text:p>"
    )
    propia = nota_ods.format("rendicion", "<text:p>Revise</text:p>")
    xml = (
        f'<office:body {ns}><office:spreadsheet><table:table table:name="Plan"><table:table-row/><table:table-row>'
        f'<table:table-cell table:number-columns-repeated="2"/><table:table-cell office:value-type="string">{mia}'
        f"<text:p>Publicar</text:p></table:table-cell><table:table-cell>{propia}</table:table-cell>"
        "</table:table-row></table:table></office:spreadsheet></office:body>"
    )
    libro = abrir(hacer_zip(tmp_path / "p.ods", {"content.xml": xml}))
    (hoja,) = libro.hojas
    assert hoja.comentarios == {(2, 3): "Se aplazó\na julio"}
    assert {lugar: c.valor for lugar, c in hoja.celdas.items()} == {(2, 3): "Publicar"}
    assert [h.nombre for h in libro.hallazgos] == ["comentarios_en_celdas"]


def test_las_notas_de_un_xls_viejo_se_leen(tmp_path):
    """BIFF5: la nota trae su texto en el mismo registro."""
    hoja = (
        registro(0x809, struct.pack("<HHHH", 0x500, 0x10, 0, 0))
        + registro(0x203, struct.pack("<HHHd", 0, 0, 0, 1.0))
        + registro(0x01C, struct.pack("<HHH", 4, 1, 8) + b"Aplazada")
        + registro(0x00A, b"")
    )
    antes = registro(0x809, struct.pack("<HHHH", 0x500, 5, 0, 0)) + registro(0x42, struct.pack("<H", 1252))
    nombre = b"\x04Plan"
    lugar = len(antes) + 4 + 6 + len(nombre) + 4
    ruta = tmp_path / "p.xls"
    ruta.write_bytes(antes + registro(0x85, struct.pack("<IBB", lugar, 0, 0) + nombre) + registro(0x00A, b"") + hoja)
    (hoja,) = abrir(ruta).hojas
    assert hoja.comentarios == {(5, 2): "Aplazada"}
