"""Las preguntas de las encuestas: sus respuestas por opción, en el orden de su escala."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import cache

from pipeline.base.texto import visible
from pipeline.tablas.encuestas import Respuesta
from pipeline.vocabulario import cargar, indice, singular

MINIMO = 5
"""Con menos respuestas no se muestra: se sabría lo que contestó cada quien."""
FAVORABLES = ("favorable", "muy favorable")
_DESFAVORABLES = ("desfavorable", "muy desfavorable")


@dataclass(frozen=True, slots=True)
class Opcion:
    """Una opción de una escala y lo que opina quien la escoge."""

    nombre: str
    opinion: str


@dataclass(frozen=True, slots=True)
class Escala:
    """Sus opciones, de la peor a la mejor; `formas` lleva de cada forma escrita al nombre de la opción."""

    nombre: str
    favorables: str
    columna: str
    nota: str
    opciones: tuple[Opcion, ...]
    formas: dict[str, str]

    @property
    def lados(self) -> tuple[str, str]:
        """Cómo se llama cada lado del centro; de «No» y «Sí» no se dice cuál es mejor: depende de la pregunta."""
        if len(self.opciones) == 2:
            return self.opciones[0].nombre, self.opciones[1].nombre
        return "Desfavorable", "Favorable"


@dataclass(frozen=True, slots=True)
class Pregunta:
    """Lo que contestó un grupo. `cuentas` sigue el orden de la escala; quien no opinó va aparte, como lo demás."""

    encuesta: str
    texto: str
    grupo: str
    escala: Escala
    cuentas: tuple[int, ...]
    sin_opinion: int
    otras: int

    @property
    def n(self) -> int:
        """Los que opinaron."""
        return sum(self.cuentas)

    @property
    def alcanza(self) -> bool:
        """Si son bastantes para mostrarse."""
        return self.n >= MINIMO

    @property
    def favorables(self) -> float:
        """La parte favorable de los que opinaron."""
        return self._parte(FAVORABLES)

    @property
    def a_la_izquierda(self) -> float:
        """La parte desfavorable y media neutral: lo que la barra se aparta del centro."""
        return self._parte(_DESFAVORABLES) + self._parte(("neutral",)) / 2

    def _parte(self, opiniones: Sequence[str]) -> float:
        pares = zip(self.escala.opciones, self.cuentas, strict=True)
        return sum(n for o, n in pares if o.opinion in opiniones) / self.n if self.n else 0.0


@dataclass(frozen=True, slots=True)
class Cuestionario:
    """Las preguntas de una encuesta que se contestan con la misma escala."""

    encuesta: str
    escala: Escala
    preguntas: tuple[Pregunta, ...]


def reunir_cuestionarios(respuestas: Iterable[Respuesta]) -> list[Cuestionario]:
    """Uno por encuesta y escala, en el orden en que aparecen. KeyError si la escala no está en el vocabulario."""
    grupos: dict[tuple[str, str], dict[tuple[str, str], list[Respuesta]]] = {}
    for r in respuestas:
        suyas = grupos.setdefault((visible(r.encuesta), r.escala), {})
        suyas.setdefault((visible(r.pregunta), visible(r.grupo)), []).append(r)
    cuestionarios = []
    for (encuesta, nombre), por_pregunta in grupos.items():
        escala = _escalas()[nombre]
        preguntas = [_contar(encuesta, *llave, escala, suyas) for llave, suyas in por_pregunta.items()]
        cuestionarios.append(Cuestionario(encuesta, escala, _ordenar(preguntas)))
    return cuestionarios


def _ordenar(preguntas: Sequence[Pregunta]) -> tuple[Pregunta, ...]:
    """Cada pregunta con sus grupos; si no los hay, de la más a la menos favorable. Lo que no se muestra, al final."""
    orden = {p.texto: i for i, p in reversed([*enumerate(preguntas)])}
    hay_grupos = any(p.grupo for p in preguntas)
    return tuple(
        sorted(preguntas, key=lambda p: (orden[p.texto] if hay_grupos else 0, not p.alcanza, -p.favorables, p.n == 0))
    )


def _contar(encuesta: str, texto: str, grupo: str, escala: Escala, respuestas: Sequence[Respuesta]) -> Pregunta:
    cuentas = dict.fromkeys((o.nombre for o in escala.opciones), 0)
    sin_opinion = otras = 0
    for r in respuestas:
        forma = singular(r.opcion)
        if forma in escala.formas:
            cuentas[escala.formas[forma]] += r.respuestas
        elif forma in _no_responde():
            sin_opinion += r.respuestas
        else:
            otras += r.respuestas
    return Pregunta(encuesta, texto, grupo, escala, tuple(cuentas.values()), sin_opinion, otras)


@cache
def _escalas() -> dict[str, Escala]:
    return {
        e["nombre"]: Escala(
            e["nombre"],
            e["favorables"],
            e["columna"],
            e.get("nota", ""),
            tuple(Opcion(o["nombre"], o["opinion"]) for o in e["opciones"]),
            indice({o["nombre"]: [o["nombre"], *o["alias"]] for o in e["opciones"]}),
        )
        for e in cargar("escalas")["escalas"]
    }


@cache
def _no_responde() -> frozenset[str]:
    return frozenset(map(singular, cargar("escalas")["no_responde"]))
