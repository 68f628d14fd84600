"""Lo que comparten los libros del ejemplo: estilos, membrete y escritura de celdas."""

from dataclasses import dataclass
from datetime import date, datetime
from math import ceil
from pathlib import Path
from typing import Any

import xlsxwriter

ENTIDAD = "ALCALDÍA MUNICIPAL DE PUERTO ARRAYÁN"
NIT = "NIT 000.000.000-0"
_HECHO = datetime(2026, 1, 15, 8, 0, 0)

Estilos = dict[str, Any]
Renglon = tuple[Any, ...]


@dataclass(frozen=True)
class Porcentaje:
    """Un número con formato de porcentaje (0.4 se ve 40%)."""

    valor: float


@dataclass(frozen=True)
class Formula:
    """Una fórmula con el valor que Excel dejó guardado; `#DIV/0!` queda como error de verdad."""

    formula: str
    valor: float | str
    porcentaje: bool = False


def abrir(ruta: Path, titulo: str, hecho: datetime = _HECHO) -> xlsxwriter.Workbook:
    """Un libro nuevo cuyas propiedades no dependen del reloj ni de la máquina."""
    ruta.parent.mkdir(parents=True, exist_ok=True)
    libro = xlsxwriter.Workbook(ruta)
    libro.set_properties({"title": titulo, "author": "Alcaldía Municipal de Puerto Arrayán", "created": hecho})
    return libro


def hacer_estilos(libro: xlsxwriter.Workbook, color: str, suave: str) -> Estilos:
    """Los formatos de un libro, con el color de su encabezado y el de sus bandas."""
    letra = {"font_name": "Calibri", "font_size": 10, "valign": "vcenter", "text_wrap": True}
    base = letra | {"border": 1, "border_color": "#8A939B"}
    centro = base | {"align": "center"}
    claro = {"bold": True, "font_color": "#FFFFFF", "bg_color": color}
    propios = {
        "texto": base | {"indent": 1},
        "centro": centro,
        "fecha": centro | {"num_format": "dd/mm/yyyy"},
        "porcentaje": centro | {"num_format": "0%"},
        "cantidad": centro | {"num_format": "#,##0"},
        "encabezado": centro | claro,
        "titulo": centro | claro | {"font_size": 13},
        "entidad": centro | {"bold": True, "font_size": 11},
        "rotulo": base | {"bold": True, "bg_color": suave, "indent": 1},
        "grupo": centro | {"bold": True, "bg_color": suave},
        "girado": centro | {"bold": True, "bg_color": suave, "rotation": 90, "font_size": 11},
        "total": centro | {"bold": True, "bg_color": "#E3E6E8"},
        "pie": {"font_name": "Calibri", "font_size": 9, "italic": True, "font_color": "#4A4A4A"},
        "suelto": {"font_name": "Calibri", "font_size": 11, "bold": True},
    }
    return {nombre: libro.add_format(rasgos) for nombre, rasgos in propios.items()}


def preparar(libro: xlsxwriter.Workbook, nombre: str, anchos: tuple[float, ...], congelar: int = 0) -> Any:
    """Una hoja apaisada, con sus anchos, que se imprime a lo ancho de una página."""
    hoja = libro.add_worksheet(nombre)
    for columna, ancho in enumerate(anchos):
        hoja.set_column(columna, columna, ancho)
    hoja.set_landscape()
    hoja.set_paper(5)
    hoja.fit_to_pages(1, 0)
    hoja.set_margins(0.4, 0.4, 0.5, 0.5)
    hoja.hide_gridlines(2)
    hoja.ignore_errors({"number_stored_as_text": "A1:Z200"})
    if congelar:
        hoja.freeze_panes(congelar, 0)
        hoja.repeat_rows(congelar - 2, congelar - 1)
    return hoja


def poner_membrete(
    hoja: Any, estilos: Estilos, columnas: tuple[int, int, int], titulo: str, rotulos: tuple[str, str, str]
) -> None:
    """Tres filas: entidad, título y recuadro de código, versión y fecha. `columnas`: fin de cada parte (desde 0)."""
    uno, dos, tres = columnas
    hoja.merge_range(0, 0, 2, uno, f"{ENTIDAD}\n{NIT}", estilos["entidad"])
    hoja.merge_range(0, uno + 1, 2, dos, titulo, estilos["titulo"])
    for fila, rotulo in enumerate(rotulos):
        unir(hoja, fila, dos + 1, fila, tres, rotulo, estilos["rotulo"])
        hoja.set_row(fila, 22)


def unir(hoja: Any, fila: int, columna: int, fila_final: int, columna_final: int, valor: Any, estilo: Any) -> None:
    """Escribe un valor en un rango combinado, o en su única celda."""
    if (fila, columna) != (fila_final, columna_final):
        hoja.merge_range(fila, columna, fila_final, columna_final, "", estilo)
    _poner(hoja, fila, columna, valor, estilo)


def escribir(hoja: Any, fila: int, columna: int, valor: Any, estilos: Estilos, estilo: str, hasta: int = 0) -> None:
    """Escribe una celda con el formato que pide su valor; `hasta` es la última fila si se combina hacia abajo."""
    nombre = "fecha" if isinstance(valor, date) else estilo
    if isinstance(valor, Porcentaje) or (isinstance(valor, Formula) and valor.porcentaje):
        nombre = "porcentaje"
    unir(hoja, fila, columna, max(fila, hasta), columna, valor, estilos[nombre])


def _poner(hoja: Any, fila: int, columna: int, valor: Any, estilo: Any) -> None:
    if valor is None:
        hoja.write_blank(fila, columna, None, estilo)
    elif isinstance(valor, Formula):
        hoja.write_formula(fila, columna, valor.formula, estilo, valor.valor)
    elif isinstance(valor, Porcentaje):
        hoja.write_number(fila, columna, valor.valor, estilo)
    elif isinstance(valor, date):
        hoja.write_datetime(fila, columna, valor, estilo)
    elif isinstance(valor, str):
        hoja.write_string(fila, columna, valor, estilo)
    else:
        hoja.write_number(fila, columna, valor, estilo)


def alto(valores: Renglon, anchos: tuple[float, ...], partes: int = 1) -> float:
    """Alto de una fila para que su texto quepa entero; `partes` reparte el alto entre filas combinadas."""
    lineas = [
        sum(ceil(max(len(p), 1) / (ancho * 1.12)) for p in valor.split("\n"))
        for valor, ancho in zip(valores, anchos, strict=False)
        if isinstance(valor, str)
    ]
    return max(18.0, (13.5 * max(lineas, default=1) + 5) / partes)


def poner_pies(hoja: Any, fila: int, estilos: Estilos, pies: tuple[str, ...]) -> None:
    """Los renglones de quién elaboró, revisó y aprobó."""
    for paso, pie in enumerate(pies):
        hoja.write_string(fila + paso, 0, pie, estilos["pie"])
