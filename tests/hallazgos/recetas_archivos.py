"""Archivos y hojas: lo que no se puede abrir, lo que no se usa y lo que no cuadra en la cuenta de las celdas."""

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import openpyxl

from pipeline.base.hallazgo import Hallazgo
from pipeline.entidad import Limites
from pipeline.entradas import listar_entradas
from pipeline.lectura.formatos.reconocer import OLE
from pipeline.lectura_de_entradas import leer_entradas
from pipeline.salidas.hallazgos import escribir_hallazgos
from tests.dibujo import ENTIDAD
from tests.fabrica import hacer_resultado
from tests.hallazgos.ayuda import INFORME, Libros, Receta, abierto, escribir, interpretado, interpretar, plan
from tests.lectura.libros import NS, hacer_xlsx, hacer_zip

UNA_FILA = plan(f"{INFORME} | 1 | Hacienda | 30/04/2026")
CELDA = '<row r="1"><c r="A1"><v>1</v></c></row>'


def con_bytes(nombre: str, contenido: bytes) -> Receta:
    """Un archivo con esos bytes."""

    def receta(carpeta: Path) -> list[Hallazgo]:
        (carpeta / nombre).write_bytes(contenido)
        return abierto(carpeta / nombre)

    return receta


def con_xml(*filas: str, limites: Limites = ENTIDAD.limites, **partes: object) -> Receta:
    """Un .xlsx escrito parte por parte, `libro.xlsx`."""
    return lambda carpeta: interpretado(
        hacer_xlsx(carpeta / "libro.xlsx", *filas, **partes),  # type: ignore[arg-type]
        replace(ENTIDAD, limites=limites),
    )


def retocado(retocar: Callable[[openpyxl.Workbook], None], libros: Libros) -> Receta:
    """Un libro dibujado que alguien cambió después en Excel."""

    def receta(carpeta: Path) -> list[Hallazgo]:
        (ruta,) = (escribir(carpeta, libros) / nombre for nombre in libros)
        libro = openpyxl.load_workbook(ruta)
        retocar(libro)
        libro.save(ruta)
        return interpretado(ruta)

    return receta


def ocultar_fila(libro: openpyxl.Workbook) -> None:
    libro["Hoja1"].row_dimensions[3].hidden = True


def ocultar_listas(libro: openpyxl.Workbook) -> None:
    libro["Listas"].sheet_state = "hidden"


def agregar_grafico(libro: openpyxl.Workbook) -> None:
    libro.create_chartsheet("Gráfico")


def libro_del_programa(carpeta: Path) -> list[Hallazgo]:
    escribir_hallazgos(hacer_resultado(3), carpeta / "hallazgos.xlsx")
    return interpretado(carpeta / "hallazgos.xlsx")


def sin_tiempo_para_leer(carpeta: Path) -> list[Hallazgo]:
    escribir(carpeta, {"libro.xlsx": UNA_FILA})
    apurada = replace(ENTIDAD, limites=Limites(segundos=0))
    return [h for leido in leer_entradas(listar_entradas(carpeta), apurada) for h in leido.hallazgos]


def word_sin_tablas(carpeta: Path) -> list[Hallazgo]:
    documento = (
        '<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body/></w:document>'
    )
    return abierto(hacer_zip(carpeta / "acta.docx", {"word/document.xml": documento}))


# Una celda que Word no escribiría así: el lector la lee y el conteo aparte no la ve.
CDATA = (
    '<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body><w:tbl><w:tr>'
    "<w:tc><w:p><w:r><w:t><![CDATA[x]]></w:t></w:r></w:p></w:tc><w:tc><w:p><w:r><w:t>y</w:t></w:r></w:p></w:tc>"
    "</w:tr></w:tbl></w:body></w:document>"
)


def word_mal_contado(carpeta: Path) -> list[Hallazgo]:
    return interpretado(hacer_zip(carpeta / "acta.docx", {"word/document.xml": CDATA}))


RECETAS: dict[str, Receta] = {
    "archivo_cifrado": con_bytes("plan.xlsx", OLE + bytes(600) + "EncryptedPackage".encode("utf-16-le") + bytes(400)),
    "archivo_danado": con_bytes("plan.xlsx", b"PK\x03\x04 cortado"),
    "archivo_html": con_bytes("plan.xls", b"<html><body><table><tr><td>1</td></tr></table></body></html>"),
    "zip_que_no_es_excel": lambda c: abierto(hacer_zip(c / "plan.xlsx", {"fotos/1.jpg": "x"})),
    "formato_no_leido": con_bytes("plan.jpg", b"\xff\xd8\xff\xe0"),
    "archivo_pdf": con_bytes("plan.pdf", b"%PDF-1.7 ..."),
    "documento_antiguo": con_bytes("plan.doc", OLE + bytes(600) + "WordDocument".encode("utf-16-le")),
    "libro_antiguo": con_bytes(
        "plan.xml", b"<?xml version='1.0'?><Workbook xmlns='urn:schemas-microsoft-com:office:spreadsheet'/>"
    ),
    "archivo_demasiado_grande": con_xml(CELDA, CELDA.replace("1", "2"), limites=Limites(celdas=1)),
    "extension_desmedida": con_xml(CELDA, '<row r="1048576"><c r="XFD1048576"><v>2</v></c></row>'),
    "libro_sin_hojas": con_xml(mas={"xl/workbook.xml": f"<workbook {NS}><sheets/></workbook>"}),
    "archivo_temporal": con_bytes("~$plan.xlsx", b"\x05Nadie"),
    "documento_sin_tablas": word_sin_tablas,
    "hoja_no_leida": con_xml(hoja=f"<worksheet {NS}><sheetData><row r='1'><c>"),
    "archivo_vacio": con_bytes("plan.xlsx", b""),
    "hoja_sin_celdas": retocado(agregar_grafico, {"libro.xlsx": UNA_FILA}),
    "celda_repetida": con_xml('<row r="2"><c r="C2"><v>1</v></c><c r="C2"><v>2</v></c></row>'),
    "celdas_sin_leer": word_mal_contado,
    "valor_ilegible": con_xml('<row r="2"><c r="C2" t="s"><v>99</v></c></row>'),
    "archivo_con_entidades": con_xml(
        CELDA, mas={"xl/sharedStrings.xml": f'<!DOCTYPE a [<!ENTITY a "ja">]><sst {NS}><si><t>&a;</t></si></sst>'}
    ),
    "archivo_no_accesible": lambda carpeta: abierto(carpeta / "movido.xlsx"),
    "lector_detenido": sin_tiempo_para_leer,
    "filas_ocultas": retocado(ocultar_fila, {"libro.xlsx": UNA_FILA}),
    "hoja_oculta": retocado(ocultar_listas, {"libro.xlsx": {"Hoja1": UNA_FILA, "Listas": "Sí\nNo"}}),
    "hoja_sin_tabla": interpretar("Directorio | Teléfono\nAlcaldía | 321"),
    "archivo_sin_uso": interpretar("Directorio | Teléfono\nAlcaldía | 321"),
    "salida_propia": libro_del_programa,
    "hoja_sin_actividades": interpretar(plan()),
    "sin_lugar_en_cuentas": word_mal_contado,
}
LUGARES = {
    "archivo_cifrado": "plan.xlsx",
    "archivo_danado": "plan.xlsx",
    "archivo_html": "plan.xls",
    "zip_que_no_es_excel": "plan.xlsx",
    "formato_no_leido": "plan.jpg",
    "archivo_pdf": "plan.pdf",
    "documento_antiguo": "plan.doc",
    "libro_antiguo": "plan.xml",
    "archivo_demasiado_grande": "libro.xlsx",
    "extension_desmedida": "libro.xlsx › Plan",
    "libro_sin_hojas": "libro.xlsx",
    "archivo_temporal": "~$plan.xlsx",
    "documento_sin_tablas": "acta.docx",
    "hoja_no_leida": "libro.xlsx › Plan",
    "archivo_vacio": "plan.xlsx",
    "hoja_sin_celdas": "libro.xlsx › Gráfico",
    "celda_repetida": "libro.xlsx › Plan › C2",
    "celdas_sin_leer": "acta.docx › Tabla 1",
    "valor_ilegible": "libro.xlsx › Plan › C2",
    "archivo_con_entidades": "libro.xlsx",
    "archivo_no_accesible": "movido.xlsx",
    "lector_detenido": "libro.xlsx",
    "filas_ocultas": "libro.xlsx › Hoja1",
    "hoja_oculta": "libro.xlsx › Listas",
    "hoja_sin_tabla": "libro.xlsx › Hoja1",
    "archivo_sin_uso": "libro.xlsx",
    "salida_propia": "hallazgos.xlsx",
    "hoja_sin_actividades": "libro.xlsx › Hoja1 › A2",
    "sin_lugar_en_cuentas": "acta.docx › Tabla 1",
}
