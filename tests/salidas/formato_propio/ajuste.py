"""Un libro cargado de lo que las librerías pierden al guardar, escrito a mano sobre uno dibujado."""

import io
import zipfile
from functools import cache
from typing import Any

from tests.salidas.formato_propio.dibujos import dibujar, marcos
from tests.salidas.formatos_de_prueba import imagen, partes

_X14 = "http://schemas.microsoft.com/office/spreadsheetml/2009/9/main"
_XM = "http://schemas.microsoft.com/office/excel/2006/main"
_CON = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'


@cache
def cargado() -> bytes:
    """Una tabla de actividades de dos filas, con de todo alrededor."""
    salida = io.BytesIO()
    nuevas = _partes_nuevas(partes(dibujar(_hacer)))
    with zipfile.ZipFile(salida, "w", zipfile.ZIP_DEFLATED) as zip_:
        for nombre, cuerpo in nuevas.items():
            zip_.writestr(zipfile.ZipInfo(nombre, (2024, 5, 6, 7, 8, 10)), cuerpo)
    return salida.getvalue()


def _hacer(libro: Any, hoja: Any) -> None:
    m = marcos(libro)
    negrita = libro.add_format({"bold": True, "font_color": "#C00000"})
    hoja.write_rich_string("A1", "Seguimiento de ", negrita, "Control Interno", " al plan")
    hoja.write_row("A3", ["Actividad", "Responsable", "% de avance", "Estado", "Observaciones OCI"], m["cabeza"])
    for fila in (3, 4):
        for columna in range(5):
            hoja.write_blank(fila, columna, None, m["por"] if columna == 2 else m["texto"])
        hoja.add_sparkline(fila, 6, {"range": f"Seguimiento!C{fila + 1}:C{fila + 1}"})
    hoja.write("A6", "Total", m["total"])
    hoja.write_formula("C6", "=AVERAGE(C4:C5)", m["por_total"], 0)
    hoja.write_comment("A3", "Nota de la entidad")
    hoja.write_comment("C6", "Nota del total")
    hoja.insert_textbox("H2", "Cuadro de texto")
    hoja.insert_button("H12", {"caption": "Botón"})
    hoja.insert_image("A9", "firma.png", {"image_data": imagen(), "object_position": 2})
    hoja.set_header("&L&G&RSGC", {"image_left": "escudo.png", "image_data_left": imagen()})
    hoja.data_validation("E4:E5", {"validate": "length", "criteria": "<", "value": 4000})
    hoja.conditional_format("C4:C5", {"type": "data_bar", "data_bar_2010": True})
    hoja.protect("clave", {"format_rows": True})
    hoja.print_area("A1:E9")
    hoja.repeat_rows(2)
    grafica = libro.add_chart({"type": "bar"})
    grafica.add_series({"values": "=Seguimiento!$C$4:$C$5", "categories": "=Seguimiento!$A$4:$A$5"})
    otra = libro.add_worksheet("Gráfica")
    otra.insert_chart("B2", grafica)
    listas = libro.add_worksheet("Listas")
    listas.write_column("A1", ["Cumplida", "En ejecución", "Atrasada", "Sin reporte"])
    listas.hide()
    libro.define_name("Promedio", "=Seguimiento!$C$6")


def _partes_nuevas(viejas: dict[str, bytes]) -> dict[str, bytes]:
    hoja = viejas["xl/worksheets/sheet1.xml"].decode()
    validacion = (
        f'<ext uri="{{CCE6A557-97BC-4b89-ADB6-D9C93CAAB3DF}}" xmlns:x14="{_X14}"><x14:dataValidations '
        f'xmlns:xm="{_XM}" count="1"><x14:dataValidation type="list" allowBlank="1"><x14:formula1>'
        "<xm:f>Listas!$A$1:$A$4</xm:f></x14:formula1><xm:sqref>D4:D5</xm:sqref></x14:dataValidation>"
        "</x14:dataValidations></ext>"
    )
    cuerpo, _, cola = hoja.rpartition("</extLst>")
    hoja = f"{cuerpo}{validacion}</extLst>{cola}"
    vistas = (
        '<customSheetViews><customSheetView guid="{11111111-2222-3333-4444-555555555555}" showGridLines="0">'
        '<selection activeCell="C6" sqref="C6"/></customSheetView></customSheetViews>'
    )
    hoja = hoja.replace("<dataValidations", f"{vistas}<dataValidations", 1)
    impresora = '<pageSetup orientation="landscape" r:id="rIdImpresora"/>'
    hoja = hoja.replace("<headerFooter", f"{impresora}<headerFooter", 1)
    relaciones = (
        viejas["xl/worksheets/_rels/sheet1.xml.rels"]
        .decode()
        .replace(
            "</Relationships>",
            '<Relationship Id="rIdImpresora" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/'
            'printerSettings" Target="../printerSettings/printerSettings1.bin"/>'
            '<Relationship Id="rIdControl" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/'
            'ctrlProp" Target="../ctrlProps/ctrlProp1.xml"/></Relationships>',
        )
    )
    libro = (
        viejas["xl/workbook.xml"]
        .decode()
        .replace(
            "</definedNames>",
            '</definedNames><calcPr calcId="191029"/><customWorkbookViews><customWorkbookView name="Imprimir" '
            'guid="{11111111-2222-3333-4444-555555555555}" windowWidth="1000" windowHeight="500" activeSheetId="1"/>'
            "</customWorkbookViews>",
        )
        .replace('<calcPr calcId="124519" fullCalcOnLoad="1"/>', "")
    )
    de_libro = (
        viejas["xl/_rels/workbook.xml.rels"]
        .decode()
        .replace(
            "</Relationships>",
            '<Relationship Id="rIdCadena" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/'
            'calcChain" Target="calcChain.xml"/><Relationship Id="rIdCache" Type="http://schemas.openxmlformats.org/'
            'officeDocument/2006/relationships/pivotCacheDefinition" Target="pivotCache/pivotCacheDefinition1.xml"/>'
            '<Relationship Id="rIdCorte" Type="http://schemas.microsoft.com/office/2007/relationships/slicerCache" '
            'Target="slicerCaches/slicerCache1.xml"/></Relationships>',
        )
    )
    tipos = (
        viejas["[Content_Types].xml"]
        .decode()
        .replace(
            "</Types>",
            '<Default Extension="bin" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.'
            'printerSettings"/><Override PartName="/xl/calcChain.xml" ContentType="application/vnd.openxmlformats-'
            'officedocument.spreadsheetml.calcChain+xml"/><Override PartName="/xl/ctrlProps/ctrlProp1.xml" '
            'ContentType="application/vnd.ms-excel.controlproperties+xml"/></Types>',
        )
    )
    return {
        **viejas,
        "[Content_Types].xml": tipos.encode(),
        "xl/workbook.xml": libro.encode(),
        "xl/_rels/workbook.xml.rels": de_libro.encode(),
        "xl/worksheets/sheet1.xml": hoja.encode(),
        "xl/worksheets/_rels/sheet1.xml.rels": relaciones.encode(),
        "xl/calcChain.xml": (
            _CON
            + '<calcChain xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><c r="C6" i="1"/></calcChain>'
        ).encode(),
        "xl/printerSettings/printerSettings1.bin": b"\x00\x01impresora\xff",
        "xl/ctrlProps/ctrlProp1.xml": (
            _CON + f'<formControlPr xmlns="{_X14}" objectType="CheckBox" fmlaLink="$B$6" lockText="1"/>'
        ).encode(),
        "xl/pivotCache/pivotCacheDefinition1.xml": b"<pivotCacheDefinition/>",
        "xl/slicerCaches/slicerCache1.xml": b"<slicerCacheDefinition/>",
    }
