"""Lo que está mal escrito en un archivo de la entidad, todo junto: cada cosa con su línea y su remedio."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from pipeline.base.texto import contar

_TITULO = re.compile(r"\s*\[\[?\s*([^\[\]]+?)\s*\]\]?\s*(?:#.*)?")
_CLAVE = re.compile(r"\s*(?:\"((?:[^\"\\]|\\.)*)\"|'([^']*)'|([\w-]+))\s*=")


class ErrorDeEntidad(Exception):
    """Un archivo de la entidad no se puede usar; el mensaje dice qué claves y qué hacer."""


@dataclass(frozen=True, slots=True)
class Problema:
    """Algo por corregir. `numero` dice cuál de las secciones del mismo nombre (desde 0)."""

    que: str
    seccion: str = ""
    clave: str = ""
    numero: int = 0


def explicar(problemas: Sequence[Problema], archivo: str, texto: str = "") -> str:
    """Todos los problemas en un solo mensaje; con `texto`, lo escrito en el archivo, cada uno dice su línea."""
    lineas = [buscar_linea(texto, p) for p in problemas]
    if len(problemas) == 1:
        return f"{archivo}{f', línea {lineas[0]}' if lineas[0] else ''}: {problemas[0].que}"
    orden = sorted(range(len(problemas)), key=lambda i: (lineas[i] or 0, i))
    partes = [f"  · {f'línea {lineas[i]}: ' if lineas[i] else ''}{problemas[i].que}" for i in orden]
    return "\n".join([f"{archivo} tiene {contar(len(problemas), 'cosa')} por corregir:", *partes])


def buscar_linea(texto: str, problema: Problema) -> int | None:
    """La línea de una clave, o la de su sección si la clave no está; None si tampoco."""
    seccion, veces, de_seccion = "", 0, None
    for numero, linea in enumerate(texto.splitlines(), 1):
        if hallado := _TITULO.fullmatch(linea):
            seccion = hallado[1].strip("\"'")
            if not problema.seccion and seccion == problema.clave:
                return numero
            veces += seccion == problema.seccion
            en_la_suya = seccion == problema.seccion and veces - 1 == problema.numero
            de_seccion = numero if en_la_suya and de_seccion is None else de_seccion
            continue
        propia = not problema.seccion or veces - 1 == problema.numero
        clave = _CLAVE.match(linea)
        if clave and seccion == problema.seccion and propia and _sin_comillas(clave) == problema.clave:
            return numero
    return de_seccion


def _sin_comillas(clave: re.Match[str]) -> str:
    return clave[1].replace('\\"', '"').replace("\\\\", "\\") if clave[1] is not None else clave[2] or clave[3]
