"""Los cambios de una parte: el contenido de un nodo o su apertura, si de veras cambian."""

from pipeline.salidas.llenado.arbol import Edicion, Nodo, contenido, escapar


def cambiar(nodo: Nodo, apertura: str) -> list[Edicion]:
    """Su apertura, con los atributos nuevos."""
    return [(nodo.inicio, nodo.dentro, apertura)] if apertura != nodo.apertura else []


def editar(texto: str, nodo: Nodo, nuevo: str) -> list[Edicion]:
    """Lo que hay dentro de él en `texto`."""
    return [(nodo.dentro, nodo.hasta, escapar(nuevo))] if nuevo != contenido(texto, nodo) else []
