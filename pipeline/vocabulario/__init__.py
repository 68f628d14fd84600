"""Lo que cambia a menudo, declarado: títulos, componentes, marcas, estados y ruido. Los motores no saben nombres."""

import tomllib
from collections.abc import Iterable, Mapping
from functools import cache, lru_cache
from importlib.resources import files
from typing import Any

from pipeline.base.texto import llave
from pipeline.vocabulario.instrumentos import instrumento_de


@cache
def cargar(nombre: str) -> dict[str, Any]:
    """Un vocabulario, como está escrito en `<nombre>.toml`."""
    return tomllib.loads(files("pipeline.vocabulario").joinpath(f"{nombre}.toml").read_text(encoding="utf-8"))


@lru_cache(maxsize=65536)
def singular(texto: str) -> str:
    """La llave de un texto, sin la `s` final de las palabras y con `%` y `#` en letras: así se comparan títulos."""
    clave = llave(texto.replace("%", " porcentaje ").replace("#", " numero "))
    return " ".join(p[:-1] if len(p) > 3 and p.endswith("s") else p for p in clave.split())


def indice(grupos: Mapping[str, Iterable[str]]) -> dict[str, str]:
    """De cada forma escrita a su nombre conocido; la primera vez que aparece, gana."""
    formas: dict[str, str] = {}
    for nombre, textos in grupos.items():
        for texto in textos:
            formas.setdefault(singular(texto), nombre)
    return formas


def nombre_de_instrumento(instrumento: str) -> str:
    """El nombre largo de un instrumento (`PTEP` → «Programa de Transparencia y Ética Pública»)."""
    return instrumento_de(instrumento).largo
