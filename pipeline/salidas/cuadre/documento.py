"""Un archivo ya escrito, como se vuelve a leer: sus cuadros y sus textos, cada uno con su lugar."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace

Leido = str | float
"""Lo que dice una celda; vacío es el texto vacío."""
Lugar = tuple[int, int]


@dataclass(frozen=True, slots=True)
class Cuadro:
    """Una hoja, una tabla o un archivo de datos: sus celdas por (fila, columna), desde 1.

    `situar` dice un lugar como lo busca una persona. `decimal`: con qué signo escribe los números un archivo de datos;
    vacío si lo escrito es para leer (`71,1 %`, `1.234`).
    """

    nombre: str
    celdas: Mapping[Lugar, Leido]
    situar: Callable[[int, int], str]
    decimal: str = ""


@dataclass(frozen=True, slots=True)
class Texto:
    """Un párrafo, una celda con texto o un renglón. `parte`: la hoja o la sección en que está."""

    parte: str
    lugar: str
    texto: str


@dataclass(frozen=True, slots=True)
class Documento:
    """Lo que se leyó de un archivo; `archivo` es su ruta dentro de la entrega."""

    archivo: str
    cuadros: tuple[Cuadro, ...] = ()
    textos: tuple[Texto, ...] = ()


def cuadro_de_filas(
    nombre: str, filas: list[list[str]], situar: Callable[[int, int], str], decimal: str = ""
) -> Cuadro:
    """El cuadro de unas filas de textos."""
    celdas: dict[Lugar, Leido] = {
        (i, j): valor for i, fila in enumerate(filas, 1) for j, valor in enumerate(fila, 1) if valor
    }
    return Cuadro(nombre, celdas, situar, decimal)


def juntar(documentos: Sequence[Documento], archivo: str) -> Documento:
    """Las páginas de un dibujo como un documento; con más de una, cada lugar dice la suya."""
    if len(documentos) < 2:
        return next(iter(documentos), Documento(archivo))
    textos = (replace(t, lugar=f"{d.archivo} › {t.lugar}") for d in documentos for t in d.textos)
    return Documento("", tuple(c for d in documentos for c in d.cuadros), tuple(textos))
