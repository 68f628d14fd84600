"""Lo que se mira de un documento de Word ya escrito."""

from pathlib import Path
from typing import Any
from zipfile import ZipFile

from docx import Document
from docx.oxml.ns import qn
from lxml import etree


def partes(ruta: Path) -> dict[str, bytes]:
    """Cada parte del documento, por su nombre."""
    with ZipFile(ruta) as documento:
        return {nombre: documento.read(nombre) for nombre in documento.namelist()}


def arbol(ruta: Path, parte: str) -> Any:
    """El XML de una parte."""
    return etree.fromstring(partes(ruta)[parte])


def trozos(ruta: Path) -> list[Any]:
    """Todos los trozos de texto: del cuerpo, las cabezas y los pies."""
    return [
        r
        for nombre, xml in partes(ruta).items()
        if nombre.startswith(("word/document", "word/header", "word/footer"))
        for r in etree.fromstring(xml).iter(qn("w:r"))
    ]


def texto(ruta: Path) -> str:
    """El texto del cuerpo, tablas incluidas, en orden."""
    cuerpo = arbol(ruta, "word/document.xml")
    return "\n".join("".join(t.text or "" for t in p.iter(qn("w:t"))) for p in cuerpo.iter(qn("w:p")))


def filas(ruta: Path, tabla: int = 0) -> list[list[str]]:
    """Las celdas de una tabla; cada párrafo, en su renglón."""
    return [[c.text for c in fila.cells] for fila in Document(str(ruta)).tables[tabla].rows]
