"""El contraste entre una letra y su fondo, con los colores que un libro declara."""

from typing import Any

from openpyxl.styles.colors import COLOR_INDEX

BLANCO, NEGRO = "FFFFFF", "000000"
_TEMA = (BLANCO, NEGRO, "EEECE1", "1F497D")


def a_rgb(color: Any, falta: str) -> str:
    """`RRGGBB` de un color de openpyxl; `falta` si no dice ninguno."""
    if color is None:
        return falta
    if color.type == "rgb" and isinstance(color.rgb, str):
        return color.rgb[-6:].upper() if color.rgb != "00000000" else falta
    if color.type == "theme" and isinstance(color.theme, int):
        return _TEMA[color.theme] if color.theme < len(_TEMA) else falta
    if color.type == "indexed" and isinstance(color.indexed, int):
        return COLOR_INDEX[color.indexed][-6:] if color.indexed < 64 else falta
    return falta


def fondo_de(relleno: Any) -> str:
    """El fondo de una celda; blanco si no tiene."""
    return a_rgb(relleno.fgColor, BLANCO) if relleno is not None and relleno.fill_type == "solid" else BLANCO


def contraste(uno: str, otro: str) -> float:
    """De 1 a 21, con la luminancia relativa de los dos colores."""
    clara, oscura = sorted((_luminancia(uno), _luminancia(otro)), reverse=True)
    return (clara + 0.05) / (oscura + 0.05)


def _luminancia(color: str) -> float:
    canales = [int(color[i : i + 2], 16) / 255 for i in (0, 2, 4)]
    lineales = [c / 12.92 if c <= 0.03928 else ((c + 0.055) / 1.055) ** 2.4 for c in canales]
    return sum(peso * c for peso, c in zip((0.2126, 0.7152, 0.0722), lineales, strict=True))
