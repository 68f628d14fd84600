"""Las listas y los límites de cada celda por llenar, con su mensaje."""

from collections.abc import Mapping
from datetime import date
from typing import Any

from xlsxwriter.worksheet import Worksheet

Rango = tuple[int, int, int, int]
TITULO, MENSAJE = 32, 255  # lo que Excel admite


def validar(hoja: Worksheet, rango: Rango, pedido: Mapping[str, Any], titulo: str, mensaje: str) -> None:
    """Pone la lista o el límite que el ajuste o la columna pide; el texto libre solo lleva su mensaje."""
    regla = _regla(pedido)
    hoja.data_validation(*rango, {
        **regla, "ignore_blank": True, "input_title": titulo[:TITULO],
        "input_message": (mensaje or _que_va(pedido))[:MENSAJE], "error_title": "Revise el valor",
        "error_message": _que_va(pedido)[:MENSAJE], "error_type": "stop" if regla["validate"] != "any" else "warning",
    })  # fmt: skip


def _regla(pedido: Mapping[str, Any]) -> dict[str, Any]:
    tipo = pedido["tipo"]
    if tipo == "opcion":
        return {"validate": "list", "source": list(pedido["opciones"])}
    if tipo == "si_no":
        return {"validate": "list", "source": ["Sí", "No"]}
    if tipo == "fecha":
        return {"validate": "date", "criteria": "between", "minimum": date(2000, 1, 1), "maximum": date(2100, 12, 31)}
    if tipo in ("entero", "numero"):
        limites = {"minimum": pedido.get("minimo", 0), "maximum": pedido.get("maximo", 1_000_000)}
        return {"validate": "integer" if tipo == "entero" else "decimal", "criteria": "between", **limites}
    if pedido.get("lista") == "dependencias":
        return {"validate": "list", "source": "=Dependencias!$A$5:$A$400"}
    return {"validate": "any"}


def _que_va(pedido: Mapping[str, Any]) -> str:
    return {
        "opcion": "Escoja de la lista.",
        "si_no": "Escoja Sí o No.",
        "fecha": "Escriba una fecha: día/mes/año.",
        "entero": f"Escriba un número sin decimales, de {pedido.get('minimo', 0)} a {pedido.get('maximo', 1_000_000)}.",
        "numero": f"Escriba un número de {pedido.get('minimo', 0)} a {pedido.get('maximo', 1_000_000)}.",
        "lista": "Separe cada nombre con punto y coma.",
    }.get(pedido["tipo"], "Escoja de la lista." if pedido.get("lista") else "Escriba el texto.")
