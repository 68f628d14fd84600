"""La tolerancia con que se comparan las cantidades (reglas, 4)."""

TOLERANCIA = 1e-9


def alcanza(cantidad: float, referencia: float) -> bool:
    """Dice si una cantidad es mayor o igual que otra."""
    return cantidad >= referencia - TOLERANCIA


def iguales(una: float, otra: float) -> bool:
    """Dice si dos cantidades son la misma."""
    return abs(una - otra) <= TOLERANCIA
