"""El nombre del archivo de cada dependencia: sin tildes, corto, que Windows acepte y que ninguna otra tenga."""

import re
import unicodedata
from collections.abc import Iterable
from datetime import date

from pipeline.base.texto import llave

LARGO = 60
_FUERA = re.compile(r"[^a-z0-9]+")


def nombrar(corte: date, dependencias: Iterable[str]) -> dict[str, str]:
    """`avance_2026-08-31_secretaria-de-hacienda.xlsx` por dependencia; las que quedarían iguales llevan número."""
    nombres: dict[str, str] = {}
    tomados: set[str] = set()
    for dependencia in sorted(dependencias, key=lambda d: (llave(d), d)):
        base = _abreviar(dependencia)
        candidatos = (base if n == 1 else f"{base}-{n}" for n in range(1, len(tomados) + 2))
        nombre = next(c for c in candidatos if c not in tomados)
        tomados.add(nombre)
        nombres[dependencia] = f"avance_{corte.isoformat()}_{nombre}.xlsx"
    return nombres


def _abreviar(dependencia: str) -> str:
    plano = unicodedata.normalize("NFKD", dependencia.casefold())
    letras = "".join(c for c in plano if not unicodedata.combining(c))
    entero = _FUERA.sub("-", letras).strip("-") or "sin-nombre"
    if len(entero) <= LARGO:
        return entero
    return entero[: LARGO + 1].rpartition("-")[0] or entero[:LARGO]
