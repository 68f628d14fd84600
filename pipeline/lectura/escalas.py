"""Qué opción de una escala dice un texto, como quiera que esté escrito, y qué escala dicen unas respuestas."""

import re
from collections import Counter
from collections.abc import Sequence
from functools import cache, lru_cache

from pipeline.lectura.escalas_declaradas import Escala, es_de_numeros, escalas
from pipeline.vocabulario import cargar, singular

NS_NR, EN_BLANCO, FUERA = "NS/NR", "En blanco", "Fuera de la escala"
"""Lo que se cuenta aparte de las opciones: quien no sabe o no responde, lo no marcado y lo que no es una opción."""
PARTE = 0.6
"""De lo escrito bajo una pregunta, lo que al menos ha de ser de una escala para creer que se contesta con ella."""
_GENERO = re.compile(r"\s*\((?:a|o|as|os)\)|/(?:a|o|as|os)\b", re.IGNORECASE)
_NUMERO = re.compile(r"^(?:\d{1,2}|[a-e]) (?=[^\W\d])|(?<=[^\W\d]) \d{1,2}$")
_CORTE = re.compile(r"[,;.:(\n]|\s[-–]\s")
_SEPARA = re.compile(r"\s*[;\n|]\s*|\s*,\s+")
_LARGO, _COMAS = 60, 4
_FUERA_DE_CINCO = 0.1
"""Si se contestó con números y menos de esta parte pasa de cinco, son errores de una escala de 1 a 5."""


def es_no_responde(texto: str) -> bool:
    """«NS/NR», «No sabe, no responde» y las demás maneras de no opinar."""
    return singular(texto) in _no_responde()


def opcion_de(texto: str, escala: Escala) -> str:
    """La opción de la escala que un texto dice, con su número delante o sin él; vacío si no es de ella."""
    return next((escala.formas[f] for f in _intentos(texto) if f in escala.formas), "")


@lru_cache(maxsize=65536)
def es_opcion(texto: str) -> bool:
    """El texto es una opción de alguna escala."""
    if len(texto) > 400:
        return False
    return not _formas().isdisjoint(_intentos(texto)) or any(opciones_de(texto, e) for e in _de_varias())


def opciones_de(texto: str, escala: Escala, con_otra: bool = False) -> tuple[str, ...]:
    """La opción que dice un texto o, si se podían marcar varias, todas; ninguna si algo no es de la escala.

    `con_otra`: lo que se escribió junto a opciones conocidas cuenta como «Otro», si la escala lo tiene.
    """
    if not escala.varias:
        return (una,) if (una := opcion_de(texto, escala)) else ()
    dichas = _partir(texto, escala)
    otra = escala.formas.get(singular("otro"), "") if con_otra and any(dichas) else ""
    return tuple(dict.fromkeys(d or otra for d in dichas)) if otra or all(dichas) else ()


def _partir(texto: str, escala: Escala) -> list[str]:
    """La opción de cada parte, vacía si no se conoce. Una opción puede llevar comas: se prueba primero la más larga."""
    partes, dichas, i = [p for p in _SEPARA.split(texto.strip()) if p], list[str](), 0
    while i < len(partes):
        hasta = next((n for n in range(min(len(partes), i + _COMAS), i, -1)
                      if singular(", ".join(partes[i:n])) in escala.formas), i + 1)  # fmt: skip
        dichas.append(opcion_de(", ".join(partes[i:hasta]), escala))
        i = hasta
    return dichas


def escala_de(textos: Sequence[str]) -> Escala | None:
    """La escala de unas respuestas: la que explica más de ellas, si son la mayoría de las que opinan."""
    dichos = Counter(textos)
    opinan = Counter({t: n for t, n in dichos.items() if t and not es_no_responde(t)})
    minimo = max(1, PARTE * opinan.total())
    if sum(n for t, n in opinan.items() if es_opcion(t)) < minimo:
        return None
    mejor = max(escalas().values(), key=lambda e: _explica(e, opinan))
    cinco = escalas()["1 a 5"]
    if es_de_numeros(mejor) and opinan.total() - _explica(cinco, opinan)[0] < _FUERA_DE_CINCO * opinan.total():
        mejor = cinco
    return mejor if _explica(mejor, opinan)[0] >= minimo else None


def _explica(escala: Escala, textos: Counter[str]) -> tuple[int, int]:
    """Cuántos textos son de la escala y cuántos están con el nombre de su opción, que pesa más que otra forma."""
    dichas = [(t, n, opciones_de(t, escala)) for t, n in textos.items()]
    con_nombre = sum(n for t, n, o in dichas if len(o) == 1 and singular(o[0]) in _intentos(t))
    return sum(n for _, n, o in dichas if o), con_nombre


@lru_cache(maxsize=65536)
def _intentos(texto: str) -> tuple[str, ...]:
    """Las formas con que se busca una opción: entera, sin su número y, si sigue una explicación, lo que va antes."""
    sin_genero = _GENERO.sub("", texto.strip())
    entera = singular(sin_genero) if len(sin_genero) <= _LARGO else ""
    primera = singular(_CORTE.split(sin_genero, 1)[0][: _LARGO + 1])
    con_letras = primera if any(c.isalpha() for c in primera) else ""
    return tuple(
        dict.fromkeys(f for f in (entera, _NUMERO.sub("", entera), con_letras, _NUMERO.sub("", con_letras)) if f)
    )


@cache
def _formas() -> frozenset[str]:
    """Las de todas las opciones de todas las escalas."""
    return frozenset(forma for escala in escalas().values() for forma in escala.formas)


@cache
def _de_varias() -> tuple[Escala, ...]:
    return tuple(e for e in escalas().values() if e.varias)


@cache
def _no_responde() -> frozenset[str]:
    return frozenset(map(singular, cargar("escalas")["no_responde"]))
