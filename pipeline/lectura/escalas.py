"""Las escalas de las encuestas: qué opción dice un texto, como quiera que esté escrito."""

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache, lru_cache

from pipeline.vocabulario import cargar, indice, singular

NS_NR, EN_BLANCO, FUERA = "NS/NR", "En blanco", "Fuera de la escala"
"""Lo que se cuenta aparte de las opciones: quien no sabe o no responde, lo no marcado y lo que no es una opción."""
FAVORABLES = ("favorable", "muy favorable")
_PARTE = 0.6
"""De lo escrito bajo una pregunta, lo que al menos ha de ser de una escala para creer que se contesta con ella."""
_GENERO = re.compile(r"\s*\((?:a|o|as|os)\)|/(?:a|o|as|os)\b", re.IGNORECASE)
_NUMERO = re.compile(r"^(?:\d{1,2}|[a-e]) (?=[^\W\d])|(?<=[^\W\d]) \d{1,2}$")
_CORTE = re.compile(r"[,;.:(\n]|\s[-–]\s")
_SEPARA = re.compile(r"\s*[;\n|]\s*|\s*,\s+")
_LARGO = 60


@dataclass(frozen=True, slots=True)
class Opcion:
    """Una opción de una escala y lo que opina quien la escoge; vacío si escogerla no es opinar."""

    nombre: str
    opinion: str


@dataclass(frozen=True, slots=True)
class Escala:
    """Sus opciones, de la peor a la mejor; `formas` lleva de cada forma escrita al nombre de la opción.

    `con_promedio`: sus cinco opciones valen de 1 a 5. `varias`: se puede marcar más de una. `comun`: sus opciones
    están también en tablas que no son de una encuesta. `sin_mejor`: cuál es mejor depende de la pregunta.
    """

    nombre: str
    favorables: str
    columna: str
    nota: str
    opciones: tuple[Opcion, ...]
    formas: dict[str, str]
    con_promedio: bool = False
    varias: bool = False
    comun: bool = False
    sin_mejor: bool = False

    @property
    def lados(self) -> tuple[str, str]:
        """Cómo se llama cada lado del centro; de «No» y «Sí» no se dice cuál es mejor: depende de la pregunta."""
        if len(self.opciones) == 2:
            return self.opciones[0].nombre, self.opciones[1].nombre
        return "Desfavorable", "Favorable"

    @property
    def es_de_opinion(self) -> bool:
        """Si sus opciones van de peor a mejor."""
        return any(o.opinion for o in self.opciones)


@cache
def escalas() -> dict[str, Escala]:
    """Las declaradas en `vocabulario/escalas.toml`, por su nombre y en su orden."""
    return {
        e["nombre"]: Escala(
            e["nombre"],
            e["favorables"],
            e["columna"],
            e.get("nota", ""),
            tuple(Opcion(o["nombre"], o["opinion"]) for o in e["opciones"]),
            indice({o["nombre"]: [o["nombre"], *o["alias"]] for o in e["opciones"]}),
            e.get("con_promedio", False),
            e.get("varias", False),
            e.get("comun", False),
            e.get("sin_mejor", False),
        )
        for e in cargar("escalas")["escalas"]
    }


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


def opciones_de(texto: str, escala: Escala) -> tuple[str, ...]:
    """La opción que dice un texto o, si se podían marcar varias, todas; ninguna si algo no es de la escala."""
    una = opcion_de(texto, escala)
    if una or not escala.varias:
        return (una,) if una else ()
    dichas = [opcion_de(parte, escala) for parte in _SEPARA.split(texto.strip()) if parte]
    return tuple(dict.fromkeys(dichas)) if all(dichas) else ()


def escala_de(textos: Sequence[str]) -> Escala | None:
    """La escala de unas respuestas: la que explica más de ellas, si son la mayoría de las que opinan."""
    dichos = Counter(textos)
    opinan = Counter({t: n for t, n in dichos.items() if t and not es_no_responde(t)})
    minimo = max(1, _PARTE * opinan.total())
    if sum(n for t, n in opinan.items() if es_opcion(t)) < minimo:
        return None
    mejor = max(escalas().values(), key=lambda e: _explica(e, opinan))
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
