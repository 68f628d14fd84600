"""Números y fechas como se leen en Colombia, sin depender de la configuración regional del equipo."""

from datetime import date
from decimal import ROUND_HALF_UP, Decimal

MESES = (
    "enero", "febrero", "marzo", "abril", "mayo", "junio",
    "julio", "agosto", "septiembre", "octubre", "noviembre", "diciembre",
)  # fmt: skip
DIAS = ("lunes", "martes", "miércoles", "jueves", "viernes", "sábado", "domingo")


def redondear(valor: float, decimales: int = 0) -> float:
    """Redondea la mitad hacia arriba (reglas, 6): 79,95 con un decimal es 80,0."""
    paso = Decimal(1).scaleb(-decimales)
    return float(Decimal(repr(round(valor, 9))).quantize(paso, rounding=ROUND_HALF_UP))


def numero(valor: float, decimales: int = 0) -> str:
    """`1.234,5`: punto de miles y coma decimal."""
    texto = f"{redondear(valor, decimales):,.{decimales}f}"
    return texto.translate(str.maketrans(",.", ".,"))


def cantidad(valor: float) -> str:
    """Un número sin decimales de sobra: `3`, `2,5`, `0,33`."""
    return numero(valor, 2).rstrip("0").rstrip(",") if valor % 1 else numero(valor)


def porcentaje(proporcion: float | None, decimales: int = 1) -> str:
    """Una proporción de 0 a 1 como `85,3 %`; None es `No aplica`."""
    return "No aplica" if proporcion is None else f"{numero(proporcion * 100, decimales)} %"


def fecha(dia: date) -> str:
    """`dd/mm/aaaa`."""
    return f"{dia.day:02d}/{dia.month:02d}/{dia.year:04d}"


def fecha_larga(dia: date) -> str:
    """`31 de agosto de 2026`."""
    return f"{dia.day} de {MESES[dia.month - 1]} de {dia.year}"


def fecha_con_dia(dia: date) -> str:
    """`lunes 31 de agosto de 2026`."""
    return f"{DIAS[dia.weekday()]} {fecha_larga(dia)}"
