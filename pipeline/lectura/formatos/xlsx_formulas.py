"""Las fórmulas cuyo valor no se puede volver a calcular: el de otro libro o el de una función que no es de Excel."""

import re

_SENAL = re.compile(rb"\[\d+\][^\]!<]*!|__xludf")
_CELDA = re.compile(
    rb"<(?:\w+:)?c\s[^>]*?\br=\"([A-Z]{1,3})(\d{1,7})\"[^>]*>\s*<(?:\w+:)?f(?:\s[^>]*)?>([^<]*)</(?:\w+:)?f>"
)
Lugar = tuple[bytes, int]


def buscar_de_fuera(xml: bytes) -> list[Lugar]:
    """Las celdas (letras de la columna y fila) de esas fórmulas, en el orden de la hoja."""
    if not _SENAL.search(xml):
        return []
    return [(h[1], int(h[2])) for h in _CELDA.finditer(xml) if _SENAL.search(h[3])]
