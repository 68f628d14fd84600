"""Los comentarios de un archivo TOML: en un renglón, sin signos que lo rompan y no muy largos."""

from textwrap import wrap

ANCHO = 100


def comentario(texto: str) -> list[str]:
    """Los renglones de un comentario; lo que no se puede escribir en uno se cambia por un espacio."""
    limpio = "".join(c if c.isprintable() else " " for c in texto)
    return [f"# {renglon}" for renglon in wrap(" ".join(limpio.split()), ANCHO, break_long_words=False)]


def titulo(texto: str) -> list[str]:
    """El título de una parte del archivo."""
    return ["", f"# ── {texto} {'─' * (ANCHO - 5 - len(texto))}"]
