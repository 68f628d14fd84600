"""Las cosas que una celda nombra una tras otra, sin partir un nombre que lleva comas."""

import re
from functools import cache

from pipeline.base.texto import junto, llave
from pipeline.vocabulario import cargar


def separar_nombres(texto: str) -> list[str]:
    """`Niños, niñas y adolescentes; mujeres` → los dos grupos. Lo que dice que no hay («N/A») no nombra nada."""
    if llave(texto) in _ausencias():
        return []
    partes = (junto(p).strip(" .-–•") for p in _nombre().findall(texto))
    return [p for p in partes if llave(p) and llave(p) not in _ausencias()]


@cache
def _nombre() -> re.Pattern[str]:
    """Un nombre: hasta una coma, un punto y coma, una barra o un renglón, salvo dentro de un paréntesis o de él."""
    conocidos = "|".join(re.escape(n) for n in cargar("cobertura")["nombres_con_comas"])
    return re.compile(rf"(?:{conocidos}|\([^)]*\)|[^,;\n•|/])+", re.IGNORECASE)


@cache
def _ausencias() -> frozenset[str]:
    return frozenset(llave(t) for t in (*cargar("valores")["ausencias"]["textos"], *cargar("cobertura")["nadie"]))
