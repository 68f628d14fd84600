"""Cuántas celdas con contenido tiene cada hoja de un archivo, contadas sin el lector del programa."""

import io
import posixpath
import zipfile
from pathlib import Path
from xml.etree import ElementTree

import xlrd
from python_calamine import CalamineWorkbook

RELACION = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}id"
RELACION_ESTRICTA = "{http://purl.oclc.org/ooxml/officeDocument/relationships}id"


def contar_por_hoja(ruta: Path) -> dict[str, int] | None:
    """Hoja → celdas con contenido; None si el formato no se puede contar por otro camino."""
    if ruta.suffix in (".xlsx", ".xlsm"):
        return _de_xml(ruta)
    if ruta.suffix == ".xls":
        return _de_xls(ruta)
    return _de_calamine(ruta) if ruta.suffix == ".ods" else None


def _de_xml(ruta: Path) -> dict[str, int]:
    """Recorre las partes del .xlsx: cuenta la celda con fórmula, con valor o con texto propio."""
    with zipfile.ZipFile(ruta) as paquete:
        nombres = {n.lower(): n for n in paquete.namelist()}
        destinos = {
            r.get("Id"): r.get("Target", "") for r in ElementTree.fromstring(paquete.read("xl/_rels/workbook.xml.rels"))
        }
        cuenta = {}
        for hoja in ElementTree.fromstring(paquete.read("xl/workbook.xml")).iter():
            if _nombre(hoja) != "sheet":
                continue
            destino = destinos.get(hoja.get(RELACION) or hoja.get(RELACION_ESTRICTA), "")
            parte = posixpath.normpath(posixpath.join("/xl", destino.lower())).lstrip("/")
            if parte in nombres and "worksheets" in parte:
                cuenta[hoja.get("name", "")] = _celdas_de_parte(paquete.read(nombres[parte]))
        return cuenta


def _celdas_de_parte(xml: bytes) -> int:
    return sum(_nombre(celda) == "c" and _dice_algo(celda) for _, celda in ElementTree.iterparse(io.BytesIO(xml)))


def _dice_algo(celda: ElementTree.Element) -> bool:
    return any(_nombre(p) in ("f", "is") or (_nombre(p) == "v" and p.text) for p in celda)


def _nombre(elemento: ElementTree.Element) -> str:
    return elemento.tag.rpartition("}")[2]


def _de_xls(ruta: Path) -> dict[str, int] | None:
    try:
        libro = xlrd.open_workbook(ruta, logfile=io.StringIO())
    except xlrd.XLRDError:  # un texto con nombre de .xls
        return None
    vacias = (xlrd.XL_CELL_EMPTY, xlrd.XL_CELL_BLANK)
    return {h.name: sum(c.ctype not in vacias for f in range(h.nrows) for c in h.row(f)) for h in libro.sheets()}


def _de_calamine(ruta: Path) -> dict[str, int]:
    libro = CalamineWorkbook.from_path(str(ruta))
    return {n: sum(v != "" for f in libro.get_sheet_by_name(n).to_python() for v in f) for n in libro.sheet_names}
