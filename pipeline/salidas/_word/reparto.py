"""Cuánto mide cada columna en el ancho que hay: cede la de texto, que puede partirse; la de cifras, de último."""

from collections.abc import Sequence

_CEDE = 0.55
"""Hasta dónde se angosta una columna de texto antes de achicar la letra."""
_MINIMA = 0.62


def repartir(anchos: Sequence[float], de_texto: Sequence[bool], ancho: float) -> tuple[list[float], float]:
    """Los anchos en centímetros, que suman `ancho`, y a qué parte de su tamaño hay que llevar la letra (1, entera)."""
    total = sum(anchos)
    texto = sum(a for a, es in zip(anchos, de_texto, strict=True) if es)
    if not texto:
        return [a * ancho / total for a in anchos], max(min(ancho / total, 1.0), _MINIMA)
    fijo = total - texto
    minimo = fijo + texto * _CEDE
    if ancho >= minimo:
        parte = (ancho - fijo) / texto
        return [a * parte if es else a for a, es in zip(anchos, de_texto, strict=True)], 1.0
    escala = ancho / minimo
    medidas = [a * escala * (_CEDE if es else 1.0) for a, es in zip(anchos, de_texto, strict=True)]
    return medidas, max(escala, _MINIMA)
