"""Las filas que se leyeron de un listado, con su clase."""

from typing import TypeVar

from pipeline.calculo.resultado import Resultado
from pipeline.tablas.listado import FilaDeListado
from pipeline.tablas.listados import LISTADOS

F = TypeVar("F", bound=FilaDeListado)


def filas_de(resultado: Resultado, clase: type[F]) -> list[F]:
    """En el orden de los libros; vacía si nadie entregó ese listado."""
    nombre = next(listado.nombre for listado in LISTADOS if listado.clase is clase)
    return [f for f in resultado.listados.get(nombre, ()) if isinstance(f, clase)]
