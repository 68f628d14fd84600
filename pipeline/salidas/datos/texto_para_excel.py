"""El texto que Excel cambiaría al abrir un CSV: un numeral que toma por fecha, una línea que toma por fórmula."""

import re
from functools import lru_cache

from pipeline.base.espanol import DIAS, MESES
from pipeline.base.texto import llave

_COMIENZO = re.compile(r"'|\s*[=+\-@#＝＋－＠]")
_OTROS_SIGNOS = re.compile(r"[^\w\s.,:;/\\\-–%$€£()°+']|_")
_CIFRA = re.compile(r"\d")
_PALABRA = re.compile(r"[^\W\d_]+")
_LOGICOS = frozenset({"verdadero", "falso", "true", "false"})
_EN_INGLES = (
    "january", "february", "march", "april", "may", "june",
    "july", "august", "september", "october", "november", "december",
)  # fmt: skip
_DE_MES = frozenset(parte for mes in (*MESES, *_EN_INGLES) for parte in (mes, mes[:3], mes[:4]))
_DE_DIA = frozenset(parte for dia in map(llave, DIAS) for parte in (dia, dia[:3])) | {"de", "del"}
_DE_HORA = ({"am"}, {"pm"}, {"a", "m"}, {"p", "m"}, {"e"})


def proteger(texto: str) -> str:
    """El mismo texto, con un apóstrofo delante si Excel lo tomaría por otra cosa o si ya comienza por uno.

    Se deshace siempre igual: al que comienza por apóstrofo se le quita ese.
    """
    return "'" + texto if parece_otra_cosa(texto) else texto


def desproteger(texto: str) -> str:
    """Lo contrario de `proteger`."""
    return texto.removeprefix("'")


@lru_cache(maxsize=65536)
def parece_otra_cosa(texto: str) -> bool:
    """Si no es seguro que Excel lo deje como texto. Ante la duda, sí: un apóstrofo de sobra no cambia nada."""
    if _COMIENZO.match(texto):
        return True
    if not _CIFRA.search(texto):
        return texto.strip().casefold() in _LOGICOS
    if _OTROS_SIGNOS.search(texto):
        return False
    palabras = set(_PALABRA.findall(llave(texto)))
    if palabras & _DE_MES:
        return palabras <= _DE_MES | _DE_DIA
    return not palabras or palabras in _DE_HORA
