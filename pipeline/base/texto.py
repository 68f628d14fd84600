"""Comparar textos como los compara una persona: sin tildes, mayúsculas, espacios ni adornos."""

import re
import unicodedata
from functools import lru_cache

from pipeline.base.espanol import numero

_NO_LETRAS = re.compile(r"[\W_]+")


class _SinTildes(dict[int, int | None]):
    """Lo que queda de cada letra al quitar lo que se combina con ella: se mira una vez por letra."""

    def __missing__(self, letra: int) -> int | None:
        self[letra] = None if unicodedata.combining(chr(letra)) else letra
        return self[letra]


_SIN_TILDES = _SinTildes()


@lru_cache(maxsize=65536)
def llave(texto: str) -> str:
    """La forma comparable de un texto: sin tildes ni signos, en minúsculas, con un espacio entre palabras."""
    plano = texto.casefold()
    if not plano.isascii():
        plano = unicodedata.normalize("NFKD", plano).translate(_SIN_TILDES)
    return _NO_LETRAS.sub(" ", plano).strip()


def junto(texto: str) -> str:
    """El mismo texto con sus espacios y saltos de línea reducidos a un espacio."""
    return " ".join(texto.split())


def visible(texto: str) -> str:
    """El mismo texto en un renglón y sin los caracteres que nadie ve y que un SVG no admite."""
    if texto.isprintable():
        return junto(texto)
    return junto("".join(c if unicodedata.category(c)[0] != "C" else " " for c in texto))


def recortar(texto: str, largo: int = 80) -> str:
    """El mismo texto en un renglón; si es más largo, sus primeras palabras y «…»."""
    corto = junto(texto)
    if len(corto) <= largo:
        return corto
    palabras, espacio, _ = corto[:largo].rpartition(" ")
    return (palabras if espacio and len(palabras) > largo // 2 else corto[: largo - 1]).rstrip(" ,;:") + "…"


def a_oracion(texto: str) -> str:
    """Un rótulo escrito todo en mayúsculas, como oración; los demás quedan como vienen."""
    return texto.capitalize() if texto.isupper() and len(texto) > 4 else texto


def con_mayuscula(texto: str) -> str:
    """El texto con su primera letra en mayúscula."""
    return texto[:1].upper() + texto[1:]


def enumerar(partes: list[str] | tuple[str, ...], union: str = "y") -> str:
    """`a, b y c` con la conjunción que pide el español (`e` ante i)."""
    if len(partes) < 2:
        return "".join(partes)
    if union == "y" and re.match(r"h?i(?![ae])", llave(partes[-1])):
        union = "e"
    return f"{', '.join(partes[:-1])} {union} {partes[-1]}"


def contar(cuantos: int, que: str) -> str:
    """`1 error`, `3 errores`, `2 actividades listas`: el plural de cada palabra, hasta la primera preposición."""
    if cuantos == 1:
        return f"1 {que}"
    palabras = que.split()
    hasta = next((i for i, p in enumerate(palabras) if p in ("de", "del", "con", "sin", "por", "en")), len(palabras))
    return f"{numero(cuantos)} {' '.join([_plural(p) for p in palabras[:hasta]] + palabras[hasta:])}"


def _plural(palabra: str) -> str:
    if palabra[-1] in "aeiouáéó":
        return palabra + "s"
    return palabra[:-2] + "ones" if palabra.endswith("ón") else palabra + "es"
