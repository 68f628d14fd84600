"""Las celdas de una fila declarada."""

from dataclasses import fields
from typing import Any

from pipeline.salidas._excel.celda import Valor


def a_valores(fila: Any, sin: tuple[str, ...] = (), **otros: Valor) -> list[Valor]:
    """Sus campos en el orden en que están declarados. `otros`: lo que en el libro se escribe de otra manera."""
    return [otros[c.name] if c.name in otros else getattr(fila, c.name) for c in fields(fila) if c.name not in sin]
