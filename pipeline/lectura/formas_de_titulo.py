"""Lo que se compara de un título: entero, y sin su aclaración, su año, su numeración ni sus instrucciones."""

import re
from functools import cache, lru_cache

from pipeline.vocabulario import cargar, singular

LARGO_DE_TITULO = 80
LARGO_CORREGIBLE = 7
RECORDADOS = 50_000
_ACLARACION = re.compile(r"\([^)]*(?:\)|$)|\b20\d\d\b")
_DICE_ALGO = re.compile(r"[^\W\d_]|[%#]")
_ANIO = re.compile(r"\b(?:vigencia )?20\d\d\b")
_MAYOR_ANIO = len("vigencia 2026")
_PORCENTAJE = re.compile(r"\s*[\d.,]+\s*%\s*")
"""«0%» es un valor: no es el título «%» mal escrito."""
_NUMERACION = re.compile(r"^\W*\d{1,2}\s*[.)\-–]\s*(?=[^\W\d])")

_NUMERO_FINAL = re.compile(r" (?:no |numero )?[1-9]$")


def dice_algo(titulo: str) -> bool:
    """Trae letras o un signo que se lee: una cifra no es un título."""
    return _DICE_ALGO.search(titulo) is not None


@lru_cache(maxsize=RECORDADOS)
def sin_numero(titulo: str) -> str:
    """La forma del título sin el número con que se repite («Responsable 1»)."""
    return _NUMERO_FINAL.sub("", singular(titulo))


@lru_cache(maxsize=RECORDADOS)
def clave_corregible(titulo: str) -> str:
    """Lo que se compara de un título que puede traer un error de dedo; vacío si es muy corto, muy largo o una cifra."""
    if _PORCENTAJE.fullmatch(titulo) or not dice_algo(titulo):
        return ""
    clave = singular(titulo if len(titulo) <= LARGO_DE_TITULO else _ACLARACION.sub(" ", titulo))
    return clave if LARGO_CORREGIBLE <= len(clave) <= LARGO_DE_TITULO else ""


@lru_cache(maxsize=RECORDADOS)
def formas_de_titulo(titulo: str) -> tuple[str, ...]:
    """Lo que se compara de un título: entero y sin aclaraciones, año, numeración ni instrucciones."""
    if _es_largo(titulo):
        return ()
    corto = _ACLARACION.sub(" ", titulo)
    intentos = (titulo, corto, _ANIO.sub(" ", titulo), _NUMERACION.sub("", corto), _sin_instruccion(corto))
    return tuple(dict.fromkeys(f for t in intentos if len(t) <= LARGO_DE_TITULO and (f := singular(t))))


@cache
def _instruccion() -> re.Pattern[str]:
    frases = "|".join(re.escape(f) for f in cargar("valores")["ruido"]["instrucciones"])
    return re.compile(rf"(?<=\S)[\s:.,\-–]+(?:{frases})\b.*$", re.IGNORECASE | re.DOTALL)


def _es_largo(titulo: str) -> bool:
    """Es más largo que un título, aunque se le quiten sus años, y no trae aclaración ni instrucción que quitar."""
    de_anios = _MAYOR_ANIO * (titulo.count("20") + 1)
    if len(titulo) - de_anios <= LARGO_DE_TITULO or "(" in titulo:
        return False
    return not _instruccion().search(titulo[: 5 * LARGO_DE_TITULO])


def _sin_instruccion(titulo: str) -> str:
    return _instruccion().sub("", titulo)
