"""A quién se le pide cada actividad."""

from dataclasses import dataclass

from pipeline.base.texto import llave
from pipeline.calculo.compartida import es_colectiva
from pipeline.calculo.resultado import Resultado
from pipeline.tablas.seguimiento import Seguimiento

SIN_RESPONSABLE = "Sin responsable"
"""El libro de las actividades que no son de nadie conocido: quien lo llena dice de qué dependencia es."""
PARA_SIN_RESPONSABLE = (
    "Actividades sin responsable, o con uno que no está en el catálogo: escoja en «Dependencia» quién las reporta"
)


@dataclass(frozen=True, slots=True)
class Pedido:
    """Lo que se le pide a una dependencia; `comunes` son los códigos de las que son de todas."""

    dependencia: str
    filas: tuple[Seguimiento, ...]
    comunes: frozenset[str] = frozenset()


def repartir(resultado: Resultado) -> list[Pedido]:
    """Un pedido por dependencia con actividades, por nombre; las colectivas van en todos.

    Sin ninguna dependencia con nombre, las colectivas van en el libro de su responsable. Las que no tienen
    responsable van en uno aparte, el último.
    """
    entidad = resultado.entidad
    nombradas = {d.nombre for d in entidad.dependencias} | {d for f in resultado.filas for d in f.dependencias}
    propias = sorted((d for d in nombradas if not es_colectiva(d, entidad)), key=llave)
    comunes = frozenset(f.codigo for f in resultado.filas if any(es_colectiva(d, entidad) for d in f.dependencias))
    quienes = propias or sorted(nombradas, key=llave)
    pedidos = [_pedir(d, resultado, comunes if propias else frozenset()) for d in quienes]
    huerfanas = tuple(f for f in resultado.filas if not f.dependencias)
    return [p for p in [*pedidos, Pedido(SIN_RESPONSABLE, huerfanas)] if p.filas]


def _pedir(dependencia: str, resultado: Resultado, comunes: frozenset[str]) -> Pedido:
    filas = tuple(f for f in resultado.filas if dependencia in f.dependencias or f.codigo in comunes)
    ajenas = frozenset(f.codigo for f in filas if dependencia not in f.dependencias)
    return Pedido(dependencia, filas, ajenas)
