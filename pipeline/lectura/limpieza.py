"""Quita de un texto lo que dejó el programa de donde se pegó: etiquetas HTML, marcadores de Word, asteriscos."""

import html
import re
from functools import lru_cache

_RESTOS = (
    re.compile(r"</?(?:p|br|div|span|b|i|u|strong|em|ul|ol|li|td|tr|font)\b[^<>]*>", re.IGNORECASE),
    re.compile(r"\[bookmark:[^\]]*\]"),
    re.compile(r"\*\*"),
)
_CONTROLES = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f]|_x000D_")

_ESPACIOS = re.compile(r"[ \t]+")


@lru_cache(maxsize=65536)
def limpiar(texto: str) -> str:
    """El texto sin restos ni espacios en los extremos; los saltos de línea se conservan."""
    if "<" in texto or "[" in texto or "*" in texto:
        for resto in _RESTOS:
            texto = resto.sub(" " if "<" in resto.pattern else "", texto)
    texto = _CONTROLES.sub("", texto.replace("\r\n", "\n").replace("\xa0", " "))
    if "&" in texto and re.search(r"&(?:amp|lt|gt|quot|nbsp|[aeiou]acute|ntilde);", texto):
        texto = html.unescape(texto)
    return _ESPACIOS.sub(" ", texto).strip() if "  " in texto or "\t" in texto else texto.strip()
