"""El texto que admite un documento de Word."""

import re
from xml.sax.saxutils import escape

_NO_VA = re.compile("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]|[\u202a-\u202e\u2066-\u2069]")


def limpiar(texto: str) -> str:
    """El texto sin los caracteres que XML no admite ni los que cambian el sentido de la lectura."""
    return _NO_VA.sub("", texto)


def a_xml(texto: str) -> str:
    """El texto listo para ir dentro de un elemento o de un atributo."""
    return escape(limpiar(texto), {'"': "&quot;"})
