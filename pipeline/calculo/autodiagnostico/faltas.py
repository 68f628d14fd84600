"""Lo que un autodiagnóstico tiene mal: calificaciones que no salen de sus puntajes y puntajes en otra escala."""

from collections.abc import Iterator, Sequence
from datetime import date

from pipeline.base.espanol import cantidad
from pipeline.base.hallazgo import Hallazgo, anotar
from pipeline.calculo.autodiagnostico.puntajes import TOTAL, Autodiagnostico, medir_autodiagnosticos
from pipeline.entidad import Entidad
from pipeline.tablas.listados.autodiagnostico import Calificacion

_DE_ENTERO, _DE_DECIMAL = 0.5, 0.05
"""Lo que puede separar a una calificación declarada de la calculada por haberla redondeado."""


def buscar_faltas(calificaciones: Sequence[Calificacion], _: Entidad, __: date) -> list[Hallazgo]:
    """Los hallazgos de cada libro, en su orden."""
    return [h for uno in medir_autodiagnosticos(calificaciones) for h in (*_declaradas(uno), *_escala(uno))]


def _declaradas(uno: Autodiagnostico) -> Iterator[Hallazgo]:
    for p in uno.puntajes:
        if p.declarado is None or p.puntaje is None or p.lugar is None:
            continue
        holgura = _DE_ENTERO if p.declarado % 1 == 0 else _DE_DECIMAL
        if abs(p.declarado - p.puntaje) > holgura + 1e-9:
            que = "total" if p.clase == TOTAL else f"de la {p.clase.lower()} «{p.nombre}»"
            declarada, calculada = cantidad(round(p.declarado, 2)), cantidad(round(p.puntaje, 2))
            yield anotar(
                "calificacion_declarada_distinta", p.lugar, declarada, que=que, declarada=declarada, calculada=calculada
            )


def _escala(uno: Autodiagnostico) -> Iterator[Hallazgo]:
    """Todos de 0 a 1 y alguno con decimales: parece otra escala, y no se adivina."""
    dichos = [c for c in uno.calificaciones if c.puntaje is not None]
    if dichos and all(c.puntaje <= 1 for c in dichos if c.puntaje is not None):
        raros = [c for c in dichos if c.puntaje and c.puntaje % 1]
        if raros:
            yield anotar("puntajes_de_cero_a_uno", raros[0].origen("puntaje"), raros[0].puntaje, cuantos=len(dichos))
