"""Un número como lo escribe una lista de Word: 3, 03, c, C, iii, III."""

_ROMANAS = (
    (1000, "M"), (900, "CM"), (500, "D"), (400, "CD"), (100, "C"), (90, "XC"), (50, "L"), (40, "XL"), (10, "X"),
    (9, "IX"), (5, "V"), (4, "IV"), (1, "I"),
)  # fmt: skip
MAXIMO_ROMANO = 3999


def escribir_cifra(numero: int, cifras: str) -> str:
    """`cifras` es el nombre que les da Word (`numFmt`); las que no conoce se escriben en decimales."""
    if cifras == "decimalZero":
        return f"{numero:02d}"
    if cifras in ("lowerLetter", "upperLetter") and 0 < numero <= 26 * 30:
        letra = chr(ord("A") + (numero - 1) % 26) * ((numero - 1) // 26 + 1)
        return letra if cifras == "upperLetter" else letra.lower()
    if cifras in ("lowerRoman", "upperRoman") and 0 < numero <= MAXIMO_ROMANO:
        romano = _romano(numero)
        return romano if cifras == "upperRoman" else romano.lower()
    return str(numero)


def _romano(numero: int) -> str:
    partes = []
    for valor, letras in _ROMANAS:
        veces, numero = divmod(numero, valor)
        partes.append(letras * veces)
    return "".join(partes)
