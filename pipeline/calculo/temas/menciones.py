"""Cada tema que alguien mencionó: una celda de un formulario puede traer varias opciones."""

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from pipeline.base.texto import junto, llave
from pipeline.tablas.listados.temas import Tema

_FUERTES = re.compile(r"\s*[;\n|]\s*")
_COMA = re.compile(r"\s*,\s+")
_SIEMPRE_JUNTAS = 3
"""Desde cuántas veces dos trozos que nunca van solos son una sola opción, que lleva una coma por dentro."""


@dataclass(frozen=True, slots=True)
class Mencion:
    """Un tema como se escribió, cuántas personas lo pidieron y la fila que lo trae."""

    texto: str
    veces: float
    fila: Tema


def mencionar(filas: Sequence[Tema]) -> list[Mencion]:
    """Las menciones, en el orden de los libros.

    Punto y coma y renglones siempre separan. Una coma separa si lo que sigue empieza por mayúscula o si alguno de los
    dos trozos también va solo en otra celda de la misma hoja: «Vías, parques y andenes» es un tema; «Vías, Salud», dos.
    """
    por_hoja: dict[tuple[str, str], list[list[str]]] = {}
    for fila in filas:
        for parte in _FUERTES.split(fila.tema):
            por_hoja.setdefault((fila.archivo, fila.hoja), []).append([t for t in _COMA.split(parte) if t.strip()])
    cuentas = {lugar: _contar(celdas) for lugar, celdas in por_hoja.items()}
    return [
        Mencion(texto, 1.0 if fila.veces is None else fila.veces, fila)
        for fila in filas
        for parte in _FUERTES.split(fila.tema)
        for texto in _partir([t for t in _COMA.split(parte) if t.strip()], *cuentas[(fila.archivo, fila.hoja)])
    ]


def _contar(celdas: Sequence[Sequence[str]]) -> tuple[Counter[str], Counter[tuple[str, str]]]:
    """Cuántas veces aparece cada trozo, y cuántas uno enseguida de otro."""
    solos = Counter(llave(t) for trozos in celdas for t in trozos)
    pares = Counter((llave(a), llave(b)) for trozos in celdas for a, b in pairwise(trozos))
    return solos, pares


def _partir(trozos: Sequence[str], solos: Counter[str], pares: Counter[tuple[str, str]]) -> list[str]:
    opciones: list[str] = []
    antes = ""
    for trozo in trozos:
        esta, par = llave(trozo), (llave(antes), llave(trozo))
        siempre = solos[par[0]] == solos[esta] == pares[par]
        if opciones and siempre and (trozo[:1].islower() or pares[par] >= _SIEMPRE_JUNTAS):
            opciones[-1] = f"{opciones[-1]}, {junto(trozo)}"
        else:
            opciones.append(junto(trozo))
        antes = trozo
    return [o for o in opciones if llave(o)]
