"""Cuántas personas pidieron cada tema en cada grupo de valor o territorio; y lo que de eso se puede publicar."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from pipeline.base.agrupar import SIN_DECIR
from pipeline.base.texto import llave
from pipeline.calculo.temas.agrupar import TemaAgrupado
from pipeline.calculo.temas.menciones import Mencion

CRUCES: tuple[tuple[str, Callable[[Mencion], str]], ...] = (
    ("grupo de valor", lambda m: m.fila.grupo_valor),
    ("territorio", lambda m: m.fila.territorio),
)
"""Por qué se cruza cada tema y de dónde sale."""


@dataclass(frozen=True, slots=True)
class Cruce:
    """Una matriz de temas por columnas, con sus totales: la última fila y la última columna."""

    por: str
    temas: tuple[str, ...]
    columnas: tuple[str, ...]
    cuentas: tuple[tuple[float, ...], ...]


def cruzar(temas: Sequence[TemaAgrupado], por: str, de: Callable[[Mencion], str]) -> Cruce:
    """La matriz, con las columnas de la más mencionada a la menos; lo que no dice de quién es, al final."""
    nombres: dict[str, str] = {}
    sumas: dict[tuple[int, str], float] = {}
    for i, tema in enumerate(temas):
        for mencion in tema.de_personas:
            dicho = de(mencion) or SIN_DECIR
            clave = llave(dicho)
            nombres.setdefault(clave, dicho)
            sumas[i, clave] = sumas.get((i, clave), 0.0) + mencion.veces
    totales = {c: sum(v for (_, suya), v in sumas.items() if suya == c) for c in nombres}
    orden = sorted(nombres, key=lambda c: (nombres[c] == SIN_DECIR, -totales[c], nombres[c]))
    filas = [tuple(sumas.get((i, c), 0.0) for c in orden) for i in range(len(temas))]
    filas = [(*fila, sum(fila)) for fila in filas]
    total = tuple(map(sum, zip(*filas, strict=True))) if filas else ()
    return Cruce(por, tuple(t.nombre for t in temas), tuple(nombres[c] for c in orden), (*filas, total))
