"""Abrir la plantilla de la entidad: un .docx o .dotx sano, sin macros ni contraseña y de tamaño razonable."""

from io import BytesIO
from zipfile import ZIP_DEFLATED, ZipFile

from docx import Document as _abrir
from docx.document import Document
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls

from pipeline.entidad import Limites
from pipeline.lectura.capa_xml import recorrer
from pipeline.lectura.formatos.falla import NoSeLee
from pipeline.lectura.formatos.paquete import Paquete

_PESO = 20 * 2**20
_OLE = b"\xd0\xcf\x11\xe0"
_TIPOS = "[Content_Types].xml"
_PLANTILLA, _DOCUMENTO = b"wordprocessingml.template.main+xml", b"wordprocessingml.document.main+xml"
_CARTA = (
    '<w:sectPr {}><w:pgSz w:w="12240" w:h="15840"/><w:pgMar w:top="1247" w:right="1304" w:bottom="1134" '
    'w:left="1588" w:header="567" w:footer="567" w:gutter="0"/></w:sectPr>'
)


class PlantillaInvalida(Exception):
    """El archivo no es una plantilla que se pueda usar; el mensaje dice por qué."""


def abrir_plantilla(contenido: bytes, limites: Limites) -> Document:
    """El documento de la plantilla. PlantillaInvalida si no se puede usar."""
    if len(contenido) > _PESO:
        raise PlantillaInvalida("pesa más de 20 MB")
    if contenido.startswith(_OLE):
        raise PlantillaInvalida("tiene contraseña o es de un Word anterior a 2007")
    try:
        tipos = _revisar(Paquete(contenido, limites))
    except NoSeLee as falla:
        motivo = "trae entidades de XML, que no se leen" if "entidades" in falla.nombre else "está dañado"
        raise PlantillaInvalida(motivo) from None
    if _PLANTILLA in tipos:
        contenido = _como_documento(contenido)
    try:
        documento = _abrir(BytesIO(contenido))
        if not documento.element.body.xpath("./w:sectPr"):
            documento.element.body.append(parse_xml(_CARTA.format(nsdecls("w"))))
    except Exception:  # un documento dañado falla de muchas maneras, y ninguna detiene la corrida
        raise PlantillaInvalida("no es un documento de Word (.docx) o está dañado") from None
    return documento


def _revisar(paquete: Paquete) -> bytes:
    """Los tipos de sus partes. Cada XML se recorre antes de que lo abra la librería: sin DTD, y entero."""
    tipos = paquete.leer(_TIPOS) or b""
    if b"macroEnabled" in tipos or any(n.endswith("vbaproject.bin") for n in paquete.nombres):
        raise PlantillaInvalida("tiene macros")
    if paquete.cifrado:
        raise PlantillaInvalida("tiene contraseña")
    if _DOCUMENTO not in tipos and _PLANTILLA not in tipos:
        raise PlantillaInvalida("no es un documento de Word (.docx)")
    for nombre in paquete.nombres:
        if nombre.endswith((".xml", ".rels")):
            recorrer(paquete.leer(nombre) or b"<vacia/>", lambda *_: None)
    return tipos


def _como_documento(contenido: bytes) -> bytes:
    """La misma plantilla (.dotx) como documento: solo cambia el tipo de su parte principal."""
    listo = BytesIO()
    with ZipFile(BytesIO(contenido)) as vieja, ZipFile(listo, "w", ZIP_DEFLATED) as nueva:
        for parte in vieja.infolist():
            cuerpo = vieja.read(parte)
            nueva.writestr(parte, cuerpo.replace(_PLANTILLA, _DOCUMENTO) if parte.filename == _TIPOS else cuerpo)
    return listo.getvalue()
