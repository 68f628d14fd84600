"""En la matriz de un componente, las columnas que dicen de qué trata cada acción: el «Nombre» del trámite."""

from collections.abc import Iterator
from dataclasses import replace

from pipeline.lectura.encabezado import Encabezado
from pipeline.lectura.malla import Malla
from pipeline.vocabulario import cargar, singular

DETALLE = "detalle"


def apartar_asunto(malla: Malla, encabezado: Encabezado) -> Encabezado:
    """Con esas columnas entre los detalles: el número y el estado de un trámite no son los de la acción."""
    propios = {c.numero: singular(malla.cubre(encabezado.fila_final, c.numero)) for c in encabezado.columnas}
    de_asunto = {
        t for columnas, asunto in _matrices() if _es_la_suya(set(propios.values()), columnas, asunto) for t in asunto
    }
    if not de_asunto:
        return encabezado
    columnas = tuple(
        replace(c, campo=DETALLE, detalle="", desconocida=False) if propios[c.numero] in de_asunto else c
        for c in encabezado.columnas
    )
    return replace(encabezado, columnas=columnas)


def _es_la_suya(titulos: set[str], columnas: list[str], asunto: list[str]) -> bool:
    """Trae una de las columnas del componente y el nombre de aquello de que trata."""
    return asunto[0] in titulos and bool(titulos & set(columnas))


def _matrices() -> Iterator[tuple[list[str], list[str]]]:
    for componente in cargar("componentes")["componentes"]:
        if "asunto" in componente:
            yield [singular(t) for t in componente["columnas"]], [singular(t) for t in componente["asunto"]]
