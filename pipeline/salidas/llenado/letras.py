"""La letra de una celda y cómo muestra los números el formato de su estilo."""

import re
from dataclasses import dataclass

from pipeline.salidas.llenado.arbol import Nodo, leer_prefijo, poner_atributo

FECHAS_DE_EXCEL = {*range(14, 23), *range(27, 37), *range(45, 48), *range(50, 59)}
PORCENTAJES_DE_EXCEL = {9, 10}
SIN_DECIMALES = {0, 1, 3}
NUMEROS_DE_EXCEL = {1, 2, 3, 4}
ADORNO = re.compile(r'"[^"]*"|\[[^\]]*\]|\\.|_.|\*.')


@dataclass(frozen=True, slots=True)
class Letra:
    """La letra de una celda: familia, tamaño en puntos y si es negrita."""

    familia: str = "Calibri"
    tamano: float = 11.0
    negrita: bool = False


def leer_letra(nodo: Nodo) -> Letra:
    """La letra de un `font`."""
    tamano, familia, negrita = nodo.hijo("sz"), nodo.hijo("name"), nodo.hijo("b")
    return Letra(
        familia.atributo("val", "Calibri") if familia else "Calibri",
        float(tamano.atributo("val", "11")) if tamano else 11.0,
        negrita is not None and negrita.atributo("val", "1") not in ("0", "false"),
    )


def como_cuerpo(apertura: str) -> str:
    """El estilo de un encabezado, para las celdas de debajo."""
    for nombre in ("fontId", "fillId", "numFmtId"):
        apertura = poner_atributo(apertura, nombre, 0)
    apertura = poner_atributo(apertura, "applyAlignment", 1)
    prefijo = leer_prefijo(apertura)
    return (
        f'{apertura.removesuffix("/>").removesuffix(">").rstrip()}><{prefijo}alignment vertical="top" wrapText="1"/>'
        f"</{prefijo}xf>"
    )
