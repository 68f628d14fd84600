"""Las preguntas de las encuestas: sus respuestas por opción, en el orden de su escala."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import cache

from pipeline.base.redaccion import redactar
from pipeline.base.texto import visible
from pipeline.calculo.reserva import MINIMO
from pipeline.lectura.escalas import EN_BLANCO, es_no_responde
from pipeline.lectura.escalas_declaradas import FAVORABLES, Escala, escalas
from pipeline.tablas.encuestas import Respuesta
from pipeline.vocabulario import singular

_DESFAVORABLES = ("desfavorable", "muy desfavorable")


@dataclass(frozen=True, slots=True)
class Pregunta:
    """Lo que contestó un grupo. `cuentas` sigue el orden de la escala; quien no opinó va aparte, como lo demás.

    `en_blanco`: de los que no opinaron, los que no marcaron nada. `personas`: los que opinaron, si se podía marcar más
    de una opción.
    """

    encuesta: str
    texto: str
    grupo: str
    escala: Escala
    cuentas: tuple[int, ...]
    sin_opinion: int
    otras: int
    en_blanco: int = 0
    personas: int = 0
    respuestas: tuple[Respuesta, ...] = ()
    """De donde sale cada cuenta."""

    @property
    def n(self) -> int:
        """Los que opinaron."""
        return self.personas if self.escala.varias else sum(self.cuentas)

    @property
    def alcanza(self) -> bool:
        """Si son bastantes para mostrarse."""
        return self.n >= MINIMO

    @property
    def favorables(self) -> float:
        """La parte favorable de los que opinaron."""
        return self._parte(FAVORABLES)

    @property
    def todos(self) -> int:
        """Los que contestaron el cuestionario, hayan opinado en esta pregunta o no."""
        return self.n + self.sin_opinion + self.otras

    @property
    def promedio(self) -> float | None:
        """De 1 a 5, si su escala los vale y alguien opinó."""
        if not self.escala.con_promedio or not self.n:
            return None
        return sum(valor * n for valor, n in enumerate(self.cuentas, 1)) / self.n

    @property
    def a_la_izquierda(self) -> float:
        """La parte desfavorable y media neutral: lo que la barra se aparta del centro."""
        return self._parte(_DESFAVORABLES) + self._parte(("neutral",)) / 2

    def _parte(self, opiniones: Sequence[str]) -> float:
        pares = zip(self.escala.opciones, self.cuentas, strict=True)
        return sum(n for o, n in pares if o.opinion in opiniones) / self.n if self.n else 0.0


@cache
def _publico(texto: str) -> str:
    """El nombre de una encuesta, una pregunta o un grupo: va a lo que se publica."""
    return visible(redactar(texto).texto)


def reunir_preguntas(respuestas: Iterable[Respuesta]) -> list[Pregunta]:
    """Las de todas las encuestas, en el orden en que aparecen. KeyError si la escala no está en el vocabulario."""
    grupos: dict[tuple[str, str, str, str], list[Respuesta]] = {}
    for r in respuestas:
        grupos.setdefault((_publico(r.encuesta), _publico(r.pregunta), _publico(r.grupo), r.escala), []).append(r)
    return [_contar(e, texto, grupo, escalas()[x], suyas) for (e, texto, grupo, x), suyas in grupos.items()]


def _contar(encuesta: str, texto: str, grupo: str, escala: Escala, respuestas: Sequence[Respuesta]) -> Pregunta:
    cuentas = dict.fromkeys((o.nombre for o in escala.opciones), 0)
    sin_opinion = otras = en_blanco = 0
    lugares = dict[str, int]()
    for r in respuestas:
        forma = singular(r.opcion)
        if forma in escala.formas:
            cuentas[escala.formas[forma]] += r.respuestas
        elif es_no_responde(r.opcion):
            sin_opinion += r.respuestas
            en_blanco += r.respuestas if r.opcion == EN_BLANCO else 0
        else:
            otras += r.respuestas
        lugares[f"{r.archivo}|{r.hoja}"] = r.personas
    return Pregunta(
        encuesta, texto, grupo, escala, tuple(cuentas.values()), sin_opinion, otras, en_blanco, sum(lugares.values()),
        tuple(respuestas),
    )  # fmt: skip
