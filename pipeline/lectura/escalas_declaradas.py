"""Las escalas que se declaran en `vocabulario/escalas.toml`: sus opciones y lo que opina quien escoge cada una."""

from dataclasses import dataclass, replace
from functools import cache
from typing import Any

from pipeline.vocabulario import cargar, indice

FAVORABLES = ("favorable", "muy favorable")


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
    `al_reves`: el nombre de la misma con el número más bajo como lo mejor.
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
    al_reves: str = ""

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
    """Las declaradas, por su nombre y en su orden; de último, las que van al revés."""
    hechas = {e["nombre"]: _hacer(e) for e in cargar("escalas")["escalas"]}
    return hechas | {e.al_reves: _al_reves(e) for e in hechas.values() if e.al_reves}


def _hacer(e: dict[str, Any]) -> Escala:
    return Escala(
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
        e.get("al_reves", ""),
    )


def _al_reves(escala: Escala) -> Escala:
    """La misma con el número más bajo como lo mejor."""
    opiniones = [o.opinion for o in escala.opciones]
    opciones = tuple(Opcion(o.nombre, op) for o, op in zip(reversed(escala.opciones), opiniones, strict=True))
    mejores = [o.nombre for o in opciones if o.opinion in FAVORABLES]
    dichos = f"{mejores[-1]} {'o' if len(mejores) == 2 else 'a'} {mejores[0]}"
    nota = f"Escala de {opciones[-1].nombre} (lo mejor) a {opciones[0].nombre} (lo peor)."
    nueva = replace(escala, nombre=escala.al_reves, favorables=f"de {dichos}", columna=dichos, nota=nota)
    return replace(nueva, opciones=opciones, con_promedio=False, al_reves="")


def es_de_numeros(escala: Escala) -> bool:
    """Se contesta con un número: cuál es su escala lo dice el cuestionario, no la respuesta."""
    return all(o.nombre.isdecimal() for o in escala.opciones)
