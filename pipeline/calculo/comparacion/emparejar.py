"""Qué actividad de antes es cuál de ahora: por su código y su texto, por su texto, y por parecido."""

from collections.abc import Callable, Sequence
from typing import NamedTuple

from pipeline.base.agrupar import agrupar
from pipeline.base.texto import llave
from pipeline.cruces.redaccion import parecido
from pipeline.tablas.actividades import Actividad

MISMA, RETOCADA = 85.0, 55.0
"""Desde qué parecido es la misma con otro código; y desde cuál, con el mismo código, solo la reescribieron."""
Pareja = tuple[Actividad, Actividad]


class Parejas(NamedTuple):
    """Las que están en los dos lados, en el orden de ahora, y las que solo están en uno."""

    parejas: list[Pareja]
    solo_antes: list[Actividad]
    solo_despues: list[Actividad]


def emparejar(antes: Sequence[Actividad], despues: Sequence[Actividad]) -> Parejas:
    """Une cada actividad con la suya, una sola vez.

    El texto igual manda sobre el código: si insertan una actividad y los numerales se corren, ninguna se reescribió.
    """
    libres, otras = list(antes), list(despues)
    hechas: list[Pareja] = []
    for clave in (_codigo_y_texto, _lugar_y_texto, _texto):
        _apartar(_iguales(libres, otras, clave), libres, otras, hechas)
    _apartar(_parecidas(libres, otras, _con_su_codigo, RETOCADA), libres, otras, hechas)
    _apartar(_parecidas(libres, otras, _del_mismo_plan, MISMA), libres, otras, hechas)
    _apartar(_iguales(libres, otras, lambda a: a.codigo), libres, otras, hechas)
    orden = {id(a): i for i, a in enumerate(despues)}
    return Parejas(sorted(hechas, key=lambda p: orden[id(p[1])]), libres, otras)


def _codigo_y_texto(a: Actividad) -> str:
    return f"{a.codigo}|{llave(a.actividad)}"


def _lugar_y_texto(a: Actividad) -> str:
    """El mismo texto puede estar en dos componentes o a cargo de dos: primero, la de su lugar."""
    return "|".join(map(llave, (a.instrumento, a.componente, *a.dependencias, a.actividad)))


def _texto(a: Actividad) -> str:
    return "|".join(map(llave, (a.instrumento, a.actividad))) if a.actividad else ""


def _con_su_codigo(una: Actividad, otra: Actividad) -> bool:
    return una.codigo == otra.codigo


def _del_mismo_plan(una: Actividad, otra: Actividad) -> bool:
    """Del mismo plan y con alguna palabra larga en común: sin eso no vale la pena medir el parecido."""
    return llave(una.instrumento) == llave(otra.instrumento) and bool(_palabras(una) & _palabras(otra))


def _palabras(a: Actividad) -> frozenset[str]:
    return frozenset(p for p in llave(a.actividad).split() if len(p) > 3)


def _iguales(
    libres: Sequence[Actividad], otras: Sequence[Actividad], clave: Callable[[Actividad], str]
) -> list[Pareja]:
    """Las de la misma clave, en su orden."""
    por_clave = agrupar(libres, clave)
    return [(por_clave[k].pop(0), otra) for otra in otras if (k := clave(otra)) and por_clave.get(k)]


def _parecidas(
    libres: Sequence[Actividad],
    otras: Sequence[Actividad],
    se_miran: Callable[[Actividad, Actividad], bool],
    minimo: float,
) -> list[Pareja]:
    """Las parejas de mayor parecido, uno a uno."""
    medidas = [
        (puntos, i, j)
        for i, una in enumerate(libres)
        for j, otra in enumerate(otras)
        if se_miran(una, otra) and (puntos := parecido(una.actividad, otra.actividad)) >= minimo
    ]
    hechas: dict[int, int] = {}
    for _, i, j in sorted(medidas, key=lambda m: (-m[0], m[1], m[2])):
        if i not in hechas and j not in hechas.values():
            hechas[i] = j
    return [(libres[i], otras[j]) for i, j in hechas.items()]


def _apartar(nuevas: list[Pareja], libres: list[Actividad], otras: list[Actividad], hechas: list[Pareja]) -> None:
    usadas = {id(a) for pareja in nuevas for a in pareja}
    libres[:] = [a for a in libres if id(a) not in usadas]
    otras[:] = [a for a in otras if id(a) not in usadas]
    hechas += nuevas
