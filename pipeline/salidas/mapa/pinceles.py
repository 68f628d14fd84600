"""Los formatos del mapa: el color lo da el destino; el formato de número, lo que la celda trae."""

from datetime import date, datetime, time

from xlsxwriter.format import Format
from xlsxwriter.workbook import Workbook

from pipeline.estilo import BLANCO, BORDE, DESTINOS_COLOR, FORMATO_FECHA, GRIS, LETRA_LIBRO
from pipeline.lectura.cuenta import ENCABEZADO, HALLAZGO, REMIENDO, familia
from pipeline.lectura.hoja import Celda

MARCA, SIN_LEER = "marca de color", "color sin leer"
_FUERTES = (ENCABEZADO, HALLAZGO, REMIENDO)
_RAYADO = 14  # el diagonal fino de Excel


class Pinceles:
    """Crea cada formato una sola vez."""

    def __init__(self, libro: Workbook) -> None:
        self._libro = libro
        self._hechos: dict[tuple[str, str], Format] = {}

    def de(self, destino: str, celda: Celda | None = None) -> Format:
        """El formato de una celda con ese destino; sin celda, el de una vacía."""
        clave = (familia(destino), _numeros(celda) if celda else "")
        if clave not in self._hechos:
            self._hechos[clave] = self._libro.add_format(propiedades(*clave))
        return self._hechos[clave]


def propiedades(destino: str, numeros: str = "") -> dict[str, object]:
    """Las propiedades de xlsxwriter de un destino."""
    base: dict[str, object] = {"font_name": LETRA_LIBRO, "font_size": 10, "text_wrap": True, "valign": "top"}
    base |= {"border": 1, "border_color": BORDE}
    if numeros:
        base["num_format"] = numeros
    if destino == SIN_LEER:
        return {**base, "pattern": _RAYADO, "fg_color": GRIS, "bg_color": BLANCO}
    fondo, tinta = DESTINOS_COLOR[destino]
    return {**base, "bg_color": fondo, "font_color": tinta, "bold": destino in _FUERTES}


def _numeros(celda: Celda) -> str:
    valor = celda.valor
    if isinstance(valor, datetime):
        return f"{FORMATO_FECHA} hh:mm" if (valor.hour, valor.minute) != (0, 0) else FORMATO_FECHA
    if isinstance(valor, date):
        return FORMATO_FECHA
    if isinstance(valor, time):
        return "hh:mm"
    return "0.##%" if celda.porcentaje else ""
