"""Las casillas que se repiten en los libros para llenar: el mensaje, el límite y su remedio."""

from datetime import date
from typing import Any

from pipeline.base.espanol import fecha

_TITULO = 32  # lo que admite Excel


def casilla_de_fecha(titulo: str, mensaje: str, desde: date, hasta: date) -> dict[str, Any]:
    """Una casilla que solo acepta un día entre dos."""
    return {
        "validate": "date", "criteria": "between", "minimum": desde, "maximum": hasta,
        "input_title": titulo, "input_message": mensaje,
        "error_title": "Esa fecha no sirve",
        "error_message": f"Escriba un día entre el {fecha(desde)} y el {fecha(hasta)}, como {fecha(hasta)}.",
        "error_type": "stop",
    }  # fmt: skip


def titular(titulo: str) -> str:
    return titulo if len(titulo) <= _TITULO else titulo[: _TITULO - 1].rstrip() + "…"
