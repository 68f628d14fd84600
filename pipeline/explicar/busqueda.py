"""Encuentra lo que una persona nombra como lo ve escrito: un código, un numeral, un grupo o sus primeras palabras."""

from collections.abc import Callable, Mapping
from difflib import get_close_matches

from pipeline.base.texto import llave
from pipeline.calculo.resultado import Resultado
from pipeline.lectura.componentes import numero_de_componente
from pipeline.tablas.resumen import Resumen
from pipeline.tablas.seguimiento import Seguimiento

_LARGO_DE_UN_TEXTO = 12
_TOTAL = {"total", "total de la entidad", "entidad", "cumplimiento"}
DIMENSIONES = ("instrumento", "componente", "subcomponente", "dependencia", "etapa")


def buscar_actividades(pedido: str, resultado: Resultado) -> list[Seguimiento]:
    """Las de ese código; si no, las de ese numeral (solo o con el de su componente); si no, las de ese texto."""
    buscado = llave(pedido)
    pruebas: tuple[Callable[[Seguimiento], bool], ...] = (
        lambda f: llave(f.codigo) == buscado,
        lambda f: llave(f.numeral) == buscado or llave(f.codigo).endswith(f" {buscado}"),
        lambda f: llave(f.actividad) == buscado,
        lambda f: len(buscado) >= _LARGO_DE_UN_TEXTO and buscado in llave(f.actividad),
    )
    return next((halladas for prueba in pruebas if (halladas := [f for f in resultado.filas if prueba(f)])), [])


def buscar_grupos(pedido: str, resultado: Resultado) -> list[Resumen]:
    """Las sumas de ese nombre, en cualquier dimensión; `Componente 3` es el que lleva ese número."""
    buscado = llave(pedido)
    if buscado in _TOTAL or buscado == llave(resultado.entidad.nombre):
        return [resultado.total]
    alias = {llave(a): d.nombre for d in resultado.entidad.dependencias for a in (*d.alias, d.nombre)}
    nombres = {buscado, llave(alias.get(buscado, ""))} - {""}
    todos = [r for dimension in DIMENSIONES for r in resultado.por(dimension)]
    return [r for r in todos if nombres & {llave(r.nombre), f"{r.dimension} {llave(r.nombre)}", _con_numero(r)}]


def parecidos(pedido: str, nombres: Mapping[str, str]) -> list[str]:
    """Los nombres más parecidos a lo pedido, como se muestran."""
    return [nombres[n] for n in get_close_matches(llave(pedido), nombres, 2, 0.6)]


def _con_numero(r: Resumen) -> str:
    numero = numero_de_componente(r.nombre) if r.dimension == "componente" else None
    return f"componente {numero}" if numero else r.dimension
