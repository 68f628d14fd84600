"""Una celda: el texto se escribe como texto y la fórmula lleva su valor."""

import re
from dataclasses import dataclass
from datetime import date

from xlsxwriter.format import Format
from xlsxwriter.worksheet import Worksheet

from pipeline.salidas._excel.medida import recortar

_CONTROL = re.compile(r"[\x00-\x08\x0b-\x1f\ufffe\uffff]")


@dataclass(frozen=True, slots=True)
class Formula:
    """Una fórmula con el valor que da; None es la celda vacía de «No aplica»."""

    expresion: str
    valor: float | str | None


@dataclass(frozen=True, slots=True)
class Enlace:
    """Un vínculo a otra hoja del mismo libro, con texto que dice a dónde va."""

    hoja: str
    texto: str
    ayuda: str = ""
    celda: str = "A1"


@dataclass(frozen=True, slots=True)
class Ligada:
    """Un valor que al hacerle clic lleva a las filas de donde sale; se ve igual que sin el vínculo."""

    valor: str | float | date | Formula | None
    enlace: Enlace


Valor = str | float | date | Formula | Ligada | None


def escribir_celda(hoja: Worksheet, fila: int, columna: int, valor: Valor, formato: Format) -> None:
    """Escribe un valor con su tipo; fila y columna cuentan desde 0. Nada que empiece por `=` se vuelve fórmula."""
    # Los métodos públicos preguntan en cada celda si les dieron «A1» en vez de fila y columna: un décimo del tiempo.
    if isinstance(valor, str):
        if valor:
            hoja._write_string(fila, columna, recortar(valor), formato)
        else:
            hoja._write_blank(fila, columna, None, formato)
    elif isinstance(valor, Formula):
        hoja._write_formula(fila, columna, valor.expresion, formato, _limpiar(valor.valor))
    elif isinstance(valor, Ligada):
        _ligar(hoja, fila, columna, valor.enlace)
        escribir_celda(hoja, fila, columna, valor.valor, formato)
    elif valor is None:
        hoja._write_blank(fila, columna, None, formato)
    elif isinstance(valor, date):
        hoja._write_datetime(fila, columna, valor, formato)
    else:
        hoja._write_number(fila, columna, valor, formato)


def _limpiar(valor: float | str | None) -> float | str:
    """El valor guardado de una fórmula; un carácter de control va como Excel lo escribe, o el libro no abriría."""
    if isinstance(valor, str):
        return valor if valor.isprintable() else _CONTROL.sub(lambda c: f"_x{ord(c.group()):04X}_", valor)
    return "" if valor is None else valor


def sin_ligar(valor: Valor) -> str | float | date | Formula | None:
    """El valor que se ve, lleve o no un vínculo."""
    return valor.valor if isinstance(valor, Ligada) else valor


def _ligar(hoja: Worksheet, fila: int, columna: int, enlace: Enlace) -> None:
    """Pone el vínculo sin tocar lo que la celda dice."""
    hoja.ignore_write_string = True
    hoja.write_url(fila, columna, f"internal:'{enlace.hoja}'!{enlace.celda}", None, enlace.texto, enlace.ayuda or None)
    hoja.ignore_write_string = False


def poner_vinculo(hoja: Worksheet, fila: int, columna: int, enlace: Enlace, formato: Format) -> None:
    """Escribe un vínculo a una celda de otra hoja."""
    lugar = f"internal:'{enlace.hoja}'!{enlace.celda}"
    hoja.write_url(fila, columna, lugar, formato, enlace.texto, enlace.ayuda or None)
