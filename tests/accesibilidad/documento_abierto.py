"""Un documento de Word como lo ve quien lo abre."""

from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

import docx
from docx.document import Document
from docx.oxml.ns import qn
from docx.oxml.xmlchemy import BaseOxmlElement


@dataclass
class DocumentoAbierto:
    """El documento, su entidad y su cuerpo."""

    ruta: Path
    entidad: str

    @cached_property
    def documento(self) -> Document:
        """Como lo abre python-docx."""
        return docx.Document(str(self.ruta))

    @property
    def cuerpo(self) -> BaseOxmlElement:
        """El `w:body`."""
        return self.documento.element.body

    def todos(self, nombre: str) -> list[BaseOxmlElement]:
        """Los elementos del cuerpo con ese nombre (`w:tbl`)."""
        return list(self.cuerpo.iter(qn(nombre)))


def valor(nodo: BaseOxmlElement | None, atributo: str = "w:val") -> str:
    """Un atributo; vacío si no hay nodo o no lo trae."""
    return str(nodo.get(qn(atributo)) or "") if nodo is not None else ""
