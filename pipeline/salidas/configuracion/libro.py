"""El libro de configuración: una hoja por asunto, con listas para escoger y la explicación al lado."""

import io
from collections.abc import Mapping, Sequence
from datetime import datetime
from typing import Any

from xlsxwriter.format import Format
from xlsxwriter.workbook import Workbook
from xlsxwriter.worksheet import Worksheet

from pipeline.disposiciones.configuracion import DE_DONDE, ENTIDAD
from pipeline.estilo import BORDE, GRIS
from pipeline.salidas._excel import preparar_impresion
from pipeline.salidas._excel.formatos import crear_formatos
from pipeline.salidas._excel.medida import calcular_alto, contar_lineas
from pipeline.salidas.configuracion.instrucciones import escribir_instrucciones
from pipeline.salidas.configuracion.propuestas import Propuesto
from pipeline.salidas.configuracion.validaciones import validar
from pipeline.vocabulario import cargar

ENCABEZADO = 3
LIBRES = 40
"""Filas en blanco, con su lista y su formato, para agregar al final de cada tabla."""


def hacer_configuracion(propuesto: Propuesto, vigencia: int) -> bytes:
    """El libro en bytes; los mismos para la misma propuesta."""
    salida = io.BytesIO()
    libro = Workbook(salida, {"in_memory": True, "strings_to_formulas": False, "strings_to_urls": False})
    libro.set_properties({"title": "Configuración de la entidad", "author": str(propuesto.ajustes.get("nombre") or ""),
                          "subject": f"Vigencia {vigencia}", "created": datetime(vigencia or 2000, 1, 1)})  # fmt: skip
    libro.set_custom_property("rendicion", "configuracion", "text")
    libro.set_custom_property("idioma", "es-CO", "text")
    formatos = crear_formatos(libro)
    blanca = {"font_name": "Calibri", "font_size": 11, "border": 1, "border_color": BORDE, "text_wrap": True,
              "align": "left", "indent": 1, "valign": "vcenter", "locked": False}  # fmt: skip
    formatos["blanca"] = libro.add_format(blanca)
    formatos["blanca_fecha"] = libro.add_format({**blanca, "num_format": "dd/mm/yyyy", "align": "center"})
    formatos["fija"] = libro.add_format({**blanca, "locked": True, "font_color": GRIS})
    formatos["rotulo_fijo"] = libro.add_format({**blanca, "locked": True, "bold": True})
    escribir_instrucciones(libro, formatos)
    _escribir_entidad(libro, formatos, propuesto.ajustes)
    for tabla in cargar("configuracion")["tablas"]:
        _escribir_tabla(libro, formatos, tabla, propuesto.filas[tabla["seccion"]])
    libro.close()
    return salida.getvalue()


def _escribir_entidad(libro: Workbook, formatos: dict[str, Format], ajustes: Mapping[str, Any]) -> None:
    hoja = _abrir(libro, formatos, ENTIDAD, "Llene la columna Valor. Lo que deje en blanco sigue la regla de siempre.")
    for i, ajuste in enumerate(cargar("configuracion")["ajustes"], start=ENCABEZADO + 1):
        hoja.write_string(i, 0, ajuste["rotulo"], formatos["rotulo_fijo"])
        visible = _visible(ajustes.get(ajuste["clave"]), ajuste)
        _poner(hoja, i, 1, visible, ajuste, formatos)
        hoja.write_string(i, 2, ajuste["para_que"], formatos["fija"])
        hoja.write_string(i, 3, ajuste["clave"], formatos["fija"])
        textos = (
            (ajuste["para_que"], 68),
            (ajuste["rotulo"], 44),
            (str(visible or ""), ENTIDAD["columnas"][1]["ancho"] - 2),
        )
        hoja.set_row(i, calcular_alto(max(contar_lineas(texto, ancho) for texto, ancho in textos)))
        validar(hoja, (i, 1, i, 1), ajuste, ajuste["rotulo"], ajuste["para_que"])
    hoja.set_column(3, 3, 10, None, {"hidden": True})
    _cerrar(hoja, ENCABEZADO + len(cargar("configuracion")["ajustes"]), 2)


def _escribir_tabla(
    libro: Workbook, formatos: dict[str, Format], tabla: Mapping[str, Any], filas: Sequence[Mapping[str, Any]]
) -> None:
    columnas = [*tabla["columnas"], DE_DONDE]
    hoja = _abrir(libro, formatos, {**tabla, "columnas": columnas}, tabla["descripcion"])
    for i, fila in enumerate([*filas, *[{}] * LIBRES], start=ENCABEZADO + 1):
        lineas = 1
        for j, columna in enumerate(columnas):
            valor = _visible(fila.get(columna["clave"]), columna)
            _poner(hoja, i, j, valor, columna, formatos)
            lineas = max(lineas, contar_lineas(str(valor or ""), columna["ancho"] - 2))
        hoja.set_row(i, calcular_alto(lineas))
    ultima = ENCABEZADO + len(filas) + LIBRES
    for j, columna in enumerate(tabla["columnas"]):
        validar(hoja, (ENCABEZADO + 1, j, ultima, j), columna, columna["titulo"], "")
    _cerrar(hoja, max(ENCABEZADO + len(filas) + 5, 12), len(columnas) - 1)


def _abrir(libro: Workbook, formatos: dict[str, Format], tabla: Mapping[str, Any], descripcion: str) -> Worksheet:
    hoja = libro.add_worksheet(tabla["hoja"])
    hoja.write_string(0, 0, tabla["titulo"], formatos["titulo_de_hoja"])
    hoja.set_row(0, 26)
    hoja.write_string(1, 0, descripcion, formatos["nota"])
    for j, columna in enumerate(tabla["columnas"]):
        hoja.set_column(j, j, columna["ancho"])
        hoja.write_string(ENCABEZADO, j, columna["titulo"], formatos["encabezado"])
    hoja.set_row(ENCABEZADO, 34)
    hoja.freeze_panes(ENCABEZADO + 1, 1)
    return hoja


def _cerrar(hoja: Worksheet, ultima: int, columnas: int) -> None:
    permitido = dict.fromkeys(("sort", "autofilter", "format_cells", "format_columns", "format_rows", "insert_rows",
                               "insert_columns", "delete_rows", "select_locked_cells"), True)  # fmt: skip
    hoja.protect("", permitido)
    preparar_impresion(hoja, "&L&9Configuración&R&9Página &P de &N", ultima, columnas, ENCABEZADO)


def _visible(valor: Any, pedido: Mapping[str, Any]) -> Any:
    """El valor como lo lee una persona: la palabra de su lista, Sí o No, los alias con su separador."""
    if valor in (None, "", ()):
        return None
    if pedido["tipo"] == "opcion":
        return next((palabra for palabra, clave in pedido["opciones"].items() if clave == valor), str(valor))
    if pedido["tipo"] == "si_no":
        return "Sí" if valor else "No"
    return "; ".join(valor) if isinstance(valor, tuple | list) else valor


def _poner(
    hoja: Worksheet, fila: int, columna: int, valor: Any, pedido: Mapping[str, Any], formatos: dict[str, Format]
) -> None:
    formato = formatos["fija" if pedido["clave"] == "de_donde" else "blanca"]
    if pedido["tipo"] == "fecha":
        formato = formatos["blanca_fecha"]
    if valor is None:
        hoja.write_blank(fila, columna, None, formato)
    elif isinstance(valor, int | float):
        hoja.write_number(fila, columna, valor, formato)
    elif isinstance(valor, str):
        hoja.write_string(fila, columna, valor[:32_000], formato)
    else:
        hoja.write_datetime(fila, columna, valor, formatos["blanca_fecha"])
