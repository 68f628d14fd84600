"""El nombre corriente de un color `RRGGBB`: lo que una persona diría al verlo."""

import colorsys

# Hasta qué tono (en grados) llega cada nombre.
_TONOS = (
    (12, "rojo"), (42, "naranja"), (68, "amarillo"), (165, "verde"), (195, "turquesa"), (255, "azul"), (290, "morado"),
    (340, "rosado"), (360, "rojo"),
)  # fmt: skip


def nombre_de_color(rgb: str) -> str:
    """`FFFF00` → amarillo; los poco saturados son gris, blanco o negro, y lo que no es un color, «otro color»."""
    try:
        partes = [int(rgb[i : i + 2], 16) / 255 for i in (0, 2, 4)]
    except ValueError:
        return "otro color"
    tono, luz, saturacion = colorsys.rgb_to_hls(*partes)
    if luz > 0.97 or luz < 0.06:
        return "blanco" if luz > 0.5 else "negro"
    if saturacion < 0.15:
        return "gris"
    nombre = next(n for hasta, n in _TONOS if tono * 360 <= hasta)
    return nombre + (" claro" if luz > 0.8 else " oscuro" if luz < 0.25 else "")
