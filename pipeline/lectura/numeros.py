"""Números como los escribe una persona: `1.234,5`, `41,3`, `dos`."""

import re

PALABRAS = {
    "un": 1, "uno": 1, "una": 1, "dos": 2, "tres": 3, "cuatro": 4, "cinco": 5, "seis": 6, "siete": 7, "ocho": 8,
    "nueve": 9, "diez": 10, "once": 11,
    "doce": 12, "trece": 13, "catorce": 14, "quince": 15, "dieciseis": 16, "diecisiete": 17,
    "dieciocho": 18, "diecinueve": 19, "veinte": 20, "veinticuatro": 24, "treinta": 30, "cuarenta": 40, "cincuenta": 50,
    "cien": 100,
}  # fmt: skip
NUMERO = r"[-+]?\d{1,3}(?:\.\d{3})+(?:,\d+)?|[-+]?\d+(?:[.,]\d+)?"
_SOLO_NUMERO = re.compile(rf"\s*({NUMERO})\s*")


def a_numero(texto: str) -> float | None:
    """El número de un texto que solo trae un número; None si trae otra cosa. El punto con tres cifras es de miles."""
    hallado = _SOLO_NUMERO.fullmatch(texto)
    if not hallado:
        return None
    cifra = hallado[1]
    if re.fullmatch(r"[-+]?\d{1,3}(?:\.\d{3})+(?:,\d+)?", cifra):
        cifra = cifra.replace(".", "")
    return float(cifra.replace(",", "."))
