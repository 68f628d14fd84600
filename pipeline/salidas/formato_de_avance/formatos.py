"""Cómo se ve el formato: gris lo que el programa escribió, blanco lo que se llena."""

from typing import Any

from xlsxwriter.format import Format
from xlsxwriter.workbook import Workbook

from pipeline import estilo
from pipeline.salidas.formato_de_avance.vencimiento import A_DEMANDA, ATRASADA, DESPUES, EN_ESTE_CORTE, YA_CUMPLIDA

_ROJO, _AMBAR = estilo.ZONAS["Baja"], estilo.ZONAS["Media"]
COLORES = {
    ATRASADA: (_ROJO.fondo, _ROJO.tinta),
    EN_ESTE_CORTE: (_AMBAR.fondo, _AMBAR.tinta),
    DESPUES: (estilo.PROGRAMADO, estilo.TEXTO),
    A_DEMANDA: ("#DDE3E8", estilo.TEXTO),
    YA_CUMPLIDA: (estilo.BANDA, estilo.TEXTO),
}
_BASE: dict[str, Any] = {
    "font_name": estilo.LETRA_LIBRO, "font_size": estilo.TAMANO_LIBRO, "font_color": estilo.TEXTO,
    "border": 1, "border_color": estilo.BORDE, "valign": "vcenter", "text_wrap": True,
}  # fmt: skip
_CENTRO = {"align": "center"}
_CLASES: dict[str, dict[str, Any]] = {
    "texto": {"align": "left", "indent": 1},
    "centro": _CENTRO,
    "fecha": {**_CENTRO, "num_format": estilo.FORMATO_FECHA},
    "cantidad": {**_CENTRO, "num_format": "General"},
    "porcentaje": {**_CENTRO, "num_format": "0.##%"},
    "rotulo": {"bold": True, "border": 0, "text_wrap": False},
    "dato": {"border": 0, "text_wrap": False, "align": "left"},
    "dato_largo": {"border": 0, "text_wrap": True, "align": "left"},
    "dato_fecha": {"border": 0, "num_format": estilo.FORMATO_FECHA, "align": "left"},
}


def crear_formatos(libro: Workbook) -> dict[str, Format]:
    """`texto`, `fecha`… lo que va con candado; `blanca_…` lo que se llena; `cumplida_…` lo ya cumplido."""
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
    for vencimiento, (fondo, tinta) in COLORES.items():
        nombres[vencimiento] = {**_CENTRO, "bold": vencimiento != YA_CUMPLIDA, "bg_color": fondo, "font_color": tinta}
    for clase in ("rotulo", "dato", "dato_largo", "dato_fecha"):
        del nombres[clase]["bg_color"]
    return {nombre: libro.add_format({**_BASE, **propiedades}) for nombre, propiedades in nombres.items()}
