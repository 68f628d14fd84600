"""Lo que cada casilla de un formato de listado pide y acepta: mensaje al pararse en ella, listas y límites."""

from collections.abc import Sequence
from typing import Any

from xlsxwriter.worksheet import Worksheet

from pipeline.base.espanol import cantidad
from pipeline.base.tabla import FECHA, NUMERO, PARTE, SI_NO
from pipeline.salidas._para_llenar import casilla_de_fecha, titular
from pipeline.salidas.formato_de_listado.declarado import Columna
from pipeline.salidas.formato_de_listado.molde import Molde

LARGO_DEL_MENSAJE = 255  # lo que admite Excel
SI_O_NO = ("Sí", "No")


def poner_casillas(
    hoja: Worksheet, primera: int, ultima: int, columnas: Sequence[Columna], fuentes: Sequence[str], molde: Molde
) -> None:
    """Pone las de todas las columnas entre dos filas, desde 0; `fuentes` es el rango de la lista de cada columna."""
    for j, (columna, fuente) in enumerate(zip(columnas, fuentes, strict=True)):
        casilla = {**_casilla(columna, fuente, molde), "ignore_blank": True}
        hoja.data_validation(primera, j, ultima, j, casilla)


def _casilla(columna: Columna, fuente: str, molde: Molde) -> dict[str, Any]:
    titulo, mensaje = titular(columna.titulo), _recortar(columna.pide)
    if columna.campo.tipo == FECHA and not columna.de_lapso:
        return casilla_de_fecha(titulo, mensaje, *molde.dias)
    comunes = {"input_title": titulo, "input_message": mensaje}
    if columna.campo.tipo == NUMERO:
        return {"validate": "decimal", **comunes, **_de_numero(columna)}
    if not fuente:
        return {"validate": "any", **comunes}
    de_si_o_no = columna.campo.tipo == SI_NO
    return {
        "validate": "list", "source": fuente, **comunes,
        "error_title": "No está en la lista", "error_type": "stop" if de_si_o_no else "warning",
        "error_message": "Escoja Sí o No, o deje la casilla vacía." if de_si_o_no else
                         "Escoja de la lista. Si ninguna sirve, acepte: lo que escriba se lee tal como está.",
    }  # fmt: skip


def _de_numero(columna: Columna) -> dict[str, Any]:
    if columna.campo.unidad == PARTE:
        return {
            "criteria": "between", "minimum": 0, "maximum": 1, "error_type": "stop",
            "error_title": "El porcentaje va de 0 a 100",
            "error_message": "Escriba solo el número, de 0 a 100: por ejemplo 75 para 75 %.",
        }  # fmt: skip
    if columna.limites is None:
        return {
            "criteria": ">=", "value": 0, "error_type": "warning", "error_title": "Se espera un número",
            "error_message": "Escriba solo el número, sin palabras.",
        }  # fmt: skip
    desde, hasta = columna.limites
    return {
        "criteria": "between", "minimum": desde, "maximum": hasta, "error_type": "stop",
        "error_title": "Ese número no está en la escala",
        "error_message": f"Escriba un número de {cantidad(desde)} a {cantidad(hasta)}.",
    }  # fmt: skip


def _recortar(texto: str) -> str:
    return texto if len(texto) <= LARGO_DEL_MENSAJE else texto[: LARGO_DEL_MENSAJE - 1].rstrip() + "…"
