"""Una imagen en su propio párrafo, con el texto que la reemplaza para quien no la ve."""

from pathlib import Path

from docx.document import Document
from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.shared import Cm
from docx.text.paragraph import Paragraph

from pipeline.salidas._word.texto import limpiar


def agregar_imagen(documento: Document, ruta: Path, ancho: float, nombre: str, alternativo: str) -> Paragraph:
    """Pone la imagen con ese ancho (cm), sin deformarla. OSError si no se puede leer."""
    parrafo = documento.add_paragraph()
    parrafo.alignment = WD_ALIGN_PARAGRAPH.CENTER
    dibujo = parrafo.add_run().add_picture(str(ruta), Cm(ancho))
    datos = dibujo._inline.docPr
    datos.set("name", limpiar(nombre))
    datos.set("descr", limpiar(alternativo))
    return parrafo
