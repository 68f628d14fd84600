"""Los colores de una hoja: qué celdas están pintadas, de qué color se ven y qué dice de ellos la hoja."""

import struct
from collections import Counter

import pytest
from openpyxl import Workbook
from openpyxl.cell import WriteOnlyCell
from openpyxl.formatting.rule import CellIsRule
from openpyxl.styles import Color, GradientFill, PatternFill
from openpyxl.styles.colors import COLOR_INDEX

from pipeline.entidad import Limites
from pipeline.lectura.colores import PALETA, Colores, aclarar
from pipeline.lectura.convenciones import leer_convenciones
from pipeline.lectura.hoja import Celda, Hoja, Tipo
from pipeline.lectura.rellenos import leer_rellenos
from tests.lectura.libros import CASOS, NS, hacer_xlsx, hacer_zip

AMARILLO = PatternFill("solid", "FFFF00")


def solido(**color: object) -> PatternFill:
    return PatternFill("solid", fgColor=Color(**color))


def guardar(ruta, pintadas, preparar=lambda hoja: None):
    libro = Workbook()
    hoja = libro.active
    hoja.title = "Plan"
    for celda, relleno in pintadas.items():
        hoja[celda].fill = relleno
    preparar(hoja)
    libro.save(ruta)
    return leer_rellenos(ruta, "Plan", Limites())


@pytest.mark.parametrize(
    ("relleno", "color"),
    [
        (solido(rgb="FFFFFF00"), "FFFF00"),
        (solido(rgb="00ffc000"), "FFC000"),
        (solido(theme=4), "4F81BD"),
        (solido(theme=0, tint=-0.25), "BFBFBF"),
        (solido(theme=1, tint=0.5), "808080"),
        (solido(theme=3), "1F497D"),
        (solido(theme=4, tint=0.5999938962981048), "B9CDE5"),
        (solido(theme=9, tint=-0.249977111117893), "E46C0A"),
        (solido(indexed=13), "FFFF00"),
        (solido(indexed=50), "99CC00"),
        (solido(indexed=64), "000000"),
        (PatternFill("solid", fgColor="92D050", bgColor="FF0000"), "92D050"),
        (PatternFill("mediumGray", fgColor="FF0000", bgColor="FFFF00"), "FF8000"),
        (PatternFill("lightUp", fgColor="000000", bgColor="FFFFFF"), "BFBFBF"),
        (GradientFill(stop=("FFFFFF", "00B050")), "00B050"),
        (GradientFill(stop=("FFC000", "FFFFFF")), "FFC000"),
    ],
)
def test_cada_modo_de_pintar_da_el_color_que_se_ve(tmp_path, relleno, color):
    assert guardar(tmp_path / "a.xlsx", {"C4": relleno}) == {(4, 3): color}


@pytest.mark.parametrize(
    "relleno",
    [
        solido(rgb="FFFFFFFF"), solido(theme=0), solido(indexed=9), solido(indexed=65),
        PatternFill(fill_type=None, fgColor="FFFF00"), GradientFill(stop=("FFFFFF", "FFFFFF")),
    ],
)  # fmt: skip
def test_lo_blanco_y_lo_que_no_tiene_relleno_no_cuenta(tmp_path, relleno):
    assert guardar(tmp_path / "a.xlsx", {"B2": relleno, "C2": AMARILLO}) == {(2, 3): "FFFF00"}


def test_cuentan_las_celdas_con_valor_y_sin_valor_y_no_la_fila_ni_la_columna_entera(tmp_path):
    def preparar(hoja):
        hoja["B2"], hoja["D2"], hoja["A5"], hoja["B5"] = "X", "sin color", "BANDA", 1
        hoja.row_dimensions[5].fill = AMARILLO
        hoja.column_dimensions["G"].fill = solido(rgb="FF00B050")

    pintadas = {"B2": AMARILLO, "C2": AMARILLO, "A5": AMARILLO, "B5": solido(theme=5), "G3": solido(rgb="0000B050")}
    assert guardar(tmp_path / "a.xlsx", pintadas, preparar) == {(2, 2): "FFFF00", (2, 3): "FFFF00", (5, 2): "C0504D"}


def test_una_combinada_se_ve_entera_del_color_de_su_primera_celda(tmp_path):
    def hoja_con(estilos):
        filas = '<row r="2">' + "".join(f'<c r="{c}2" s="{s}"/>' for c, s in estilos.items()) + "</row>"
        combinadas = '<mergeCells count="2"><mergeCell ref="B2:C3"/><mergeCell ref="A1:XFD1048576"/></mergeCells>'
        partes = {
            "xl/styles.xml": estilos_con('<patternFill patternType="solid"><fgColor rgb="FF00B050"/></patternFill>')
        }
        return leer_rellenos(hacer_xlsx(tmp_path / "a.xlsx", filas, despues=combinadas, mas=partes), "Plan", Limites())

    assert hoja_con({"B": 1, "C": 0}) == dict.fromkeys([(2, 2), (2, 3), (3, 2), (3, 3)], "00B050")
    assert hoja_con({"B": 0, "C": 1, "D": 1}) == {(2, 4): "00B050"}


def test_el_formato_condicional_no_pinta(tmp_path):
    def preparar(hoja):
        hoja["A1"] = 5
        hoja.conditional_formatting.add("A1:C9", CellIsRule("greaterThan", ["1"], fill=PatternFill(bgColor="FF0000")))

    assert guardar(tmp_path / "a.xlsx", {"B1": AMARILLO}, preparar) == {(1, 2): "FFFF00"}


def estilos_con(*rellenos: str, colores: str = "") -> str:
    """Unos estilos en que el 1, el 2… tienen esos rellenos; dos en `dxfs` no deben contar."""
    propios = "".join(f"<fill>{r}</fill>" for r in ('<patternFill patternType="none"/>', *rellenos))
    ajeno = '<dxf><fill><patternFill patternType="solid"><bgColor rgb="FF123456"/></patternFill></fill></dxf>'
    xfs = "".join(f'<xf fillId="{i}"/>' for i in range(len(rellenos) + 1))
    return (
        f'<styleSheet {NS}><fills>{propios}</fills><cellStyleXfs><xf fillId="1"/></cellStyleXfs>'
        f"<cellXfs>{xfs}</cellXfs><dxfs>{ajeno * 2}</dxfs>{colores}</styleSheet>"
    )


def test_la_paleta_y_el_tema_del_propio_libro_mandan(tmp_path):
    paleta = "".join(f'<rgbColor rgb="00{i:02X}0000"/>' for i in range(16, 28))
    tema = (
        '<a:theme xmlns:a="x"><a:themeElements><a:clrScheme name="y"><a:dk1><a:sysClr val="windowText" lastClr="111111"/></a:dk1>'
        '<a:lt1><a:srgbClr val="eeeeee"/></a:lt1><a:accent1><a:srgbClr val="ABCDEF"/></a:accent1></a:clrScheme>'
        "<a:fmtScheme><a:srgbClr val='999999'/></a:fmtScheme></a:themeElements></a:theme>"
    )
    colores = ('indexed="10"', 'indexed="51"', 'theme="0"', 'theme="1"', 'theme="4"', 'theme="99"', 'rgb="zz"', "")
    rellenos = (f'<patternFill patternType="solid"><fgColor {c}/></patternFill>' for c in colores)
    estilos = estilos_con(*rellenos, colores=f"<colors><indexedColors>{paleta}</indexedColors></colors>")
    fila = "".join(f'<c r="{c}1" s="{i}"/>' for i, c in enumerate("ABCDEFGHI"))
    ruta = hacer_xlsx(
        tmp_path / "a.xlsx", f'<row r="1">{fila}</row>', mas={"xl/styles.xml": estilos, "xl/theme/theme1.xml": tema}
    )
    esperados = ["1A0000", "FFCC00", "EEEEEE", "111111", "ABCDEF", "000000", "000000", "000000"]
    assert leer_rellenos(ruta, "Plan", Limites()) == {(1, c): color for c, color in enumerate(esperados, 2)}


@pytest.mark.parametrize(
    "hoja",
    [
        f'<worksheet {NS}><sheetData><row r="2"><c r="B2" s="1"/><c s="1" r="C2"><v>1</v></c></row></sheetData></worksheet>',
        f"<worksheet {NS}><!-- --><sheetData><row r='2'><c r='B2' s='1'/><c s='1'/></row></sheetData></worksheet>",
        f'<x:worksheet {NS.replace("xmlns", "xmlns:x")}><x:sheetData><x:row/><x:row><x:c/><x:c s="1"/><x:c s="1"/></x:row></x:sheetData></x:worksheet>',
        f'<worksheet {NS}><sheetData><row r="2"><c r="B2" s="1" t="s"><v>0</v></c><c r="C2" s="1" cm="1"><v>1</v></c></row></sheetData></worksheet>',
        f'<worksheet {NS}><sheetData><row r="2" spans="1:3" s="9"><c r="B2" s="1"></c><c r="C2" s="1" t="inlineStr"><is><t>a &lt;c r="Z9" s="1"/></t></is></c></row></sheetData></worksheet>',
    ],
)
def test_da_lo_mismo_de_un_xml_que_excel_no_escribiria_asi(tmp_path, hoja):
    estilos = estilos_con('<patternFill patternType="solid"><fgColor rgb="FFFF0000"/></patternFill>')
    ruta = hacer_xlsx(tmp_path / "a.xlsx", hoja=hoja, textos="<si><t>a</t></si>", mas={"xl/styles.xml": estilos})
    assert leer_rellenos(ruta, "Plan", Limites()) == {(2, 2): "FF0000", (2, 3): "FF0000"}


def test_lo_que_no_se_puede_leer_o_pasa_los_limites_no_da_colores(tmp_path):
    ruta = tmp_path / "a.xlsx"
    assert len(guardar(ruta, {f"{c}{f}": AMARILLO for c in "ABCDEFGHIJ" for f in range(1, 11)})) == 100
    assert len(leer_rellenos(ruta, "Plan", Limites(celdas=100))) == 100
    for limites in (Limites(celdas=99), Limites(megabytes=0), Limites(megabytes_descomprimidos=0)):
        assert leer_rellenos(ruta, "Plan", limites) == {}
    assert leer_rellenos(ruta, "Otra", Limites()) == {}
    assert leer_rellenos(tmp_path / "falta.xlsx", "Plan", Limites()) == {}
    roto = tmp_path / "roto.xlsx"
    roto.write_bytes(ruta.read_bytes()[:2000])
    assert leer_rellenos(roto, "Plan", Limites()) == {}
    sin_estilos = hacer_xlsx(tmp_path / "b.xlsx", '<row r="1"><c r="A1" s="x"/></row>', mas={"xl/styles.xml": "<roto"})
    assert leer_rellenos(sin_estilos, "Plan", Limites()) == {}


def test_una_hoja_de_tres_mil_filas_da_todas_sus_celdas_pintadas(tmp_path):
    libro = Workbook(write_only=True)
    hoja = libro.create_sheet("Plan")
    for fila in range(1, 3001):
        celdas = [WriteOnlyCell(hoja, f"t{fila}" if c < 3 else None) for c in range(15)]
        celdas[3 + fila % 12].fill = AMARILLO
        hoja.append(celdas)
    libro.save(tmp_path / "a.xlsx")
    rellenos = leer_rellenos(tmp_path / "a.xlsx", "Plan", Limites())
    assert rellenos == {(fila, 4 + fila % 12): "FFFF00" for fila in range(1, 3001)}


def test_la_paleta_es_la_de_excel_y_los_matices_van_del_negro_al_blanco():
    assert [c[-6:] for c in COLOR_INDEX[:64]] == list(PALETA[:64])
    assert [aclarar("C0504D", m) for m in (-1, 0, 1, 7)] == ["000000", "C0504D", "FFFFFF", "FFFFFF"]
    assert Colores().resolver({"auto": "1"}, "000000") == "000000"


def xls_pintado(ruta):
    """Un BIFF8 suelto con la paleta cambiada: B2 sólido, C2 tramado, B4:C4 combinada, D2 blanca, y la fila 6 entera."""

    def registro(tipo: int, *formato_y_valores) -> bytes:
        datos = struct.pack(*formato_y_valores) if formato_y_valores else b""
        return struct.pack("<HH", tipo, len(datos)) + datos

    def xf(trama: int, trazo: int, fondo: int) -> bytes:
        return registro(0xE0, "<HHHBBBBIiH", 0, 0, 1, 0, 0, 0, 0xFC, 0, trama << 26, trazo | fondo << 7)

    def principio(clase: int) -> bytes:
        return registro(0x809, "<HHHHII", 0x600, clase, 0, 0, 0, 0)

    paleta = registro(0x92, "<H224s", 56, b"\x10\x20\x30\0" + b"\xff\xff\xff\0" * 55)
    estilos = xf(0, 64, 65) + xf(1, 8, 65) + xf(2, 64, 65) + xf(1, 9, 65)
    hoja = principio(0x10) + registro(0x208, "<HHHHHHI", 5, 0, 3, 255, 0, 0, 0x180 | 1 << 16)
    for fila, columna, estilo in ((1, 1, 1), (1, 2, 2), (1, 3, 3), (3, 1, 1), (3, 2, 0), (5, 1, 1), (5, 2, 2)):
        hoja += registro(0x201, "<HHH", fila, columna, estilo)
    hoja += registro(0xE5, "<HHHHH", 1, 3, 3, 1, 2) + registro(0xA)
    antes = principio(5) + registro(0x42, "<H", 1200) + paleta + estilos
    nombre = b"\x04\x00Plan"
    lugar = len(antes) + 4 + 6 + len(nombre) + 4
    ruta.write_bytes(antes + registro(0x85, f"<IBB{len(nombre)}s", lugar, 0, 0, nombre) + registro(0xA) + hoja)
    return ruta


def test_un_xls_da_los_colores_de_su_paleta(tmp_path):
    ruta = xls_pintado(tmp_path / "a.xls")
    esperado = {(2, 2): "102030", (2, 3): "808080", (4, 2): "102030", (4, 3): "102030", (6, 3): "808080"}
    assert leer_rellenos(ruta, "Plan", Limites()) == esperado
    assert leer_rellenos(ruta, "Otra", Limites()) == {}


def test_un_ods_da_los_fondos_de_sus_estilos_con_sus_repeticiones(tmp_path):
    ns = 'xmlns:office="o" xmlns:table="t" xmlns:style="s" xmlns:fo="f"'
    xml = f"""<office:d {ns}><office:automatic-styles>
    <style:style style:name="a" style:family="table-cell"><style:table-cell-properties fo:background-color="#ffc000"/></style:style>
    <style:style style:name="b" style:parent-style-name="a"/><style:style style:name="c" style:parent-style-name="a">
    <style:table-cell-properties fo:background-color="transparent"/></style:style></office:automatic-styles>
    <table:table table:name="Otra"><table:table-row><table:table-cell table:style-name="a"/></table:table-row></table:table>
    <table:table table:name="Plan"><table:table-row table:number-rows-repeated="2"><table:table-cell/>
    <table:table-cell table:style-name="b" table:number-columns-repeated="2"/><table:table-cell table:style-name="c"/></table:table-row>
    <table:table-row><table:table-cell table:style-name="a" table:number-columns-spanned="2"/><table:covered-table-cell/></table:table-row>
    <table:table-row><table:table-cell table:style-name="a" table:number-columns-repeated="16384"/></table:table-row>
    </table:table></office:d>"""
    ruta = hacer_zip(tmp_path / "a.ods", {"content.xml": xml})
    esperado = dict.fromkeys([(1, 2), (1, 3), (2, 2), (2, 3), (3, 1), (3, 2)], "FFC000")
    assert leer_rellenos(ruta, "Plan", Limites()) == esperado


def hoja_con(celdas: dict[tuple[int, int], str]) -> Hoja:
    return Hoja("a.xlsx", "Plan", celdas={lugar: Celda(texto, Tipo.TEXTO) for lugar, texto in celdas.items()})


ROJO, VERDE = "FF0000", "00B050"


@pytest.mark.parametrize(
    ("celdas", "rellenos", "esperado"),
    [
        pytest.param({(1, 2): "Programado", (2, 2): "Ejecutado"}, {(1, 1): ROJO, (2, 1): VERDE},
                     {ROJO: "Programado", VERDE: "Ejecutado"}, id="sin rótulo"),
        pytest.param({(1, 1): "P", (1, 2): "PROGRAMADO:", (2, 1): "E", (2, 3): "En proceso"}, {(1, 1): ROJO, (2, 1): VERDE},
                     {ROJO: "PROGRAMADO", VERDE: "En proceso"}, id="con letra y con un hueco"),
        pytest.param({(1, 1): "CONVENCIONES", (1, 3): "Visita", (1, 5): "Taller"}, {(1, 2): ROJO, (1, 4): VERDE},
                     {ROJO: "Visita", VERDE: "Taller"}, id="en un renglón, con rótulo"),
        pytest.param({(1, 1): "Convenciones:", (3, 1): "Visita", (4, 1): "Taller"}, {(1, 1): "DDDDDD", (3, 1): ROJO, (4, 1): VERDE},
                     {ROJO: "Visita", VERDE: "Taller"}, id="escrito dentro del color"),
        pytest.param({(1, 1): "Leyenda", (2, 1): "Visita", (2, 2): "Taller"}, {(2, 1): ROJO, (2, 2): VERDE},
                     {ROJO: "Visita", VERDE: "Taller"}, id="dentro de colores seguidos"),
        pytest.param({(1, 4): "Cumplida"}, {(1, 1): ROJO, (1, 2): ROJO, (1, 3): ROJO}, {ROJO: "Cumplida"}, id="mancha combinada"),
        pytest.param({(1, 2): "Cumplida", (2, 2): "Pendiente"}, {(1, 1): ROJO, (2, 1): ROJO}, {}, id="dos explicaciones"),
        pytest.param({(1, 2): "Publicar el informe"}, {(1, 1): ROJO}, {}, id="una actividad no explica"),
        pytest.param({(1, 2): "Ejecutar mínimo en 95% el plan territorial"}, {(1, 1): ROJO}, {}, id="una meta no explica"),
        pytest.param({(1, 1): "Meta", (1, 2): "Programado"}, {(1, 1): ROJO, (1, 2): VERDE}, {}, id="encabezado pintado"),
        pytest.param({(1, 2): "Programado"}, {}, {}, id="nada pintado"),
        pytest.param({(1, 1): "Convenciones", (30, 2): "Publicar"}, {(30, 1): ROJO}, {}, id="lejos del rótulo"),
    ],
)  # fmt: skip
def test_las_convenciones_dicen_que_significa_cada_color(celdas, rellenos, esperado):
    assert leer_convenciones(hoja_con(celdas), rellenos) == esperado


@pytest.mark.parametrize(
    ("archivo", "hoja", "colores"),
    [
        ("Cronograma de Actividades 2017.xls", 0, {"FFFF00": 27}),
        ("Cronograma y Presupuesto.xlsx", 0, {"5B9BD5": 75}),
        ("CUADRO 1S_I Trimestre 2025.xlsx", 0, {}),  # su relleno es el fondo de la pantalla: se ve blanco
    ],
)
def test_los_libros_reales_dan_sus_celdas_pintadas(archivo, hoja, colores):
    ruta = CASOS / "reales" / archivo
    if not ruta.exists():
        pytest.skip("los casos reales no están en esta máquina")
    nombres = {
        "Cronograma de Actividades 2017.xls": "Cronograma de actividades", "Cronograma y Presupuesto.xlsx": "CRONOGRAMA",
        "CUADRO 1S_I Trimestre 2025.xlsx": "MEDE01.03.01.P01.F05",
    }  # fmt: skip
    assert Counter(leer_rellenos(ruta, nombres[archivo], Limites()).values()) == colores
