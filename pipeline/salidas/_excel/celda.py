"""Una celda: el texto se escribe como texto y la fórmula lleva su valor."""

from dataclasses import dataclass
from datetime import date

from xlsxwriter.format import Format
from xlsxwriter.worksheet import Worksheet

from pipeline.salidas._excel.medida import recortar


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


Valor = str | float | date | Formula | None


def escribir_celda(hoja: Worksheet, fila: int, columna: int, valor: Valor, formato: Format) -> None:
    """Escribe un valor con su tipo; fila y columna cuentan desde 0. Nada que empiece por `=` se vuelve fórmula."""
    if isinstance(valor, Formula):
        hoja.write_formula(fila, columna, valor.expresion, formato, "" if valor.valor is None else valor.valor)
    elif valor is None or valor == "":
        hoja.write_blank(fila, columna, None, formato)
    elif isinstance(valor, str):
        hoja.write_string(fila, columna, recortar(valor), formato)
    elif isinstance(valor, date):
        hoja.write_datetime(fila, columna, valor, formato)
    else:
        hoja.write_number(fila, columna, valor, formato)


def poner_vinculo(hoja: Worksheet, fila: int, columna: int, enlace: Enlace, formato: Format) -> None:
    """Escribe un vínculo a una celda de otra hoja."""
    lugar = f"internal:'{enlace.hoja}'!{enlace.celda}"
    hoja.write_url(fila, columna, lugar, formato, enlace.texto, enlace.ayuda or None)
