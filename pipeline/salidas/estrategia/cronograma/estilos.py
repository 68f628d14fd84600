"""Los formatos de celda del cronograma, con los colores de la casa."""

from datetime import date

from xlsxwriter.format import Format
from xlsxwriter.workbook import Workbook

from pipeline.estilo import AZUL, BLANCO, BORDE, FORMATO_FECHA, LETRA_LIBRO, TAMANO_LIBRO, TEXTO
from pipeline.salidas.llenado import Proporcion

_BASE = {"font_name": LETRA_LIBRO, "font_size": TAMANO_LIBRO, "font_color": TEXTO, "valign": "vcenter"}
_CELDA = {**_BASE, "border": 1, "border_color": BORDE, "text_wrap": True}
_TITULO = {**_CELDA, "bold": True, "font_color": BLANCO, "bg_color": AZUL, "align": "center"}


class Estilos:
    """Un formato por clase de celda."""

    def __init__(self, libro: Workbook) -> None:
        self.entidad = libro.add_format({**_BASE, "font_size": 12, "bold": True})
        self.titulo = libro.add_format({**_BASE, "font_size": 16, "bold": True, "font_color": AZUL})
        self.encabezado = libro.add_format(_TITULO)
        self.girado = libro.add_format({**_TITULO, "rotation": 90})
        # Arriba de lo combinado: en medio, lo partiría el salto de página.
        self.elemento = libro.add_format({**_TITULO, "valign": "top"})
        self.texto = libro.add_format({**_CELDA, "align": "left", "indent": 1})
        self.marca = libro.add_format({**_CELDA, "align": "center", "bold": True, "font_color": AZUL})
        self._numero = libro.add_format({**_CELDA, "align": "center"})
        self._porcentaje = libro.add_format({**_CELDA, "align": "center", "num_format": "0.##%"})
        self._fecha = libro.add_format({**_CELDA, "align": "center", "num_format": FORMATO_FECHA})

    def de(self, valor: object) -> Format:
        """El de un valor, según lo que es."""
        if isinstance(valor, Proporcion):
            return self._porcentaje
        if isinstance(valor, date):
            return self._fecha
        return self._numero if isinstance(valor, float | int) else self.texto
