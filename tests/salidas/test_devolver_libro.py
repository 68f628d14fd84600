"""El libro que se devuelve: qué cambia en él, y que todo lo demás de quien lo hizo queda byte por byte."""

import io
import re
import zipfile

import openpyxl
import pytest
from hypothesis import given
from hypothesis import strategies as st

from pipeline.base.hallazgo import anotar
from pipeline.base.origen import Origen
from pipeline.estilo import MARCADO
from pipeline.salidas.devolver.paquete import NoSeMarca
from tests.dibujo import FUERA_DE_XML
from tests.salidas.formatos_de_prueba import partes
from tests.salidas.libro_ajeno import falla, hacer_libro_con_todo, marcar, rehacer

PLAN, DATOS = "Plan d'acción", "Datos & más"


@pytest.fixture(scope="module")
def libro(tmp_path_factory: pytest.TempPathFactory) -> bytes:
    return hacer_libro_con_todo(tmp_path_factory.mktemp("libro") / "libro.xlsx").read_bytes()


def abrir(contenido: bytes) -> openpyxl.Workbook:
    return openpyxl.load_workbook(io.BytesIO(contenido))


def test_solo_cambian_las_partes_que_dicen_algo_de_las_marcas(libro: bytes) -> None:
    antes, despues = partes(libro), partes(marcar(libro, falla(PLAN, 3, 3)))
    assert {n for n, datos in antes.items() if despues[n] != datos} == {
        "[Content_Types].xml",  # la hoja nueva
        "docProps/app.xml",  # la lista de títulos, que ya no coincide
        "xl/workbook.xml",
        "xl/_rels/workbook.xml.rels",
        "xl/styles.xml",  # los estilos con relleno, al final de sus listas
        "xl/worksheets/sheet1.xml",  # el estilo de la celda
        "xl/comments1.xml",
        "xl/drawings/vmlDrawing1.vml",
        "xl/worksheets/sheet3.xml",  # ya no es la hoja elegida
    }
    assert despues.keys() - antes.keys() == {"xl/worksheets/sheet4.xml"}


def test_de_la_hoja_cambia_un_estilo_y_nada_mas(libro: bytes) -> None:
    antes, despues = partes(libro), partes(marcar(libro, falla(PLAN, 3, 3)))
    hoja, marcada = antes["xl/worksheets/sheet1.xml"].decode(), despues["xl/worksheets/sheet1.xml"].decode()
    (celda,) = set(re.findall(r'<c r="C3"[^>]*>', marcada)) - set(re.findall(r"<c [^>]*>", hoja))
    assert marcada.replace(celda, re.search(r'<c r="C3"[^>]*>', hoja)[0]) == hoja
    soltada = antes["xl/worksheets/sheet3.xml"].replace(b' tabSelected="1"', b"")
    assert despues["xl/worksheets/sheet3.xml"] == soltada


def test_la_celda_conserva_su_formato_y_solo_cambia_de_color(libro: bytes) -> None:
    antes, despues = (abrir(c)[PLAN]["C3"] for c in (libro, marcar(libro, falla(PLAN, 3, 3))))
    assert despues.fill.fgColor.rgb == f"FF{MARCADO['ERROR'][1:]}"
    iguales = ("value", "number_format", "font", "border", "alignment", "protection")
    assert all(repr(getattr(antes, que)) == repr(getattr(despues, que)) for que in iguales)


def test_la_celda_que_no_existe_se_crea_y_la_que_solo_tiene_color_lo_conserva(libro: bytes) -> None:
    hoja = abrir(marcar(libro, falla(PLAN, 5, 9), falla(PLAN, 40, 2), falla(PLAN, 3, 6)))[PLAN]
    amarillo = f"FF{MARCADO['ERROR'][1:]}"
    assert [hoja[c].fill.fgColor.rgb for c in ("I5", "B40", "F3")] == [amarillo, amarillo, "FFFF0000"]
    assert all(hoja[c].comment for c in ("I5", "B40", "F3"))


def test_una_region_se_pinta_entera_hasta_un_tope_y_se_anota_en_su_primera_celda(libro: bytes) -> None:
    region = falla(PLAN, 20, 1, fila_final=320, columna_final=2, nombre="texto_fuera_de_tabla")
    hoja = abrir(marcar(libro, region))[PLAN]
    pintadas = [c.coordinate for r in hoja.iter_rows(min_row=20) for c in r if c.fill.patternType]
    assert (pintadas[0], pintadas[-1], len(pintadas)) == ("A20", "B119", 200)
    assert [c.coordinate for r in hoja.iter_rows(min_row=20) for c in r if c.comment] == ["A20"]


def test_lo_de_una_celda_tapada_por_una_combinada_se_ve_en_la_primera(libro: bytes) -> None:
    hoja = abrir(marcar(libro, falla(PLAN, 10, 3)))[PLAN]
    assert hoja["A10"].comment and hoja["A10"].fill.fgColor.rgb == f"FF{MARCADO['ERROR'][1:]}"


def test_la_nota_dice_el_codigo_que_paso_y_que_hacer_y_junta_los_de_la_celda(libro: bytes) -> None:
    otro = anotar("sin_fecha", Origen("libro.xlsx", PLAN, 4, 3))
    nota = abrir(marcar(libro, falla(PLAN, 4, 3), otro))[PLAN]["C4"].comment
    assert nota.author == "rendicion"
    assert nota.text.startswith("▲ Error · RC-H012\nLa fecha «31/06/2026» no existe; no se usó.\nQué hacer: escriba")
    assert "○ Aviso · RC-H117" in nota.text


def test_la_nota_que_habia_queda_y_la_del_programa_va_debajo(libro: bytes) -> None:
    nota = abrir(marcar(libro, falla(PLAN, 2, 2)))[PLAN]["B2"].comment
    assert nota.author == "Jefe de Planeación"
    assert nota.text.startswith("Confirmar con Hacienda\n\n―") and "RC-H012" in nota.text
    antes = partes(libro)["xl/drawings/vmlDrawing1.vml"]
    assert partes(marcar(libro, falla(PLAN, 2, 2)))["xl/drawings/vmlDrawing1.vml"] == antes


def test_el_dibujo_de_las_notas_conserva_los_controles_y_no_repite_identidades(libro: bytes) -> None:
    antes = partes(libro)["xl/drawings/vmlDrawing1.vml"].decode()
    despues = partes(marcar(libro, falla(PLAN, 3, 1), falla(PLAN, 4, 1)))["xl/drawings/vmlDrawing1.vml"].decode()
    assert despues.count("<x:ClientData") == antes.count("<x:ClientData") + 2
    assert all(forma in despues for forma in re.findall(r"<v:shape .*?</v:shape>", antes, re.DOTALL))
    identidades = re.findall(r'<v:shape id="([^"]+)"', despues)
    assert len(identidades) == len(set(identidades))


def test_una_hoja_sin_notas_las_recibe_donde_el_esquema_las_pide(libro: bytes) -> None:
    marcado = marcar(libro, falla(DATOS, 2, 1))
    hoja = partes(marcado)["xl/worksheets/sheet3.xml"].decode()
    assert hoja.index("<sheetProtection") < hoja.index("<legacyDrawing") < hoja.index("<tableParts")
    assert abrir(marcado)[DATOS]["A2"].comment and abrir(marcado)[DATOS].protection.sheet


def test_una_celda_con_conversacion_no_se_anota_y_se_dice(libro: bytes) -> None:
    relacion = '<Relationship Id="rIdHilo" Type="http://schemas.microsoft.com/office/2017/10/relationships/threadedComment" Target="../threadedComments/t1.xml"/></Relationships>'
    con_hilo = rehacer(libro, sheet1_xml_rels=("</Relationships>", relacion))
    con_hilo = _con_parte(
        con_hilo, "xl/threadedComments/t1.xml", '<ThreadedComments><threadedComment ref="B2"/></ThreadedComments>'
    )
    marcado = abrir(marcar(con_hilo, falla(PLAN, 2, 2)))
    assert marcado[PLAN]["B2"].comment.text == "Confirmar con Hacienda"
    assert any("conversación" in str(c.value) for c in marcado["Hallazgos"]["A"])


def test_los_nombres_y_areas_de_impresion_siguen_a_su_hoja(libro: bytes) -> None:
    antes, despues = abrir(libro), abrir(marcar(libro, falla(PLAN, 3, 3)))
    for hoja in (PLAN, DATOS):
        assert antes[hoja].print_title_rows == despues[hoja].print_title_rows
    assert despues[PLAN].print_area == antes[PLAN].print_area
    assert despues.defined_names["Responsables"].value == antes.defined_names["Responsables"].value
    assert despues["Listas"].sheet_state == "hidden"


def test_la_hoja_de_hallazgos_va_delante_y_es_la_unica_elegida(libro: bytes) -> None:
    marcado = abrir(marcar(libro, falla(PLAN, 3, 3)))
    assert marcado.sheetnames == ["Hallazgos", PLAN, "Listas", DATOS, "Gráfico"]
    assert marcado.active.title == "Hallazgos"
    assert [h.title for h in marcado.worksheets if h.sheet_view.tabSelected] == ["Hallazgos"]


def test_cada_fila_lleva_a_su_celda(libro: bytes) -> None:
    hoja = abrir(
        marcar(
            libro,
            falla(PLAN, 3, 3),
            falla(DATOS, 2, 1),
            anotar("hoja_oculta", Origen("libro.xlsx", "Listas"), "", cuantas=2),
        )
    )["Hallazgos"]
    assert {c.coordinate: c.hyperlink.location for (c,) in hoja["D7:D9"]} == {
        "D7": f"'{DATOS}'!A2", "D8": "'Plan d''acción'!C3", "D9": "'Listas'!A1"
    }  # fmt: skip
    assert [hoja.cell(7, c).value for c in range(1, 6)] == [1, "▲ Error", DATOS, "A2", "31/06/2026"]
    assert hoja.auto_filter.ref == "A6:H9" and hoja.freeze_panes == "A7" and hoja.print_title_rows == "$6:$6"
    assert (hoja.page_setup.orientation, hoja.page_setup.paperSize) == ("landscape", 1)


def test_si_ya_hay_una_hoja_hallazgos_la_nueva_se_llama_de_otro_modo() -> None:
    libro = openpyxl.Workbook()
    libro.active.title = "HALLAZGOS"
    salida = io.BytesIO()
    libro.save(salida)
    marcado = abrir(marcar(salida.getvalue(), falla("HALLAZGOS", 2, 2)))
    assert marcado.sheetnames == ["Hallazgos (2)", "HALLAZGOS"]


@pytest.mark.parametrize("texto", ["=1+1", "<b>&\x07", "  espacios  ", "@SUM(A1)"])
def test_el_texto_de_una_celda_es_texto_en_la_hoja_de_hallazgos(libro: bytes, texto: str) -> None:
    celda = abrir(marcar(libro, falla(PLAN, 3, 3, texto)))["Hallazgos"]["E7"]
    assert celda.data_type == "s" and celda.value == " ".join(texto.replace("\x07", "").split())


def test_los_mismos_datos_dan_los_mismos_bytes(libro: bytes) -> None:
    assert marcar(libro, falla(PLAN, 3, 3)) == marcar(libro, falla(PLAN, 3, 3))


@pytest.mark.parametrize(
    ("cambio", "motivo"),
    [
        (
            {
                "xl_workbook_xml": (
                    "http://schemas.openxmlformats.org/spreadsheetml/2006/main",
                    "http://purl.oclc.org/ooxml/spreadsheetml/main",
                )
            },
            "de una forma distinta",
        ),
        ({"Content_Types]_xml": ("sheet.main+xml", "otra.main+xml")}, "no está guardado como"),
        ({"worksheets_sheet1_xml": ('<row r="3"', "<row")}, "de una forma distinta"),
        ({"worksheets_sheet1_xml": ('<c r="B3"', "<c")}, "de una forma distinta"),
        ({"worksheets_sheet1_xml": ("<sheetData>", "<!-- x --><sheetData>")}, "de una forma distinta"),
        ({"xl_styles_xml": ("cellXfs", "otros")}, "le faltan sus formatos"),
        ({"drawings_vmlDrawing1_vml": ("urn:schemas-microsoft-com:vml", "otra")}, "sus notas están guardadas"),
        ({"xl_comments1_xml": ("<commentList>", "<otra>")}, "no entiende"),
    ],
)
def test_el_libro_que_se_podria_danar_no_se_toca(libro: bytes, cambio: dict[str, tuple[str, str]], motivo: str) -> None:
    with pytest.raises(NoSeMarca, match=motivo):
        marcar(rehacer(libro, **cambio), falla(PLAN, 3, 3))


@pytest.mark.parametrize(
    ("parte", "motivo"), [("_xmlsignatures/sig1.xml", "firma"), ("xl/revisions/r.xml", "historial")]
)
def test_un_libro_firmado_o_compartido_no_se_toca(libro: bytes, parte: str, motivo: str) -> None:
    with pytest.raises(NoSeMarca, match=motivo):
        marcar(_con_parte(libro, parte, "<x/>"), falla(PLAN, 3, 3))


def _con_parte(contenido: bytes, nombre: str, texto: str) -> bytes:
    copia = io.BytesIO(contenido)
    with zipfile.ZipFile(copia, "a") as zip_:
        zip_.writestr(nombre, texto)
    return copia.getvalue()


_LUGARES = st.tuples(st.integers(1, 30), st.integers(1, 12))


@given(
    celdas=st.dictionaries(
        _LUGARES,
        st.one_of(
            st.text(
                st.characters(codec="utf-8", exclude_categories=("Cc", "Cs"), exclude_characters=FUERA_DE_XML),
                max_size=8,
            ).filter(lambda t: not t.startswith("=")),
            st.integers(-9, 9),
            st.booleans(),
        ),
        max_size=25,
    ),
    marcas=st.lists(_LUGARES, min_size=1, max_size=12),
)
def test_fuera_de_las_celdas_marcadas_nada_cambia(celdas: dict, marcas: list) -> None:
    libro = openpyxl.Workbook()
    for (fila, columna), valor in celdas.items():
        libro.active.cell(fila, columna, valor)
    salida = io.BytesIO()
    libro.save(salida)
    antes = abrir(salida.getvalue()).active
    despues = abrir(marcar(salida.getvalue(), *(falla("Sheet", *lugar) for lugar in marcas)))["Sheet"]
    for fila in range(1, 31):
        for columna in range(1, 13):
            vieja, nueva = antes.cell(fila, columna), despues.cell(fila, columna)
            assert (vieja.value, vieja.number_format) == (nueva.value, nueva.number_format)
            assert bool(nueva.fill.patternType) == bool(nueva.comment) == ((fila, columna) in marcas)
