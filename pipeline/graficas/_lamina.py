"""Una lámina: una página de una gráfica, con los textos que la acompañan."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace

from pipeline import estilo
from pipeline.graficas._lienzo import ANCHO, Lienzo
from pipeline.graficas._marco import MARGEN, UTIL, Marco, abrir_lamina, enmarcar
from pipeline.graficas._texto import envolver
from pipeline.graficas.textos import Textos


@dataclass(frozen=True, slots=True)
class Lamina:
    """Una gráfica lista para guardar; `nombre` es el de sus archivos, sin extensión."""

    nombre: str
    textos: Textos
    lienzo: Lienzo


def paginar(altos: Sequence[float], disponible: float, maximo: int = 10_000) -> list[slice]:
    """Reparte renglones en las páginas que hagan falta: a lo sumo `maximo` en cada una, y lo que quepa en `disponible`.

    Parejas: ninguna queda con un par de renglones si puede evitarse.
    """
    paginas, corto, largo = _llenar(altos, disponible, maximo), 0.0, disponible
    while len(paginas) > 1 and largo - corto > 1.0:
        medio = (corto + largo) / 2
        parejas = _llenar(altos, medio, maximo)
        if len(parejas) == len(paginas) and all(sum(altos[p]) <= disponible for p in parejas):
            paginas, largo = parejas, medio
        else:
            corto = medio
    return paginas


def _llenar(altos: Sequence[float], disponible: float, maximo: int) -> list[slice]:
    """Cada página hasta donde alcance."""
    paginas, inicio, suma = [], 0, 0.0
    for i, alto in enumerate(altos):
        if i > inicio and (suma + alto > disponible or i - inicio >= maximo):
            paginas.append(slice(inicio, i))
            inicio, suma = i, 0.0
        suma += alto
    return [*paginas, slice(inicio, len(altos))]


def componer_paginas(
    nombre: str, textos: Textos, paginas: Sequence[slice], pintar: Callable[[Marco, slice], Lienzo]
) -> list[Lamina]:
    """Una lámina por página; si son varias, se numeran en el nombre y en la medida, y cada una describe lo suyo."""
    if len(paginas) == 1:
        return [Lamina(nombre, textos, pintar(enmarcar(textos), paginas[0]))]
    laminas = []
    for i, pagina in enumerate(paginas, 1):
        marco = enmarcar(textos, f"(página {i} de {len(paginas)})")
        suyos = replace(textos, descripcion=textos.descripcion[pagina])
        laminas.append(Lamina(f"{nombre}_{i}", suyos, pintar(marco, pagina)))
    return laminas


def anunciar_vacio(nombre: str, textos: Textos, aviso: str) -> list[Lamina]:
    """La lámina de una gráfica que no tiene qué mostrar: lo dice, y no dibuja ceros."""
    lienzo, arriba, abajo = abrir_lamina(enmarcar(textos), 0)
    lienzo.rectangulo(MARGEN, arriba, UTIL, abajo - arriba - 2, estilo.BANDA)
    lienzo.texto(ANCHO / 2, (arriba + abajo - 2) / 2, envolver(aviso, UTIL - 20, 9), 9, ancla="center")
    return [Lamina(nombre, textos, lienzo)]
