"""A qué acción del inventario corresponde cada publicación: por su código, por su texto o, si no lo dice, propuesta."""

from collections.abc import Sequence
from dataclasses import dataclass

from rapidfuzz import fuzz

from pipeline.base.texto import llave
from pipeline.tablas.listados.inventario import Accion
from pipeline.tablas.listados.publicaciones import Publicacion

POR_CODIGO, POR_TEXTO, PROPUESTA, NINGUNA = "por su código", "por su texto", "propuesta", ""
_PARECIDO, _EN_COMUN, _PARTE = 90.0, 2, 0.6
_LARGO = 4


@dataclass(frozen=True, slots=True)
class Enlazada:
    """Una publicación y su acción; `como` se supo. La propuesta no cuenta hasta que alguien escriba el código."""

    publicacion: Publicacion
    accion: Accion | None = None
    como: str = NINGUNA


def enlazar(publicaciones: Sequence[Publicacion], acciones: Sequence[Accion]) -> list[Enlazada]:
    """Una por publicación, en su orden."""
    por_codigo: dict[str, Accion] = {}
    for accion in acciones:
        if accion.codigo:
            por_codigo.setdefault(llave(accion.codigo), accion)
    return [_enlazar(p, acciones, por_codigo) for p in publicaciones]


def _enlazar(p: Publicacion, acciones: Sequence[Accion], por_codigo: dict[str, Accion]) -> Enlazada:
    dicho = llave(p.accion)
    if dicho in por_codigo:
        return Enlazada(p, por_codigo[dicho], POR_CODIGO)
    for accion in acciones if dicho else ():
        if fuzz.token_sort_ratio(dicho, llave(accion.accion)) >= _PARECIDO:
            return Enlazada(p, accion, POR_TEXTO)
    puntos = sorted(((_parte_comun(p.titulo, a.accion), -i) for i, a in enumerate(acciones)), reverse=True)
    if puntos and puntos[0][0] >= _PARTE and (len(puntos) == 1 or puntos[1][0] < puntos[0][0]):
        return Enlazada(p, acciones[-puntos[0][1]], PROPUESTA)
    return Enlazada(p)


def _parte_comun(titulo: str, accion: str) -> float:
    """Qué parte de las palabras de la acción trae el título; 0 si son menos de dos."""
    suyas, otras = _palabras(accion), _palabras(titulo)
    comunes = len(suyas & otras)
    return comunes / len(suyas) if comunes >= _EN_COMUN else 0.0


def _palabras(texto: str) -> set[str]:
    return {p.removesuffix("s").removesuffix("e") for p in llave(texto).split() if len(p) >= _LARGO}
