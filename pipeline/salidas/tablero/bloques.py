"""Las filas de cada grupo, seguidas en su hoja: así una cifra puede llevar a ellas con un clic."""

from collections.abc import Hashable, Iterable, Mapping, Sequence
from dataclasses import replace

from xlsxwriter.utility import xl_col_to_name

from pipeline.calculo.resultado import Resultado
from pipeline.salidas._excel import PRIMERA, Enlace, Formula, Ligada, Valor
from pipeline.salidas.tablero.fuente import Fuente
from pipeline.tablas.resumen import SIN_NOMBRE

Bloques = Mapping[Hashable, Enlace]
LIMITE = 60_000
"""Más vínculos que estos no caben en una hoja de Excel."""


def ordenar_por_grupo(resultado: Resultado) -> Resultado:
    """El mismo resultado con las actividades de cada componente y subcomponente seguidas."""
    orden = {(r.grupo, r.nombre): i for i, r in enumerate(resultado.por("subcomponente"))}
    componentes = {r.nombre: i for i, r in enumerate(resultado.por("componente"))}

    def lugar(componente: str, subcomponente: str) -> tuple[int, int]:
        c, s = componente or SIN_NOMBRE["componente"], subcomponente or SIN_NOMBRE["subcomponente"]
        return componentes.get(c, len(componentes)), orden.get((c, s), len(orden))

    filas = sorted(resultado.filas, key=lambda f: lugar(f.componente, f.subcomponente))
    return replace(resultado, seguimiento={**resultado.seguimiento, resultado.corte.fecha: tuple(filas)})


def hallar_bloques(fuente: Fuente, claves: Iterable[Hashable]) -> dict[Hashable, Enlace]:
    """A qué filas de la hoja lleva cada grupo; `claves` es el grupo de cada fila, en su orden."""
    lugares: dict[Hashable, list[int]] = {}
    for i, clave in enumerate(claves):
        lugares.setdefault(clave, []).append(i)
    ultima = xl_col_to_name(len(fuente.columnas) - 1)
    return {
        clave: Enlace(
            fuente.hoja, "Ver sus filas",
            f"Ver sus filas: {fuente.hoja}, {_filas(i)}",
            f"A{PRIMERA + 1 + i[0]}:{ultima}{PRIMERA + 1 + i[-1]}",
        )
        for clave, i in lugares.items()
    }  # fmt: skip


def todas(fuente: Fuente) -> Enlace:
    """Todas las filas de la hoja: a donde lleva una cifra de la entidad entera."""
    return hallar_bloques(fuente, [""] * max(fuente.filas, 1))[""]


def ligar(valores: Sequence[Valor], enlace: Enlace | None) -> list[Valor]:
    """Los mismos valores, cada uno con el vínculo a sus filas; lo que no aplica no lleva a ninguna."""
    return [v if enlace is None or isinstance(v, Ligada) or _esta_vacio(v) else Ligada(v, enlace) for v in valores]


def _esta_vacio(valor: Valor) -> bool:
    return isinstance(valor, Formula) and valor.valor is None


def _filas(indices: list[int]) -> str:
    primera, ultima = PRIMERA + 1 + indices[0], PRIMERA + 1 + indices[-1]
    return f"fila {primera}" if primera == ultima else f"filas {primera} a {ultima}"
