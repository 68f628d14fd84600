"""Los lugares de la plantilla donde va el informe: sus marcadores, y cuánto papel y qué título tiene cada uno."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from docx.document import Document
from docx.oxml.ns import qn

from pipeline.base.texto import llave
from pipeline.salidas._word import ancho_util, seccion_de

_POR_CM = 567
_MINIMO = 4.0
_MARGEN_DE_CELDA = 0.4
_CAJAS = {qn(f"w:{caja}") for caja in ("txbxContent", "hdr", "ftr", "footnote", "endnote", "comment")}


@dataclass(frozen=True, slots=True)
class Lugar:
    """Un marcador: `ancla`, el hijo del cuerpo o de la celda tras el que se escribe; None, al final del documento.

    `nivel`: el del título que le toca; `con_titulo` False si la entidad ya le puso uno justo antes.
    """

    marcador: str
    inicio: Any
    ancla: Any
    ancho: float
    nivel: int
    con_titulo: bool
    ancho_acostado: float = 0
    """El de una hoja horizontal; 0 donde no cabe una (dentro de una tabla)."""


def buscar_marcadores(documento: Document) -> Iterator[tuple[str, Any]]:
    """El nombre de cada marcador que empieza como los del programa, y dónde empieza."""
    for inicio in documento.element.body.iter(qn("w:bookmarkStart")):
        nombre = inicio.get(qn("w:name"), "")
        if llave(nombre).startswith("rendicion"):
            yield nombre, inicio


def medir_lugar(marcador: str, inicio: Any, niveles: dict[str, int]) -> Lugar | None:
    """El lugar de un marcador; None si está en un cuadro de texto, una nota o un comentario."""
    if any(a.tag in _CAJAS for a in inicio.iterancestors()):
        return None
    parrafo = next((a for a in inicio.iterancestors() if a.tag == qn("w:p")), None)
    ancla = inicio if parrafo is None else parrafo
    celda = next((a for a in ancla.iterancestors() if a.tag == qn("w:tc")), None)
    en_el_cuerpo = next(a for a in (ancla, *ancla.iterancestors()) if a.getparent().tag == qn("w:body"))
    seccion = seccion_de(en_el_cuerpo)
    ancho, acostado = ancho_util(seccion), ancho_util(seccion, acostada=True) if ancla is en_el_cuerpo else 0
    if celda is not None:
        ancho = max(_ancho_de(celda, ancho), _MINIMO)
    nivel, pegado = _titulo_anterior(ancla, en_el_cuerpo, niveles)
    return Lugar(marcador, inicio, ancla, ancho, min(nivel + 1, 3), not pegado, acostado)


def lugar_al_final(documento: Document) -> Lugar:
    """El final del documento, como un capítulo nuevo."""
    seccion = documento.element.body.xpath("./w:sectPr")[0]
    return Lugar("", None, None, ancho_util(seccion), 1, True, ancho_util(seccion, acostada=True))


def _ancho_de(celda: Any, usual: float) -> float:
    """El ancho de la celda más angosta en que está el marcador, en centímetros."""
    medida = celda.find(f"{qn('w:tcPr')}/{qn('w:tcW')}")
    if medida is not None and medida.get(qn("w:type")) == "dxa":
        return float(medida.get(qn("w:w"))) / _POR_CM - _MARGEN_DE_CELDA
    columnas = celda.getparent().getparent().findall(f"{qn('w:tblGrid')}/{qn('w:gridCol')}")
    celdas = len(celda.getparent().findall(qn("w:tc")))
    if len(columnas) == celdas:
        propia = columnas[celda.getparent().findall(qn("w:tc")).index(celda)].get(qn("w:w"))
        return float(propia) / _POR_CM - _MARGEN_DE_CELDA if propia else usual / celdas
    return usual / celdas


def _titulo_anterior(ancla: Any, en_el_cuerpo: Any, niveles: dict[str, int]) -> tuple[int, bool]:
    """El nivel del último título antes del lugar, y si está pegado a él; 0 si no hay ninguno."""
    pegado = True
    previos = [*ancla.itersiblings(preceding=True)]
    if ancla is not en_el_cuerpo:
        previos += en_el_cuerpo.itersiblings(preceding=True)
    for previo in previos:
        marca = previo.find(f"{qn('w:pPr')}/{qn('w:pStyle')}") if previo.tag == qn("w:p") else None
        nivel = niveles.get(marca.get(qn("w:val"), "")) if marca is not None else None
        if nivel:
            return nivel, pegado
        pegado = pegado and previo.tag == qn("w:p") and not "".join(previo.itertext()).strip()
    return 0, False
