"""Los encuentros que se leyeron de las agendas de todas las dependencias."""

from pipeline.calculo.filas_de import filas_de
from pipeline.calculo.resultado import Resultado
from pipeline.tablas.listados.agenda import Encuentro


def agenda_de(resultado: Resultado) -> list[Encuentro]:
    """En el orden de los libros; vacía si nadie la envió."""
    return filas_de(resultado, Encuentro)
