"""Los componentes y subcomponentes del vocabulario: a cuál se parece un texto y de quién es cada uno."""

from collections.abc import Iterable
from functools import cache

from rapidfuzz import fuzz, process

from pipeline.base.texto import llave
from pipeline.vocabulario import cargar, singular

CASI_IGUAL = 93.0


def es_bloque(texto: str) -> bool:
    """El texto nombra una parte del programa que agrupa componentes («Componente transversal»)."""
    return singular(texto) in _bloques()


def componente_de_columnas(titulos: Iterable[str]) -> str:
    """El componente que los títulos de una tabla delatan («Tipo de racionalización»); vacío si ninguno."""
    return next((c for t in titulos if (c := _columnas().get(singular(t)))), "")


def numero_de_componente(nombre: str) -> int | None:
    """El número de un componente del vocabulario; None si no está."""
    return next((c["numero"] for c in cargar("componentes")["componentes"] if c["nombre"] == nombre), None)


@cache
def _componentes() -> dict[str, str]:
    return {singular(t): c["nombre"] for c in cargar("componentes")["componentes"] for t in (c["nombre"], *c["alias"])}


@cache
def _bloques() -> frozenset[str]:
    return frozenset(map(singular, cargar("componentes")["bloques"]))


@cache
def _columnas() -> dict[str, str]:
    return {singular(t): c["nombre"] for c in cargar("componentes")["componentes"] for t in c.get("columnas", ())}


@cache
def _subcomponentes() -> dict[str, str]:
    return {singular(t): c["nombre"] for c in cargar("componentes")["componentes"] for t in c["subcomponentes"]}


@cache
def componente_conocido(texto: str) -> str:
    """El componente que el texto nombra, o casi; vacío si ninguno."""
    return _parecido(texto, _componentes())


@cache
def componente_recortado(texto: str) -> str:
    """El componente de un nombre al que le falta el final: Excel corta los de las hojas en 31 letras."""
    clave = singular(texto)
    hallados = {nombre for forma, nombre in _componentes().items() if forma.startswith(clave)}
    return hallados.pop() if len(clave) >= 18 and len(hallados) == 1 else ""


@cache
def componente_del_subcomponente(texto: str) -> str:
    """El dueño habitual del subcomponente que el texto nombra; vacío si no se conoce."""
    return _parecido(texto, _subcomponentes())


def _parecido(texto: str, formas: dict[str, str]) -> str:
    clave = singular(texto)
    if not clave or len(clave) > 160:
        return ""
    if clave in formas:
        return formas[clave]
    cercano = (
        process.extractOne(clave, formas.keys(), scorer=fuzz.ratio, score_cutoff=CASI_IGUAL) if len(clave) > 9 else None
    )
    return formas[cercano[0]] if cercano else ""


def componente_por_numero(numero: str | None, texto: str) -> str:
    """«Componente 3» sin más: el tercero del vocabulario."""
    if not numero or llave(texto) or not numero.isdigit():
        return ""
    return next((str(c["nombre"]) for c in cargar("componentes")["componentes"] if c["numero"] == int(numero)), "")
