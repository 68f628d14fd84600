"""Lo que el formato de seguimiento trae además de celdas: listas, colores y página."""

from typing import Any

from xlsxwriter.utility import xl_col_to_name

from pipeline import estilo
from tests.herramientas.formato_seguimiento import DETALLE, ESTADOS_VERIFICADOS

CARTA = 1


def celda(columnas: tuple[tuple[str, float, str, str], ...], titulo: str) -> str:
    """La celda de la fila que se copia que está bajo ese título."""
    letra = xl_col_to_name([t for t, *_ in columnas].index(titulo))
    return f"{letra}6:{letra}6"


def validar_porcentaje(hoja: Any, rango: str) -> None:
    hoja.data_validation(rango, {
        "validate": "decimal", "criteria": "between", "minimum": 0, "maximum": 1, "error_title": "Porcentaje",
        "error_message": "Escriba un porcentaje de 0 % a 100 %.", "error_type": "stop",
    })  # fmt: skip


def validar_verificacion(hoja: Any) -> None:
    hoja.data_validation(celda(DETALLE, "¿Cumplida según verificación?"), {
        "validate": "list", "source": ["Sí", "No", "No aplica"], "error_title": "Valor no esperado",
        "error_message": "Elija Sí, No o No aplica.", "error_type": "stop",
    })  # fmt: skip
    validar_porcentaje(hoja, celda(DETALLE, "% verificado"))
    hoja.data_validation(celda(DETALLE, "Estado verificado"), {
        "validate": "list", "source": ESTADOS_VERIFICADOS, "error_title": "Estado",
        "error_message": "Elija un estado de la lista.", "error_type": "warning",
    })  # fmt: skip


def colorear_zonas(libro: Any, hoja: Any, rango: str) -> None:
    for zona in estilo.ZONAS.values():
        hoja.conditional_format(rango, {
            "type": "text", "criteria": "containing", "value": zona.palabra,
            "format": libro.add_format({"bg_color": zona.fondo, "font_color": zona.tinta}),
        })  # fmt: skip


def colorear_estados(libro: Any, hoja: Any, rango: str) -> None:
    """Solo los que piden atención; el estado siempre va en palabras."""
    for estado, zona in (("Incumplida", "Baja"), ("Atrasada", "Media"), ("Sin reporte", "No aplica")):
        color = estilo.ZONAS[zona]
        hoja.conditional_format(rango, {
            "type": "text", "criteria": "begins with", "value": estado,
            "format": libro.add_format({"bg_color": color.fondo, "font_color": color.tinta}),
        })  # fmt: skip


def preparar_pagina(hoja: Any, nombre: str, alto: int) -> None:
    """Carta horizontal, a una página de ancho; el resumen, que se firma, en una sola página."""
    hoja.hide_gridlines(2)
    hoja.set_landscape()
    hoja.set_paper(CARTA)
    hoja.set_margins(left=0.3, right=0.3, top=0.4, bottom=0.6)
    hoja.fit_to_pages(1, alto)
    hoja.center_horizontally()
    hoja.set_footer(f"&L&9{{{{entidad_corta}}}} · Corte {{{{corte}}}}&R&9{nombre} · Página &P de &N")
