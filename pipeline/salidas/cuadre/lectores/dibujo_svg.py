"""Una gráfica con su texto como texto: su título, su descripción y cada rótulo."""

import re
from collections.abc import Container, Iterator
from html import unescape
from pathlib import Path

from pipeline.salidas.cuadre.documento import Documento, Texto

TITULO, ROTULOS, TODO = "título", "rótulos", "texto"
NOMBRES = {"title": "título", "dc:title": "título en sus datos", "desc": "descripción"}
_ELEMENTO = re.compile(rf"<({'|'.join((*NOMBRES, 'text'))})\b[^>]*>(.*?)</\1>", re.DOTALL)
_MARCA = re.compile(r"<[^>]*>")


def leer_svg(ruta: Path, archivo: str, partes: Container[str]) -> Documento:
    """El título, la descripción por renglones, cada rótulo y, porque una frase larga se parte, todos seguidos."""
    rotulos: list[str] = []
    textos: list[Texto] = []
    for elemento, dicho in _elementos(ruta.read_text(encoding="utf-8")):
        if elemento == "text":
            rotulos.append(dicho)
        else:
            textos += [Texto(TITULO, NOMBRES[elemento], renglon) for renglon in dicho.split("\n")]
    textos += [Texto(ROTULOS, f"rótulo {n} («{r}»)", r) for n, r in enumerate(rotulos, 1)]
    return Documento(archivo, (), (*textos, Texto(TODO, "texto dibujado", " ".join(rotulos))))


def _elementos(svg: str) -> Iterator[tuple[str, str]]:
    for elemento, contenido in _ELEMENTO.findall(svg):
        yield elemento, unescape(_MARCA.sub(" ", contenido)).strip()
