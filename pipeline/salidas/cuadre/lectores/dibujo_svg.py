"""Una gráfica con su texto como texto: su título, su descripción y cada rótulo."""

import re
from collections.abc import Container, Iterator
from html import unescape
from pathlib import Path

from pipeline.salidas.cuadre.documento import Documento, Texto

TITULO, ROTULOS, TODO = "título", "rótulos", "texto"
_ELEMENTO = re.compile(r"<(title|desc|dc:title|dc:description|text)\b[^>]*>(.*?)</\1>", re.DOTALL)
_MARCA = re.compile(r"<[^>]*>")


def leer_svg(ruta: Path, archivo: str, partes: Container[str]) -> Documento:
    """Los rótulos uno por uno y, como una frase larga puede ir en varios renglones, también seguidos."""
    rotulos: list[str] = []
    textos: list[Texto] = []
    for elemento, dicho in _elementos(ruta.read_text(encoding="utf-8")):
        if elemento == "text":
            rotulos.append(dicho)
        else:
            textos.append(Texto(TITULO, "título y descripción", dicho))
    textos += [Texto(ROTULOS, f"rótulo {n} («{r}»)", r) for n, r in enumerate(rotulos, 1)]
    return Documento(archivo, (), (*textos, Texto(TODO, "texto dibujado", " ".join(rotulos))))


def _elementos(svg: str) -> Iterator[tuple[str, str]]:
    for elemento, contenido in _ELEMENTO.findall(svg):
        yield elemento, unescape(_MARCA.sub(" ", contenido)).strip()
