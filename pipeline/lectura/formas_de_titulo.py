"""Las formas en que se busca un título: con su instrucción, sin ella y sin lo que la aclara."""

import re
from functools import cache, lru_cache

from pipeline.vocabulario import cargar, singular

LARGO_DE_TITULO = 80
RECORDADOS = 50_000
ACLARACION = re.compile(r"\([^)]*(?:\)|$)|\b20\d\d\b")
ANIO = re.compile(r"\b(?:vigencia )?20\d\d\b")
NUMERACION = re.compile(r"^\W*\d{1,2}\s*[.)\-–]\s*(?=[^\W\d])")


@lru_cache(maxsize=RECORDADOS)
def formas_de_titulo(titulo: str) -> tuple[str, ...]:
    """Lo que se compara de un título: entero y sin aclaraciones, año, numeración ni instrucciones."""
    corto = ACLARACION.sub(" ", titulo)
    intentos = (titulo, corto, ANIO.sub(" ", titulo), NUMERACION.sub("", corto), _sin_instruccion(corto))
    return tuple(dict.fromkeys(f for t in intentos if len(t) <= LARGO_DE_TITULO and (f := singular(t))))


@cache
def _instruccion() -> re.Pattern[str]:
    frases = "|".join(re.escape(f) for f in cargar("valores")["ruido"]["instrucciones"])
    return re.compile(rf"(?<=\S)[\s:.,\-–]+(?:{frases})\b.*$", re.IGNORECASE | re.DOTALL)


def _sin_instruccion(titulo: str) -> str:
    return _instruccion().sub("", titulo)
