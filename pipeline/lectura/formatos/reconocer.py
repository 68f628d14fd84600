"""Qué es un archivo, por lo que tiene dentro y nunca por su extensión."""

import re

OLE, ZIP = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", b"PK\x03\x04"
XLS, TEXTO, HTML, ODS_PLANO = "xls", "texto", "html", "ods plano"

_FIRMAS = (
    (b"%PDF", "un PDF"),
    (b"\x89PNG", "una imagen"),
    (b"\xff\xd8\xff", "una imagen"),
    (b"GIF8", "una imagen"),
    (b"{\\rtf", "un documento de texto (RTF)"),
    (b"Rar!", "un archivo comprimido (RAR)"),
    (b"7z\xbc\xaf", "un archivo comprimido (7z)"),
    (b"SQLite format 3", "una base de datos"),
    (b"\x00\x01\x00\x00Standard", "una base de datos de Access"),
)
_EN_OLE = (
    ("EncryptedPackage", "cifrado"),
    ("Workbook", XLS),
    ("Book", XLS),
    ("WordDocument", "un documento de Word antiguo (.doc)"),
    ("PowerPoint Document", "una presentación"),
)
_BIFF_SUELTO = re.compile(rb"\x09[\x00\x02\x04\x08][\x04\x06\x08\x10]\x00")
_HTML = re.compile(rb"<!doctype\s+html|<html|<head|<body|<table|<meta\s|mime-version:", re.IGNORECASE)
_DE_CONTROL = re.compile(rb"[\x00-\x08\x0e-\x1a\x1c-\x1f]")


def reconocer(contenido: bytes) -> str:
    """`zip`, `xls`, `cifrado`, `html`, `ods plano`, `texto` o, si no se lee, lo que es («un PDF»)."""
    if contenido.startswith((ZIP, b"PK\x05\x06")):
        return "zip"
    if contenido.startswith(OLE):
        return _reconocer_ole(contenido)
    if _BIFF_SUELTO.match(contenido):
        return XLS
    for firma, que_es in _FIRMAS:
        if contenido.startswith(firma):
            return que_es
    return _reconocer_texto(contenido)


def _reconocer_ole(contenido: bytes) -> str:
    for nombre, que_es in _EN_OLE:
        if nombre.encode("utf-16-le") in contenido:
            return que_es
    return XLS


def _reconocer_texto(contenido: bytes) -> str:
    comienzo = contenido[:4096]
    if comienzo.startswith((b"\xff\xfe", b"\xfe\xff")):
        comienzo = comienzo.decode("utf-16", "replace").encode()
    comienzo = comienzo.removeprefix(b"\xef\xbb\xbf").lstrip()
    if _HTML.match(comienzo) or (comienzo.startswith(b"<") and re.search(rb"<html[\s>]", comienzo, re.IGNORECASE)):
        return HTML
    if b"urn:oasis:names:tc:opendocument" in comienzo:
        return ODS_PLANO
    if b"urn:schemas-microsoft-com:office:spreadsheet" in comienzo:
        return "un libro de Excel 2003 guardado como XML"
    if comienzo.startswith(b"<?xml"):
        return "un archivo XML"
    return "un archivo de un formato desconocido" if _DE_CONTROL.search(comienzo) else TEXTO
