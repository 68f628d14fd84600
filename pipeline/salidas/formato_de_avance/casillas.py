"""Lo que cada casilla blanca pide y acepta: mensaje al pararse en ella, listas y límites, con su remedio."""

from collections.abc import Iterable, Mapping, Sequence
from datetime import date
from typing import Any

from xlsxwriter.worksheet import Worksheet

from pipeline.base.espanol import cantidad, fecha
from pipeline.salidas._para_llenar import casilla_de_fecha, titular
from pipeline.salidas.formato_de_avance.columnas import (
    DADAS,
    PEDIDAS,
    TITULO_DE_AVANCE,
    TITULO_DE_ESTADO,
    TITULO_DE_FECHA,
    Columna,
)
from pipeline.salidas.formato_de_avance.renglon import Renglon

ESTADOS = ("Sin iniciar", "En proceso", "Cumplida")

Rangos = Sequence[tuple[int, int]]


def poner_casillas(hoja: Worksheet, primera: int, renglones: Sequence[Renglon], vigencia: int, corte: date) -> None:
    """Pone las de todas las filas; `primera` es la fila, desde 0, del primer renglón."""
    ultima = primera + len(renglones) - 1
    for j, columna in enumerate(PEDIDAS, len(DADAS)):
        if columna.titulo == TITULO_DE_AVANCE:
            for molde, filas in _por_molde(renglones).items():
                _poner(hoja, j, _juntar(primera + i for i in filas), _de_avance(*molde))
        else:
            _poner(hoja, j, [(primera, ultima)], _de_columna(columna, vigencia, corte))


def _de_columna(columna: Columna, vigencia: int, corte: date) -> dict[str, Any]:
    titulo, mensaje = titular(columna.titulo), columna.pide
    if columna.titulo == TITULO_DE_FECHA:
        mensaje = f"{columna.pide} Por ejemplo, {fecha(corte)}."
        return casilla_de_fecha(titulo, mensaje, date(vigencia, 1, 1), date(vigencia, 12, 31))
    if columna.titulo == TITULO_DE_ESTADO:
        return {
            "validate": "list", "source": list(ESTADOS), "input_title": titulo, "input_message": mensaje,
            "error_title": "No está en la lista", "error_type": "warning",
            "error_message": f"Escoja {', '.join(ESTADOS[:-1])} o {ESTADOS[-1]}. Lo demás va en Observaciones.",
        }  # fmt: skip
    return {"validate": "any", "input_title": titulo, "input_message": mensaje}


def _de_avance(meta: float | None, es_porcentaje: bool, comun: bool) -> dict[str, Any]:
    """La casilla de la cifra: un porcentaje de la meta, de 0 a 100, o un número, de 0 a la meta."""
    sin_parte = " Es de todas las dependencias: si la suya no tomó parte, déjela vacía." if comun else ""
    comunes = {"validate": "decimal", "input_title": TITULO_DE_AVANCE}
    if es_porcentaje:
        llena = "" if meta in (None, 100) else f" (llegar a {cantidad(meta or 0)} %)"
        return {
            **comunes, "criteria": "between", "minimum": 0, "maximum": 1, "error_type": "stop",
            "input_message": f"Qué porcentaje de la meta va cumplido desde el 1 de enero, de 0 % a 100 %. "
                             f"100 % es la meta completa{llena}.{sin_parte}",
            "error_title": "El porcentaje va de 0 a 100",
            "error_message": "Escriba solo el número, de 0 a 100: por ejemplo 75 para 75 %.",
        }  # fmt: skip
    if meta is None:
        return {
            **comunes, "criteria": ">=", "value": 0, "error_type": "warning",
            "input_message": f"Cuántas veces se ha hecho desde el 1 de enero; 0 si no se ha requerido.{sin_parte}",
            "error_title": "Se espera un número",
            "error_message": "Escriba un número, sin palabras; lo demás va en la descripción.",
        }  # fmt: skip
    total = cantidad(meta)
    return {
        **comunes, "criteria": "between", "minimum": 0, "maximum": meta, "error_type": "warning",
        "input_message": f"Cuánto va hecho desde el 1 de enero, en número: de 0 a {total}, que es la meta del año. "
                         f"Si no hubo avance, lo mismo de la última vez.{sin_parte}",
        "error_title": "Revise la cifra",
        "error_message": f"Se espera un número de 0 a {total}, que es la meta. Si de verdad la pasaron, acepte y "
                         "explíquelo en Observaciones.",
    }  # fmt: skip


def _por_molde(renglones: Sequence[Renglon]) -> Mapping[tuple[float | None, bool, bool], list[int]]:
    moldes: dict[tuple[float | None, bool, bool], list[int]] = {}
    for i, r in enumerate(renglones):
        moldes.setdefault((r.meta, r.es_porcentaje, r.comun), []).append(i)
    return moldes


def _juntar(filas: Iterable[int]) -> list[tuple[int, int]]:
    """Las filas como tramos de filas seguidas."""
    tramos: list[tuple[int, int]] = []
    for fila in filas:
        if tramos and tramos[-1][1] == fila - 1:
            tramos[-1] = (tramos[-1][0], fila)
        else:
            tramos.append((fila, fila))
    return tramos


def _poner(hoja: Worksheet, columna: int, tramos: Rangos, casilla: dict[str, Any]) -> None:
    (desde, hasta), *otros = tramos
    hoja.data_validation(desde, columna, hasta, columna, {
        **casilla, "ignore_blank": True, "other_cells": [[a, columna, b, columna] for a, b in otros],
    })  # fmt: skip
