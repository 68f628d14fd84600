"""Lo que un listado dice una sola vez, en su cabeza o en el nombre de su hoja, y vale para todas sus filas."""

from collections.abc import Sequence

from pipeline.lectura.contexto import Contexto
from pipeline.tablas.listado import FilaDeListado
from pipeline.vocabulario import cargar


def completar_del_contexto(filas: Sequence[FilaDeListado], listado: str, contexto: Contexto) -> None:
    """Los campos que el listado declara en `del_contexto`, en las filas que no los traen."""
    for campo in cargar(f"listado_{listado}").get("del_contexto", ()):
        for fila in filas:
            if not getattr(fila, campo):
                setattr(fila, campo, getattr(contexto, campo))
