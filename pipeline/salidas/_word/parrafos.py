"""Párrafos, títulos y campos."""

from docx.document import Document
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.text.paragraph import Paragraph

from pipeline.salidas._word.estilos import CLAVES, NORMAL, TITULOS
from pipeline.salidas._word.texto import limpiar


class Fuerte(str):
    """Un trozo de texto en negrita."""

    __slots__ = ()


def agregar_titulo(documento: Document, texto: str, nivel: int = 1) -> Paragraph:
    """Un Título 1, 2 o 3 de Word: entra en la tabla de contenido."""
    return agregar_parrafo(documento, texto, estilo=TITULOS[nivel - 1])


def agregar_parrafo(documento: Document, *trozos: str, estilo: str = NORMAL) -> Paragraph:
    """Un párrafo de varios trozos; los que son `Fuerte`, en negrita."""
    parrafo = poner_estilo(documento.add_paragraph(), estilo)
    for trozo in trozos:
        parrafo.add_run(limpiar(trozo)).bold = True if isinstance(trozo, Fuerte) else None
    return parrafo


def agregar_bloque(documento: Document, *renglones: str, estilo: str = NORMAL) -> Paragraph:
    """Varios renglones en un solo párrafo, que nunca queda partido entre dos páginas."""
    parrafo = poner_estilo(documento.add_paragraph(), estilo)
    parrafo.paragraph_format.keep_together = True
    for n, renglon in enumerate(renglones):
        trozo = parrafo.add_run()
        if n:
            trozo.add_break()
        trozo.add_text(limpiar(renglon))
        trozo.bold = True if isinstance(renglon, Fuerte) else None
    return parrafo


def poner_estilo(parrafo: Paragraph, estilo: str) -> Paragraph:
    """Le da un estilo de la casa; la librería lo busca por su nombre en todos, cada vez."""
    parrafo._p.style = CLAVES[estilo]
    return parrafo


def agregar_campo(parrafo: Paragraph, instruccion: str) -> None:
    """Un campo que Word calcula (`PAGE`, `NUMPAGES`)."""
    campo, trozo, texto = (OxmlElement(f"w:{nombre}") for nombre in ("fldSimple", "r", "t"))
    campo.set(qn("w:instr"), instruccion)
    texto.text = "1"
    trozo.append(texto)
    campo.append(trozo)
    parrafo._p.append(campo)
