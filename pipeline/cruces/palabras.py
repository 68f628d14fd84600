"""Las palabras de un texto reducidas a lo que tienen en común: su raíz y su sonido."""

import re
from functools import cache, lru_cache

from pipeline.base.texto import llave
from pipeline.vocabulario import cargar

VACIAS = frozenset({
    "a", "al", "ante", "con", "como", "de", "del", "e", "el", "en", "es", "la", "las", "lo", "los", "o", "para",
    "por", "que", "se", "su", "sus", "un", "una", "y", "u", "nº", "no", "conforme", "durante", "mediante", "traves",
    "ahora", "segun", "oportunamente", "efectivamente", "exitosamente", "dentro", "tambien", "ademas", "asi", "ya",
    "aun", "muy", "mas", "todo", "toda", "este", "esta", "estos", "estas", "ha", "han", "sido", "fue", "fueron",
    "cuyo", "cuya", "cual", "cuales", "desde", "hasta", "sobre", "entre", "sin",
})  # fmt: skip
_TERMINACIONES = (
    "aciones", "iciones", "uciones", "amientos", "imientos", "amiento", "imiento", "acion", "icion", "ucion", "ciones",
    "siones", "mente", "aron", "ieron", "ando", "iendo", "cion", "sion", "adas", "ados", "idas", "idos", "ada", "ado",
    "ida", "ido", "an", "en", "ar", "er", "ir", "io", "a", "o", "e",
)  # fmt: skip
_SONIDOS = (
    (re.compile(r"h"), ""), (re.compile(r"v"), "b"), (re.compile(r"sc(?=[ei])|c(?=[ei])|z|x"), "s"),
    (re.compile(r"qu(?=[ei])|c"), "k"), (re.compile(r"g(?=[ei])"), "j"), (re.compile(r"ll"), "y"),
    (re.compile(r"m(?=[bpv])"), "n"), (re.compile(r"(.)\1"), r"\1"),
)  # fmt: skip


@lru_cache(maxsize=65536)
def raiz(palabra: str) -> str:
    """Lo que queda de una palabra sin plural, género ni terminación de verbo (`publicación`, `publicó` → `public`)."""
    p = palabra
    while len(p) > 3 and p.endswith("s"):  # «intereses», «interés» y «vías», «vía» quedan iguales
        p = p[:-2] if p.endswith("es") and p[-3] in "lrnsdzcy" and len(p) > 4 else p[:-1]
    for fin in _TERMINACIONES:
        if p.endswith(fin) and len(p) - len(fin) >= (4 if len(fin) > 1 else 7):  # un acta no es un acto
            return p[: -len(fin)]
    return p


@lru_cache(maxsize=65536)
def sonido(palabra: str) -> str:
    """Cómo suena: iguala las faltas de ortografía más comunes (`balor` y `valor`)."""
    for patron, letras in _SONIDOS:
        palabra = patron.sub(letras, palabra)
    return palabra


@cache
def raices(seccion: str, lista: str) -> frozenset[str]:
    """Las raíces de una lista de `siglas.toml`."""
    return frozenset(raiz(llave(p)) for p in cargar("siglas")[seccion][lista])


@cache
def bien_escritas() -> frozenset[str]:
    """Palabras que no son otra mal escrita, por mucho que se le parezcan."""
    return frozenset(llave(p) for p in cargar("siglas")["palabras"]["bien_escritas"])


@cache
def equivalencias() -> dict[str, str]:
    """De cada raíz a la de la palabra que vale por ella."""
    grupos = cargar("siglas")["equivalentes"]
    return {raiz(llave(otra)): raiz(llave(una)) for una, otras in grupos.items() for otra in otras}


@cache
def extensiones() -> dict[str, list[str]]:
    """Las palabras por las que vale cada sigla y cada abreviatura."""
    vocabulario = cargar("siglas")
    return {s: llave(t).split() for parte in ("siglas", "abreviaturas") for s, t in vocabulario[parte].items()}


@cache
def nombres_largos() -> dict[str, list[tuple[tuple[str, ...], str]]]:
    """Por su primera palabra, los nombres enteros que valen por su sigla."""
    salida: dict[str, list[tuple[tuple[str, ...], str]]] = {}
    for sigla, texto in cargar("siglas")["nombres_largos"].items():
        palabras = tuple(llave(texto).split())
        salida.setdefault(palabras[0], []).append((palabras, sigla))
    return salida
