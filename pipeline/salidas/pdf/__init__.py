"""El PDF de un documento de Word, hecho por el LibreOffice del equipo mientras se escribe lo demás."""

from pipeline.salidas.pdf.impresora import Impresora
from pipeline.salidas.pdf.imprimir import Impresion, imprimir

__all__ = ["Impresion", "Impresora", "imprimir"]
