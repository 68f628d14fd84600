"""Libros dibujados parte por parte: para probar lo que ningún programa de oficina escribiría."""

import struct
import zipfile
from pathlib import Path

from pipeline.entidad import Limites
from pipeline.lectura.hoja import Hoja, Libro
from pipeline.lectura.libro import abrir_libro

CASOS = Path(__file__).parents[3] / "shared" / "casos"
NS = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"'
_R = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_RELS = 'xmlns="http://schemas.openxmlformats.org/package/2006/relationships"'
ESTILOS = f"""<styleSheet {NS}><numFmts><numFmt numFmtId="164" formatCode="0.0&quot; pts&quot;"/>
<numFmt numFmtId="165" formatCode="0.0%"/><numFmt numFmtId="166" formatCode="dd/mm/yyyy hh:mm"/></numFmts>
<cellStyleXfs><xf numFmtId="9"/></cellStyleXfs>
<cellXfs><xf numFmtId="0"/><xf numFmtId="9"/><xf numFmtId="165"/><xf numFmtId="14"/><xf numFmtId="166"/>
<xf numFmtId="164"/></cellXfs></styleSheet>"""


def hacer_xlsx(
    ruta: Path,
    *filas: str,
    textos: str = "",
    antes: str = "",
    despues: str = "",
    hoja: str = "",
    de_libro: str = "",
    atributos_de_hoja: str = "",
    mas: dict[str, str | bytes] | None = None,
) -> Path:
    """Un xlsx de una hoja, `Plan`, con sus `<row>` tal cual; `mas` agrega o cambia partes."""
    partes: dict[str, str | bytes] = {
        "_rels/.rels": f"<Relationships {_RELS}>"
        f'<Relationship Id="r1" Type="{_R}/officeDocument" Target="xl/workbook.xml"/></Relationships>',
        "xl/workbook.xml": f'<workbook {NS} xmlns:r="{_R}">{de_libro}<sheets>'
        f'<sheet name="Plan" sheetId="1" r:id="r1" {atributos_de_hoja}/></sheets></workbook>',
        "xl/_rels/workbook.xml.rels": f"<Relationships {_RELS}>"
        f'<Relationship Id="r1" Type="{_R}/worksheet" Target="worksheets/sheet1.xml"/></Relationships>',
        "xl/styles.xml": ESTILOS,
        "xl/sharedStrings.xml": f"<sst {NS}>{textos}</sst>",
        "xl/worksheets/sheet1.xml": hoja
        or f"<worksheet {NS}>{antes}<sheetData>{''.join(filas)}</sheetData>{despues}</worksheet>",
        **(mas or {}),
    }
    return hacer_zip(ruta, partes)


def hacer_zip(ruta: Path, partes: dict[str, str | bytes]) -> Path:
    """Un ZIP con esas partes."""
    with zipfile.ZipFile(ruta, "w", zipfile.ZIP_DEFLATED) as salida:
        for nombre, contenido in partes.items():
            salida.writestr(nombre, contenido)
    return ruta


def registro(tipo: int, datos: bytes) -> bytes:
    """Un registro de un .xls: su tipo, su largo y sus datos."""
    return struct.pack("<HH", tipo, len(datos)) + datos


def abrir(ruta: Path, **limites: int) -> Libro:
    """El libro de un archivo; comprueba que ninguna hoja pierda celdas."""
    libro = abrir_libro(ruta, Limites(**limites))
    for hoja in libro.hojas:
        assert len(hoja.celdas) == hoja.contadas, hoja.nombre
    return libro


def unica(libro: Libro) -> Hoja:
    """La única hoja de un libro sin hallazgos."""
    assert libro.hallazgos == []
    (hoja,) = libro.hojas
    return hoja
