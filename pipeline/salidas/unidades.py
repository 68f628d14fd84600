"""Una cantidad con su unidad, como se lee."""

from pipeline.base.espanol import cantidad


def con_unidad(valor: float, unidad: str) -> str:
    """`4 unidades`, `80 %`, `1 entrega`."""
    if unidad == "%":
        return f"{cantidad(valor)} %"
    plural = {"unidad": "unidades", "entrega": "entregas"}.get(unidad, unidad)
    return f"{cantidad(valor)} {unidad if valor == 1 else plural}"
