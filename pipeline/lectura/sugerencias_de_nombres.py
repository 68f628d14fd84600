"""Qué estado o dependencia conocida le iría a una palabra que no se conoce."""

import re
from functools import cache, lru_cache

from rapidfuzz import fuzz, process

from pipeline.base.propuesta import ALIAS, DEPENDENCIAS, ESTADOS, Propuesta
from pipeline.base.texto import enumerar, junto, llave
from pipeline.lectura.dependencias import Catalogo, responsables_de
from pipeline.lectura.nombres_en_texto import forma_de
from pipeline.vocabulario import cargar

PARECIDO = 75.0
CON_PALABRAS_DE_MAS = 88.0
VENTAJA = 3.0
_SEPARADORES = re.compile(r"[\n;/,\-–]|\s[ye]\s")
OPCIONES = ("Cumplida", "En proceso", "Sin iniciar")
LARGO_DE_ESTADO, LARGO_DE_NOMBRE = 40, 90


def proponer_estado(texto: str) -> Propuesta | None:
    """El estado conocido más parecido, o las opciones si ninguno lo es; None si el texto no es un estado."""
    escrito = junto(texto)
    if len(escrito) > LARGO_DE_ESTADO or any(c.isdigit() for c in escrito) or not llave(escrito):
        return None
    cercano = process.extractOne(llave(escrito), list(_estados()), scorer=fuzz.ratio, score_cutoff=PARECIDO)
    if cercano is None:
        return Propuesta(ESTADOS, escrito, "", OPCIONES, "no se parece a ninguno: escoja")
    conocido = _estados()[cercano[0]]
    return Propuesta(ESTADOS, escrito, conocido, (), f"se parece a «{conocido}», {cercano[1]:.0f} de 100")


@lru_cache(maxsize=8192)
def proponer_dependencia(texto: str, catalogo: Catalogo, celda: str = "") -> Propuesta | None:
    """Un alias de la dependencia más parecida o, si ninguna lo es, una nueva; None si no parece un nombre.

    `celda` es todo lo que dice: lo que le sobra a un nombre conocido («Sec. Hacienda *Pública*») es otra manera de él.
    """
    escrito = junto(texto).strip(" .,;:-–")
    if entero := _nombre_con_sobras(escrito, celda, catalogo):
        return entero
    if len(escrito) > LARGO_DE_NOMBRE or sum(c.isalpha() for c in escrito) < 3:
        return None
    clave, formas = forma_de(escrito), {" ".join(forma): nombre for forma, nombre in catalogo.formas}
    notas: dict[str, float] = {}
    for forma, nombre in formas.items():
        notas[nombre] = max(notas.get(nombre, 0.0), _nota(clave, forma))
    mejores = sorted(notas, key=lambda n: (-notas[n], n))[:2]
    if not mejores or notas[mejores[0]] < PARECIDO:
        return Propuesta(DEPENDENCIAS, escrito, porque="ninguna del catálogo se le parece")
    if len(mejores) > 1 and notas[mejores[0]] - notas[mejores[1]] < VENTAJA:
        return Propuesta(DEPENDENCIAS, escrito, porque=f"se parece por igual a {enumerar([f'«{n}»' for n in mejores])}")
    return Propuesta(ALIAS, escrito, mejores[0], (), f"se parece a «{mejores[0]}», {notas[mejores[0]]:.0f} de 100")


def _nombre_con_sobras(escrito: str, celda: str, catalogo: Catalogo) -> Propuesta | None:
    """El trozo de la celda que nombra a una sola dependencia con a lo sumo una palabra de más."""
    trozo = next((junto(t).strip(" .") for t in _SEPARADORES.split(celda) if escrito in junto(t)), "")
    nombres = responsables_de(trozo, catalogo).nombres if trozo != escrito else ()
    if len(nombres) != 1 or len(trozo) > LARGO_DE_NOMBRE or len(_sin_comunes(forma_de(escrito))) > 1:
        return None
    return Propuesta(ALIAS, trozo, nombres[0], (), f"parece otra manera de nombrar a «{nombres[0]}»")


def _nota(clave: str, forma: str) -> float:
    """Parecido de 0 a 100. Pesan las palabras propias: «Secretaría de» está en media entidad y no distingue a nadie."""
    uno, otro = _propias(clave), _propias(forma)
    propio = max(fuzz.ratio(" ".join(uno), " ".join(otro)), fuzz.token_sort_ratio(" ".join(uno), " ".join(otro)))
    if set(uno) <= set(otro) or set(otro) <= set(uno):
        propio = max(propio, CON_PALABRAS_DE_MAS)
    return 0.8 * propio + 0.2 * fuzz.ratio(clave, forma)


def _propias(clave: str) -> tuple[str, ...]:
    return _sin_comunes(clave) or tuple(clave.split())


@lru_cache(maxsize=8192)
def _sin_comunes(clave: str) -> tuple[str, ...]:
    crudo = cargar("valores")["dependencias"]
    comunes = {*crudo["abreviaturas"].values(), *crudo["uniones"]}
    return tuple(p for p in clave.split() if p not in comunes)


@cache
def _estados() -> dict[str, str]:
    """Cada estado conocido, por su llave."""
    return {llave(p): p for palabras in cargar("valores")["estados"].values() for p in palabras}
