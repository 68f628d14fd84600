"""De quién es lo que está bajo un título: de Control Interno, de Planeación o de la dependencia."""

import re
from functools import cache, lru_cache

from pipeline.base.texto import llave
from pipeline.tablas.opiniones import CONTROL_INTERNO, PLANEACION
from pipeline.vocabulario import cargar


@lru_cache(maxsize=16384)
def quien_de(texto: str) -> str:
    """`control_interno`, `planeacion` o vacío."""
    clave = _ajenos().sub(" ", llave(texto))
    if _nombra(CONTROL_INTERNO).search(clave):
        return CONTROL_INTERNO
    if _nombra(PLANEACION).search(clave) or (_nombra("planeacion_con").search(clave) and _con().search(clave)):
        return PLANEACION
    return ""


def sin_quien(texto: str) -> str:
    """El título sin el nombre de quien opina: «Observaciones de la Oficina de Control Interno» → «observaciones»."""
    clave = llave(texto.replace("%", " porcentaje "))
    for clase in (CONTROL_INTERNO, "planeacion_con", PLANEACION):
        clave = _nombra(clase).sub(" ", clave)
    palabras = clave.split()
    while palabras and palabras[-1] in _nexos():
        palabras.pop()
    while palabras and palabras[0] in _nexos():
        palabras.pop(0)
    return " ".join(palabras)


def es_rotulo_de_control_interno(texto: str) -> bool:
    """«SEGUIMIENTO POR LA OCI A DICIEMBRE»: nombra a Control Interno y dice que es su seguimiento."""
    clave = llave(texto)
    if re.search(r"\b(?:responsables?|dependencia|area|elaboro|reviso|aprobo)\b", clave):
        return False
    return quien_de(texto) == CONTROL_INTERNO and bool(_de("seguimiento", "palabras").search(clave))


def es_seguimiento(texto: str) -> bool:
    """El rótulo dice que es un seguimiento, sin decir de quién."""
    return bool(re.search(r"\bseguimientos?\b", llave(texto)))


def _nombra(clase: str) -> re.Pattern[str]:
    return _de(clase, "palabras")


def _ajenos() -> re.Pattern[str]:
    return _de("ajenos", "palabras")


def _con() -> re.Pattern[str]:
    return _de("planeacion_con", "con")


@cache
def _nexos() -> frozenset[str]:
    return frozenset(llave(p) for p in cargar("quien_opina")["nexos"]["palabras"])


@cache
def _de(clase: str, lista: str) -> re.Pattern[str]:
    formas = sorted((llave(p) for p in cargar("quien_opina")[clase][lista]), key=len, reverse=True)
    return re.compile(rf"\b(?:{'|'.join(map(re.escape, formas))})\b")
