"""Las fórmulas cuyo valor no se puede volver a calcular: el de otro libro o el de una función que no es de Excel."""

import re

_FUERA = re.compile(r"\[\d+\][^\]!<]*!|__xludf")
_CELDA = re.compile(r"<(?:\w+:)?c\s[^>]*?\br=\"([A-Z]{1,3})(\d{1,7})\"[^>]*>\s*<(?:\w+:)?f(?:\s[^>]*)?>([^<]*)<")


def buscar_de_fuera(xml: str) -> list[tuple[str, int]]:
    """Las celdas (letras de la columna y fila) de esas fórmulas, en el orden de la hoja."""
    if "[" not in xml and "__xludf" not in xml:  # casi todas las hojas: sin mirar celda por celda
        return []
    return [(h[1], int(h[2])) for h in _CELDA.finditer(xml) if _FUERA.search(h[3])]
