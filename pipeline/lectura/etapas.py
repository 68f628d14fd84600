"""La etapa que nombra un título o un valor."""

from functools import cache

from pipeline.vocabulario import cargar, indice, singular


def etapa_de_titulo(titulo: str) -> str | None:
    """La etapa que nombra un título; None si no nombra ninguna."""
    return _etapas().get(singular(titulo))


@cache
def _etapas() -> dict[str, str]:
    return indice({e["nombre"]: [e["nombre"], *e["alias"]] for e in cargar("componentes")["etapas"]})
