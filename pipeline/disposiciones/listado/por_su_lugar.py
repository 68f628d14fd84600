"""El título que se repite en un encabezado dice de qué es por la columna que va antes: «Categorías | Calificación»."""

from collections.abc import Mapping, Sequence

from pipeline.vocabulario import cargar, singular


def campo_por_su_lugar(listado: str, titulos: Sequence[str], anteriores: Mapping[int, str]) -> str:
    """El campo de un título según el último que nombraron las columnas de su izquierda; vacío si no depende de eso.

    Lo declara `[[por_su_lugar]]` en `vocabulario/listado_<nombre>.toml`: sus `titulos` y, en `despues_de`, de cada
    campo que puede ir antes, cuál es este.
    """
    for regla in cargar(f"listado_{listado}").get("por_su_lugar", ()):
        formas = {singular(t) for t in regla["titulos"]}
        if any(singular(t) in formas for t in titulos):
            previo = next((c for c in reversed(list(anteriores.values())) if c in regla["despues_de"]), "")
            return str(regla["despues_de"].get(previo, ""))
    return ""
