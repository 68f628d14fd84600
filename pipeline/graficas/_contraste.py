"""Cuánto contrastan dos colores y con qué raya se separan dos que se tocan."""

from pipeline.estilo import BLANCO, TEXTO


def contrastar(uno: str, otro: str) -> float:
    """La razón de contraste de dos colores, de 1 a 21 (WCAG 2.2)."""
    menor, mayor = sorted((_brillo(uno), _brillo(otro)))
    return (mayor + 0.05) / (menor + 0.05)


def separar(uno: str, otro: str) -> str:
    """El color de la raya entre dos fondos vecinos: el que mejor se aparta de ambos."""
    return max((BLANCO, TEXTO), key=lambda raya: min(contrastar(raya, uno), contrastar(raya, otro)))


def _brillo(color: str) -> float:
    partes = (int(color[i : i + 2], 16) / 255 for i in (1, 3, 5))
    rojo, verde, azul = (p / 12.92 if p <= 0.04045 else ((p + 0.055) / 1.055) ** 2.4 for p in partes)
    return 0.2126 * rojo + 0.7152 * verde + 0.0722 * azul
