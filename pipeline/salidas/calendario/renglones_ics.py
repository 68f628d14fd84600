"""Los renglones de una agenda (RFC 5545): textos escapados y, si no caben en 75 bytes, doblados."""

import re

FIN = b"\r\n"
_ALTO = 74
"""Los bytes de un renglón; el 75 es el espacio con que empieza su continuación."""
_NO_CABEN = re.compile("[\x00-\x09\x0b-\x1f\x7f\ud800-\udfff]")
_ESCAPES = str.maketrans({"\\": "\\\\", ";": "\\;", ",": "\\,", "\n": "\\n"})
_PREFIJOS = b"\\^"


def texto(nombre: str, valor: str) -> bytes:
    """Un renglón cuyo valor es texto."""
    return renglon(nombre, limpiar(valor).translate(_ESCAPES))


def limpiar(valor: str) -> str:
    """Sin caracteres de control: RFC 5545 no los admite."""
    return _NO_CABEN.sub("", valor)


def renglon(nombre: str, valor: object) -> bytes:
    """Un renglón con su valor tal cual, doblado donde haga falta."""
    datos = f"{nombre}:{valor}".encode()
    return (datos if len(datos) <= _ALTO else _doblar(datos)) + FIN


def _doblar(datos: bytes) -> bytes:
    """Corta entre letras: ni en medio de una de varios bytes ni entre un escape y lo que escapa."""
    trozos, desde = [], 0
    while len(datos) - desde > _ALTO:
        hasta = desde + _ALTO
        while datos[hasta] & 0xC0 == 0x80:
            hasta -= 1
        hasta -= datos[hasta - 1] in _PREFIJOS
        trozos.append(datos[desde:hasta])
        desde = hasta
    return b"\r\n ".join([*trozos, datos[desde:]])
