"""Cómo se acomoda en la pantalla lo que se explica: un rótulo y su texto, sin pasarse del ancho."""

from textwrap import wrap

ANCHO, SANGRIA = 100, 17


def escribir_parrafo(rotulo: str, texto: str) -> str:
    """Un rótulo a la izquierda y su texto al lado, en los renglones que hagan falta."""
    return "\n".join(wrap(texto, ANCHO, initial_indent=rotulo.ljust(SANGRIA), subsequent_indent=" " * SANGRIA))


def escribir_lista(rotulo: str, partes: list[str]) -> list[str]:
    """El rótulo con la primera parte; las demás debajo, cada una en su renglón. Nada si no hay partes."""
    return [escribir_parrafo(rotulo if i == 0 else "", parte) for i, parte in enumerate(partes)]
