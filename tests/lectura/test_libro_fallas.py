"""Cada archivo que no se puede usar tiene su propio hallazgo, y ninguno lanza."""

import pytest

from pipeline.base.hallazgo import Gravedad
from pipeline.lectura.formatos.reconocer import OLE
from tests.lectura.libros import NS, abrir, hacer_xlsx, hacer_zip

BOMBA = (
    '<?xml version="1.0"?><!DOCTYPE a [<!ENTITY a0 "ja"><!ENTITY a1 "&a0;&a0;&a0;"><!ENTITY a2 "&a1;&a1;&a1;">]>'
    f"<sst {NS}><si><t>&a2;</t></si></sst>"
)
PAGINA = b"\xef\xbb\xbf \r\n<!DOCTYPE html><html><body><table><tr><td>1</td></tr></table></body></html>"
CIFRADO = OLE + b"\0" * 600 + "EncryptedPackage".encode("utf-16-le") + b"\0" * 400
UNA_CELDA = '<row r="1"><c r="A1"><v>1</v></c></row>'


@pytest.mark.parametrize(
    ("contenido", "esperado"),
    [
        (b"", "archivo_vacio"),
        (CIFRADO, "archivo_cifrado"),
        (PAGINA, "archivo_html"),
        (b"MIME-Version: 1.0\r\nContent-Type: multipart/related", "archivo_html"),
        (b"%PDF-1.7 ...", "archivo_pdf"),
        (OLE + b"\0" * 600 + "WordDocument".encode("utf-16-le"), "documento_antiguo"),
        (b"<?xml version='1.0'?><Workbook xmlns='urn:schemas-microsoft-com:office:spreadsheet'/>", "libro_antiguo"),
        (b"\x01\x02\x03\x00\x05 no es nada conocido", "formato_no_leido"),
        (OLE + b"\xff" * 3000, "archivo_danado"),
        (b"PK\x03\x04 cortado", "archivo_danado"),
        (b"PK\x05\x06" + b"\0" * 18, "zip_que_no_es_excel"),
        (b"\x09\x08\x10\x00\x00\x06\x05\x00" + b"\xff" * 40, "archivo_danado"),
    ],
)
def test_cada_archivo_que_no_es_un_libro_se_dice_lo_que_es(tmp_path, contenido, esperado):
    ruta = tmp_path / "PAAC 2026.xls"
    ruta.write_bytes(contenido)
    (hallazgo,) = abrir(ruta).hallazgos
    assert (hallazgo.nombre, hallazgo.gravedad, hallazgo.fuera) == (esperado, Gravedad.GRAVE, True)
    assert hallazgo.origen.archivo == "PAAC 2026.xls"
    assert hallazgo.mensaje and hallazgo.que_hacer


def test_un_libro_truncado_esta_danado(tmp_path):
    entero = hacer_xlsx(tmp_path / "p.xlsx", UNA_CELDA).read_bytes()
    ruta = tmp_path / "cortado.xlsx"
    ruta.write_bytes(entero[: len(entero) // 2])
    assert [h.nombre for h in abrir(ruta).hallazgos] == ["archivo_danado"]


def test_un_byte_cambiado_por_dentro_no_pasa_por_bueno(tmp_path):
    ruta = hacer_xlsx(tmp_path / "p.xlsx", UNA_CELDA)
    crudo = bytearray(ruta.read_bytes())
    lugar = crudo.index(b"sheet1.xml", crudo.index(b"xl/worksheets")) + 14
    crudo[lugar] ^= 0xFF
    ruta.write_bytes(crudo)
    libro = abrir(ruta)
    assert libro.hojas == []
    assert [h.nombre for h in libro.hallazgos] == ["hoja_no_leida"]


def test_un_zip_de_otra_cosa_una_presentacion_y_un_word_sin_nada_se_distinguen(tmp_path):
    nombres = [
        abrir(hacer_zip(tmp_path / f"{i}.xlsx", {parte: "<a/>"})).hallazgos[0].nombre
        for i, parte in enumerate(("fotos/1.jpg", "ppt/presentation.xml", "word/document.xml"))
    ]
    assert nombres == ["zip_que_no_es_excel", "formato_no_leido", "archivo_danado"]


def test_un_word_viejo_se_guarda_de_nuevo_en_word(tmp_path):
    ruta = tmp_path / "plan.doc"
    ruta.write_bytes(OLE + b"\0" * 600 + "WordDocument".encode("utf-16-le"))
    (hallazgo,) = abrir(ruta).hallazgos
    assert "documento de Word antiguo" in hallazgo.mensaje
    assert hallazgo.que_hacer.startswith("ábralo en Word y guárdelo como .docx")


def test_la_bomba_de_entidades_se_rechaza_sin_abrirla(tmp_path):
    ruta = hacer_xlsx(tmp_path / "p.xlsx", UNA_CELDA, mas={"xl/sharedStrings.xml": BOMBA})
    libro = abrir(ruta)
    assert (libro.hojas, [h.nombre for h in libro.hallazgos]) == ([], ["archivo_con_entidades"])


def test_una_entidad_en_una_hoja_deja_fuera_solo_esa_hoja(tmp_path):
    ruta = hacer_xlsx(tmp_path / "p.xlsx", hoja='<!DOCTYPE x SYSTEM "file:///etc/passwd"><worksheet/>')
    assert [(h.nombre, h.origen.hoja) for h in abrir(ruta).hallazgos] == [("hoja_no_leida", "Plan")]


def test_dos_esquinas_de_la_hoja_no_la_hacen_reservar_el_mundo(tmp_path):
    ruta = hacer_xlsx(tmp_path / "p.xlsx", UNA_CELDA, '<row r="1048576"><c r="XFD1048576"><v>2</v></c></row>')
    libro = abrir(ruta)
    (hallazgo,) = libro.hallazgos
    assert (libro.hojas, hallazgo.nombre, hallazgo.origen.hoja) == ([], "extension_desmedida", "Plan")
    assert "contenido: 2" in hallazgo.mensaje and "XFD1048576" in hallazgo.mensaje


def test_una_celda_perdida_al_fondo_de_una_tabla_angosta_se_lee(tmp_path):
    ruta = hacer_xlsx(tmp_path / "p.xlsx", UNA_CELDA, '<row r="1048576"><c r="O1048576"><v>2</v></c></row>')
    assert set(abrir(ruta).hojas[0].celdas) == {(1, 1), (1048576, 15)}


@pytest.mark.parametrize(
    ("limites", "que_dice"),
    [
        ({"celdas": 3}, "más de 3 celdas"),
        ({"hojas": 0}, "1 hojas y el límite es 0"),
        ({"megabytes": 0}, " MB y el límite es 0"),
        ({"megabytes_descomprimidos": 0}, " MB por dentro y el límite es 0"),
    ],
)
@pytest.mark.parametrize("relleno", ["", "<!-- -->"])
def test_pasar_un_limite_dice_cual(tmp_path, limites, que_dice, relleno):
    filas = [f'<row r="{i}"><c r="A{i}"><v>{i}</v></c></row>' for i in range(1, 6)]
    libro = abrir(hacer_xlsx(tmp_path / "p.xlsx", *filas, relleno), **limites)
    (hallazgo,) = libro.hallazgos
    assert (libro.hojas, hallazgo.nombre) == ([], "archivo_demasiado_grande")
    assert que_dice in hallazgo.mensaje


def test_el_archivo_temporal_de_excel_es_solo_un_aviso(tmp_path):
    ruta = tmp_path / "~$PAAC 2026.xlsx"
    ruta.write_bytes(b"\x05Nadie" + b" " * 159)
    (hallazgo,) = abrir(ruta).hallazgos
    assert (hallazgo.nombre, hallazgo.gravedad, hallazgo.fuera) == ("archivo_temporal", Gravedad.AVISO, False)


def test_un_archivo_que_ya_no_esta_se_anota(tmp_path):
    assert [h.nombre for h in abrir(tmp_path / "no está.xlsx").hallazgos] == ["archivo_no_accesible"]


def test_un_libro_sin_hojas_de_celdas_se_anota(tmp_path):
    ruta = hacer_xlsx(tmp_path / "p.xlsx", mas={"xl/workbook.xml": f"<workbook {NS}><sheets/></workbook>"})
    assert [h.nombre for h in abrir(ruta).hallazgos] == ["libro_sin_hojas"]
