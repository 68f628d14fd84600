"""Cómo se ve un libro para llenar: gris lo que el programa escribió, blanco lo que se llena."""

from collections.abc import Mapping
from typing import Any

from xlsxwriter.format import Format
from xlsxwriter.workbook import Workbook

from pipeline import estilo

_BASE: dict[str, Any] = {
    "font_name": estilo.LETRA_LIBRO, "font_size": estilo.TAMANO_LIBRO, "font_color": estilo.TEXTO,
    "border": 1, "border_color": estilo.BORDE, "valign": "vcenter", "text_wrap": True,
}  # fmt: skip
_CENTRO = {"align": "center"}
_CLASES: dict[str, dict[str, Any]] = {
    "texto": {"align": "left", "indent": 1},
    "centro": _CENTRO,
    "numeral": {**_CENTRO, "num_format": "@"},  # «4.10» se queda como se escribe: no es 4,1 ni una fecha
    "fecha": {**_CENTRO, "num_format": estilo.FORMATO_FECHA},
    "cantidad": {**_CENTRO, "num_format": "General"},
    "porcentaje": {**_CENTRO, "num_format": "0.##%"},
    "rotulo": {"bold": True, "border": 0, "text_wrap": False},
    "dato": {"border": 0, "text_wrap": False, "align": "left"},
    "dato_largo": {"border": 0, "text_wrap": True, "align": "left"},
    "dato_fecha": {"border": 0, "num_format": estilo.FORMATO_FECHA, "align": "left"},
}


def crear_formatos(libro: Workbook, mas: Mapping[str, dict[str, Any]] | None = None) -> dict[str, Format]:
    """`texto`, `fecha`… lo que va con candado; `blanca_…` lo que se llena; `cumplida_…` lo ya cumplido; y `mas`."""
    nombres: dict[str, dict[str, Any]] = {}
    for clase, propiedades in _CLASES.items():
        nombres[clase] = {"bg_color": estilo.BANDA, **propiedades}
        nombres[f"cumplida_{clase}"] = {"bg_color": estilo.BANDA, **propiedades, "italic": True}
        nombres[f"blanca_{clase}"] = {
            "bg_color": estilo.BLANCO,
            "border_color": estilo.GRIS,
            **propiedades,
            "border": 1,
            "locked": False,
        }
    nombres |= mas or {}
    for clase in ("rotulo", "dato", "dato_largo", "dato_fecha"):
        del nombres[clase]["bg_color"]
    return {nombre: libro.add_format({**_BASE, **propiedades}) for nombre, propiedades in nombres.items()}
