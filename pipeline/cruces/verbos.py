"""Los verbos del vocabulario: de qué familia es cada uno y en qué formas se dice."""

from collections.abc import Sequence
from functools import cache, lru_cache

from rapidfuzz.distance import OSA

from pipeline.base.texto import llave
from pipeline.cruces.palabras import sonido
from pipeline.vocabulario import cargar

HACER = "hacer"
INFINITIVO = (
    "ar",
    "er",
    "ir",
    "arse",
    "erse",
    "irse",
    "arlo",
    "arla",
    "arlos",
    "arlas",
    "erlo",
    "erla",
    "irlo",
    "irla",
)
PASADO = ("aron", "ieron")
SEGUN_LO_DEMAS = ("o", "io", "a", "an", "e", "en")
GERUNDIO = ("ando", "iendo")
PARTICIPIO = ("ado", "ada", "ados", "adas", "ido", "ida", "idos", "idas")
NOMBRE = (
    "acion",
    "aciones",
    "icion",
    "iciones",
    "ucion",
    "amiento",
    "amientos",
    "imiento",
    "imientos",
    "sion",
    "siones",
    "cion",
    "ciones",
)
_CON_Y = ("yo", "yeron", "ye", "yen")
"""«Incluir» es «incluyó»."""


@lru_cache(maxsize=65536)
def verbo_con(palabra: str, terminaciones: tuple[str, ...]) -> str:
    """El verbo conocido cuya raíz tiene esa palabra, si termina así."""
    for fin in terminaciones:
        if palabra.endswith(fin) and (verbo := por_raiz().get(palabra[: -len(fin)])):
            return verbo
    return ""


@cache
def por_su_nombre(palabra: str) -> str:
    """El verbo de un nombre de acción (`publicación`, `seguimiento`)."""
    if palabra in no_son():
        return ""
    if palabra in irregulares():
        return irregulares()[palabra]
    if verbo := verbo_con(palabra, NOMBRE):
        return verbo
    return irregulares().get(bien_escrito(palabra, tuple(irregulares())), "")


@cache
def bien_escrito(palabra: str, conocidas: tuple[str, ...]) -> str:
    """La palabra conocida que esa es, con una falta; vacío si no se parece a ninguna."""
    suena = sonido(palabra)
    hasta = 0 if len(palabra) < 7 else 1 if len(palabra) < 11 else 2
    cercanas = [
        (OSA.distance(sonido(c), suena, score_cutoff=hasta), c) for c in conocidas if sonido(c)[:1] == suena[:1]
    ]
    return min((c for c in cercanas if c[0] <= hasta), default=(0, ""))[1]


def familia(verbo: str) -> str:
    return familias().get(verbo, verbo)


def compatibles(del_reporte: Sequence[str], de_la_actividad: Sequence[str]) -> bool:
    """Lo primero que dice el reporte está entre lo que manda la actividad."""
    return del_reporte[0] in de_la_actividad


def emparentadas(del_reporte: Sequence[str], de_la_actividad: Sequence[str]) -> bool:
    """Uno de los dos dice solo «realizar», y el otro, una de las cosas que eso puede ser."""
    primera = del_reporte[0]
    parientes = cargar("verbos")["parientes"][HACER]
    return (primera == HACER and bool(set(parientes) & set(de_la_actividad))) or (
        HACER in de_la_actividad and primera in parientes
    )


@cache
def familias() -> dict[str, str]:
    return {llave(v): familia for familia, verbos in cargar("verbos")["familias"].items() for v in verbos}


@cache
def por_raiz() -> dict[str, str]:
    """De la raíz de cada verbo conocido (`public`) a él; con el cambio de letra de «publique» no hace falta nada."""
    verbos = [*familias(), *livianos(), *verbos_de_paso(), *(llave(v) for v in cargar("verbos")["otros"]["verbos"])]
    return {v[:-2]: v for v in verbos}


def es_verbo_conocido(palabra: str) -> bool:
    """La palabra es una forma, regular o no, de un verbo del vocabulario: no es otra mal escrita."""
    formas = (*INFINITIVO, *PASADO, *GERUNDIO, *PARTICIPIO, *NOMBRE)
    return palabra in irregulares() or bool(verbo_con(palabra, formas))


@cache
def irregulares() -> dict[str, str]:
    dichas = {llave(n): llave(verbo) for verbo, nombres in cargar("verbos")["nombres"].items() for n in nombres}
    return dichas | {v[:-2] + fin: v for v in por_raiz().values() if v.endswith("uir") for fin in _CON_Y}


@cache
def livianos() -> frozenset[str]:
    return frozenset(llave(v) for v in cargar("verbos")["livianos"])


@cache
def verbos_de_paso() -> frozenset[str]:
    return frozenset(llave(v) for v in cargar("verbos")["de_paso"])


@cache
def no_son() -> frozenset[str]:
    return frozenset(cargar("verbos")["no_son"])


@cache
def dudosas() -> frozenset[str]:
    return frozenset(cargar("verbos")["dudosas"])
