"""Lo que opinó una entidad, como dato de una celda."""

from pipeline.salidas.llenado import Proporcion, Valor
from pipeline.tablas.opiniones import Opinion

NO_ESTA = object()

COMO_OPINION = {
    "avance": ("porcentaje",), "observaciones": ("observacion",), "cumplidas": ("realizado", "cumplida"),
    "reporte": ("realizado",), "zona": ("estado",),
}  # fmt: skip
"""Con qué parte de lo que dijo Control Interno se llena una columna de un corte anterior."""


def de_opinion(opinion: Opinion | None, que: str) -> Valor | object:
    """Una parte de una opinión; NO_ESTA si nadie la dijo."""
    if opinion is None:
        return NO_ESTA
    dicho: object = getattr(opinion, que, NO_ESTA)
    if dicho in (None, ""):
        return NO_ESTA
    if isinstance(dicho, str) and dicho.isdigit() and len(dicho) < 10 and que == "realizado":
        return int(dicho)
    return Proporcion(dicho) if que == "porcentaje" and isinstance(dicho, float | int) else dicho
