"""El membrete de un formato: código, versión, página, fecha de aprobación."""

import re
from datetime import date
from functools import cache

from pipeline.base.texto import llave
from pipeline.lectura.fechas import fechas_de
from pipeline.lectura.tiempo import plano
from pipeline.vocabulario import cargar

_VERSION = re.compile(
    r"\b(?:version|fecha de (?:aprobacion|version|actualizacion|modificacion)|(?:aprob|actualiz|modific)ado(?: el)?"
    r"|vigente desde)\b"
)


_NUMERADO = re.compile(r"(?:pagina|version) (?:n |no |num |numero )?\d")
"""«Página 1 de 2» y «Versión No. 3» son membrete; «Página de emergencia» no."""


def es_membrete(texto: str) -> bool:
    """El texto es una casilla del membrete (`Código: F-01`, `Página 1 de 4`)."""
    clave = llave(texto[:40])
    if clave in _membretes():
        return True
    return clave.startswith(_comienzos()) and (":" in texto[:30] or bool(_NUMERADO.match(clave)))


def es_casilla(texto: str) -> bool:
    """Lo que dice va en la celda siguiente: acaba en dos puntos o es solo el nombre de la casilla (`Versión`)."""
    return texto.rstrip().endswith(":") or llave(texto) in _membretes()


@cache
def _membretes() -> frozenset[str]:
    return frozenset(map(llave, cargar("valores")["ruido"]["membretes"]))


@cache
def _comienzos() -> tuple[str, ...]:
    return tuple(f"{palabra} " for palabra in _membretes())


def fecha_de_version(texto: str, valor: str, vigencia: int) -> date | None:
    """La fecha de la versión que dice una casilla, sola o con la de su derecha; None si no dice ninguna."""
    if not _VERSION.search(plano(texto)):
        return None
    dias = [f.dia for f in fechas_de(plano(f"{texto} {valor}"), vigencia) if f.dia]
    return dias[-1] if dias else None
