"""Si unas palabras son el nombre de una persona, por lo que se declara en `nombres_de_persona.toml`."""

import re
import tomllib
from collections.abc import Sequence
from functools import cache
from importlib.resources import files

from pipeline.base.texto import llave

PALABRA = r"[^\W\d_][^\W\d_'’]*\.?"
SEGUIDAS = rf"{PALABRA}(?:[ \t]+{PALABRA}){{0,7}}"
UNEN = ("de", "del", "la", "las", "los")
TODO, PROPIO, COMPLETO, CONOCIDO = "todo", "propio", "completo", "conocido"
"""Lo que se exige para creer que es un nombre: nada, que empiece como uno, que lo sean dos palabras, o que el de pila
sea de los corrientes."""
MAXIMO = 5


def medir(palabras: Sequence[str], exige: str) -> int:
    """Cuántas de las primeras palabras son un nombre; 0 si no lo son."""
    primera = llave(palabras[0])
    if primera in UNEN or primera in (_nunca() if exige == TODO else ajenas()):
        return 0
    propia, de_pila = palabras[0][:1].isupper(), primera in lista("pila")
    if not de_pila and (exige == CONOCIDO or (exige != TODO and not propia)):
        return 0
    largo = _hasta_donde(palabras, propia)
    completo = sum(llave(p) not in UNEN for p in palabras[:largo]) > 1
    return largo if de_pila or exige != COMPLETO or completo else 0


def medir_suelto(palabras: Sequence[str], en_mayusculas: bool) -> int:
    """Cuántas palabras tiene el nombre y apellido que empieza en la primera, sin nada que lo anuncie; 0 si no lo es."""
    claves = [llave(p) for p in palabras[: MAXIMO + 2]]
    if claves[0] not in lista("pila") or len(claves) < 2:
        return 0
    segunda = next((i for i, c in enumerate(claves) if i and c not in UNEN), 0)
    conocida = claves[segunda] in lista("apellidos") or (claves[segunda] in lista("pila"))
    dudosa = en_mayusculas or claves[0] in lista("ambiguas") or not palabras[0][:1].isupper()
    if not segunda or claves[segunda] in ajenas() or ((dudosa or segunda > 1) and not conocida):
        return 0
    if not palabras[0][:1].isupper():
        return _minusculas(claves)
    return (
        min(_hasta_donde(palabras, True), 4 if en_mayusculas else MAXIMO + 2) if palabras[segunda][:1].isupper() else 0
    )


def es_firma(renglon: str, exige_mayusculas: bool = True) -> bool:
    """El renglón es solo un nombre, de dos a cinco palabras sin las que unen."""
    palabras = renglon.split()
    claves = [llave(p) for p in palabras]
    nombres = [p for p, c in zip(palabras, claves, strict=True) if c not in UNEN]
    return (
        2 <= len(nombres) <= MAXIMO
        and claves[0] not in UNEN
        and all(re.fullmatch(PALABRA, p) for p in palabras)
        and not any(llave(p) in ajenas() for p in nombres)
        and (not exige_mayusculas or all(p[:1].isupper() for p in nombres) or _conocido(nombres))
    )


def _conocido(nombres: Sequence[str]) -> bool:
    """Un nombre de pila y otro, o un apellido corriente."""
    primero, segundo = (llave(p) for p in nombres[:2])
    return primero in lista("pila") and (segundo in lista("pila") or segundo in lista("apellidos"))


def _hasta_donde(palabras: Sequence[str], propia: bool) -> int:
    largo = 0
    for i, palabra in enumerate(palabras[: MAXIMO + 2]):
        clave = llave(palabra)
        if clave in UNEN:
            continue
        if clave in _fin() or (i and propia and not palabra[:1].isupper()):
            break
        largo = i + 1
        if palabra.endswith("."):
            break
    return largo


def _minusculas(claves: Sequence[str]) -> int:
    """En minúsculas solo es un nombre lo que llega a un apellido corriente sin otra palabra en medio."""
    largo = next((i for i, c in enumerate(claves) if c not in lista("pila") and c not in UNEN), len(claves))
    hasta = next((i for i in range(largo, len(claves)) if claves[i] not in lista("apellidos")), len(claves))
    return hasta if hasta > largo else 0


def es_de_la_historia(texto: str) -> bool:
    """El nombre con que empieza es de los que llevan plazas y colegios: «Jorge Eliécer Gaitán»."""
    dicho = llave(texto).replace(" ", "-")
    return any(dicho == p or dicho.startswith(f"{p}-") for p in _proceres())


@cache
def _proceres() -> tuple[str, ...]:
    return tuple(_declaradas()["proceres"].split())


@cache
def lista(nombre: str) -> frozenset[str]:
    """Las palabras de una lista declarada."""
    return frozenset(_declaradas()[nombre].split())


@cache
def _fin() -> frozenset[str]:
    """Donde acaba un nombre que ya empezó."""
    return lista("cortan") | lista("lugares") | lista("frases") | lista("organizaciones")


@cache
def _nunca() -> frozenset[str]:
    return lista("oficios") | lista("lugares") | lista("frases") | lista("cortan")


@cache
def ajenas() -> frozenset[str]:
    """Las que no están en el nombre de nadie."""
    return _nunca() | lista("adjetivos") | lista("organizaciones") | lista("soportes")


@cache
def _declaradas() -> dict[str, str]:
    return tomllib.loads(files("pipeline.base").joinpath("nombres_de_persona.toml").read_text(encoding="utf-8"))
