"""Los formatos de celda de los libros, todos con nombre."""

from typing import Any

from xlsxwriter.format import Format
from xlsxwriter.workbook import Workbook

from pipeline import estilo
from pipeline.estilo import AZUL, BANDA, BLANCO, BORDE, GRIS, TEXTO

Propiedades = dict[str, Any]

_BASE: Propiedades = {"font_name": estilo.LETRA_LIBRO, "font_size": estilo.TAMANO_LIBRO, "font_color": TEXTO}
_RENGLON: Propiedades = {"bottom": 1, "bottom_color": BORDE, "valign": "vcenter"}
_NUMERO: Propiedades = {**_RENGLON, "align": "right"}
_AIRE = "_)"  # El ancho de un paréntesis entre el número y el borde.
_CAMBIO = '"▲ "0.0_);"▼ "0.0_);"= "0.0'  # Los puntos que subió o bajó: se lee sin el color.
_PORCENTAJE_O_NO_APLICA = '0.0%;-0.0%;0.0%;"No aplica"@'  # La celda vacía de lo que no aplica dice su palabra.
_CENTRO: Propiedades = {**_RENGLON, "align": "center", "text_wrap": True}

# Cada componente tiene valor en la columna de su zona y cero en las demás; el cero no se escribe.
PORCENTAJE_O_NADA, NO_APLICA_O_NADA = "0.0%_);;", '"No aplica"_);;'

_DE_TABLA: dict[str, Propiedades] = {
    "texto": {**_RENGLON, "text_wrap": True, "align": "left", "indent": 1},
    "centro": _CENTRO,
    "entero": {**_NUMERO, "num_format": estilo.FORMATO_NUMERO + _AIRE},
    "cantidad": {**_NUMERO, "num_format": "General" + _AIRE},
    "cantidad_con_decimales": {**_NUMERO, "num_format": "#,##0.00" + _AIRE},
    "puntaje": {**_NUMERO, "num_format": "0.0" + _AIRE},
    "porcentaje": {**_NUMERO, "num_format": estilo.FORMATO_PORCENTAJE + _AIRE},
    "porcentaje_o_nada": {**_NUMERO, "num_format": PORCENTAJE_O_NADA},
    "no_aplica_o_nada": {**_NUMERO, "num_format": NO_APLICA_O_NADA},
    "fecha": {**_CENTRO, "num_format": estilo.FORMATO_FECHA},
    "cambio": {**_NUMERO, "num_format": _CAMBIO + _AIRE},
}
_EDITABLE: Propiedades = {"bg_color": BANDA, "bold": True, "font_color": AZUL}
_TOTAL: Propiedades = {"bold": True, "bg_color": BANDA, "top": 1, "top_color": AZUL, "bottom": 1, "bottom_color": AZUL}
_TARJETA: Propiedades = {"bg_color": BANDA, "align": "center", "valign": "vcenter"}
_CIFRA: Propiedades = {**_TARJETA, "font_size": 22, "bold": True, "font_color": AZUL}
_TITULAR: Propiedades = {"bold": True, "font_color": BLANCO, "bg_color": AZUL, "border": 1, "border_color": BORDE}
_ENCABEZADO: Propiedades = {**_TITULAR, "text_wrap": True, "valign": "vcenter"}
_PREGUNTA: Propiedades = {"font_color": AZUL, "valign": "bottom", "bottom": 2, "bottom_color": AZUL}
_DATO: Propiedades = {**_RENGLON, "bold": True, "align": "left", "indent": 1}

_SUELTOS: dict[str, Propiedades] = {
    "titulo": {"font_size": 20, "bold": True, "font_color": AZUL, "valign": "vcenter"},
    "titulo_de_hoja": {"font_size": 16, "bold": True, "font_color": AZUL, "valign": "vcenter"},
    "titulo_de_hoja_largo": {"font_size": 16, "bold": True, "font_color": AZUL, "valign": "vcenter", "text_wrap": True},
    "subtitulo": {"font_size": 14, "font_color": TEXTO, "valign": "vcenter"},
    "nota": {"font_color": GRIS},
    "nota_largo": {"font_color": GRIS, "text_wrap": True, "valign": "top"},
    "vinculo": {"font_color": AZUL, "underline": 1},
    "vinculo_a_la_derecha": {"font_color": AZUL, "underline": 1, "align": "right", "valign": "vcenter"},
    "vinculo_en_tabla": {**_DE_TABLA["texto"], "font_color": AZUL, "underline": 1},
    "encabezado": {**_ENCABEZADO, "align": "left", "indent": 1},
    "encabezado_centro": {**_ENCABEZADO, "align": "center"},
    "rotulo": {**_TARJETA, "text_wrap": True, "font_color": TEXTO},
    "rotulo_izquierda": {**_TARJETA, "text_wrap": True, "font_color": TEXTO, "align": "left", "indent": 1},
    "nota_con_sangria": {"font_color": GRIS, "indent": 1, "valign": "top"},
    "cifra": {**_CIFRA, "num_format": estilo.FORMATO_NUMERO},
    "cifra_porcentaje": {**_CIFRA, "num_format": estilo.FORMATO_PORCENTAJE},
    "cifra_zona": {**_CIFRA, "font_size": 16},
    "cifra_enorme": {**_CIFRA, "font_size": 40, "num_format": _PORCENTAJE_O_NO_APLICA},
    "cifra_palabra": {**_CIFRA, "font_size": 16, "shrink": True},
    "cifra_cambio": {**_CIFRA, "font_size": 16, "num_format": _CAMBIO},
    "pregunta": {**_PREGUNTA, "font_size": 14, "bold": True},
    "vinculo_de_pregunta": {**_PREGUNTA, "underline": 1, "align": "right"},
    "frase": {"font_size": 12, "valign": "vcenter", "indent": 1},
    "dato": _DATO,
    "dato_texto": {**_DATO, "text_wrap": True},
    "dato_fecha": {**_DATO, "num_format": estilo.FORMATO_FECHA},
    "dato_porcentaje": {**_DATO, "num_format": "0.0##%"},
}  # fmt: skip


def crear_formatos(libro: Workbook) -> dict[str, Format]:
    """Crea los formatos; los de tabla tienen además su forma `total_…`, `editable_…` y `libre_…` (sin raya)."""
    nombres: dict[str, Propiedades] = dict(_SUELTOS)
    for nombre, propiedades in _DE_TABLA.items():
        nombres[nombre] = propiedades
        nombres[f"total_{nombre}"] = {**propiedades, **_TOTAL}
        nombres[f"editable_{nombre}"] = {**propiedades, **_EDITABLE}
        nombres[f"libre_{nombre}"] = {**propiedades, "bottom": 0}
    return {nombre: libro.add_format({**_BASE, **propiedades}) for nombre, propiedades in nombres.items()}


def elegir_formato(nombre: str, valor: object, prefijo: str = "") -> str:
    """El nombre del formato de un valor: una cantidad va sin decimales si es entera y con dos si no lo es."""
    nombre = prefijo + nombre.removeprefix("editable_") if prefijo else nombre
    if not nombre.endswith("cantidad") or not isinstance(valor, int | float):
        return nombre
    if valor % 1:
        return f"{nombre}_con_decimales"
    return nombre.replace("cantidad", "entero") if abs(valor) >= 1000 else nombre
