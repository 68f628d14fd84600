"""Los nombres de una lista que trae un texto, y los trozos que no son de nadie."""

import re
from collections.abc import Sequence
from functools import cache

from pipeline.base.texto import llave
from pipeline.vocabulario import cargar

Formas = Sequence[tuple[tuple[str, ...], str]]
Hallado = tuple[int, str, str]
"""El lugar del texto donde empieza un nombre, el nombre y la forma con que se halló."""
Resto = tuple[int, str]
"""Un trozo que no es de nadie y el lugar donde empieza."""

_Y = re.compile(r"\s+[ye]\s+", re.IGNORECASE)
_SEPARADOR = re.compile(r"[\n;/,]|\s[-–]|[-–]\s")


def buscar_nombres(
    texto: str, formas: Formas, siglas: Sequence[tuple[str, str]] = ()
) -> tuple[list[Hallado], list[Resto]]:
    """Los nombres hallados, primero la forma más larga; después, los trozos sin dueño. Las siglas van en mayúsculas."""
    marcas = [(h[0], h.start(), h.end()) for h in re.finditer(r"[^\W_]+", texto)]
    palabras = [expandir(llave(m[0])) for m in marcas]
    libres = [True] * len(palabras)
    halladas: list[Hallado] = []
    dichas = frozenset(palabras)
    for forma, nombre in formas:
        if not dichas.issuperset(forma):
            continue
        for i in range(len(palabras) - len(forma) + 1):
            tramo = slice(i, i + len(forma))
            if all(libres[tramo]) and tuple(palabras[tramo]) == forma:
                libres[tramo] = [False] * len(forma)
                halladas.append((marcas[i][1], nombre, " ".join(forma)))
    conocidas = dict(siglas)
    for i, (escrita, lugar, _) in enumerate(marcas):
        if libres[i] and escrita in conocidas:
            libres[i] = False
            halladas.append((lugar, conocidas[escrita], forma_de(conocidas[escrita])))
    return halladas, _restos(texto, marcas, palabras, libres)


def con_cabeza(antes: str, resto: str, formas: Formas) -> list[str]:
    """«… de Salud y Hacienda» tras «Secretarías de Planeación,»: los nombres que hace con la clase dicha antes.

    Vacío si alguna de sus partes no hace ninguno.
    """
    clases = {forma[0] for forma, _ in formas if len(forma) > 1}
    dichas = [p for p in reversed(palabras_de(antes)) if p in clases]
    por_palabras = {_que_nombran(f): n for f, n in reversed(formas)} if dichas else {}
    for clase in dict.fromkeys(dichas):
        for partes in ([resto], _Y.split(resto)):
            hechos = [por_palabras.get((clase, *_que_nombran(palabras_de(parte))), "") for parte in partes]
            if all(hechos):
                return hechos
    return []


def palabras_de(texto: str) -> list[str]:
    """Las palabras comparables de un nombre, con sus abreviaturas extendidas."""
    return [expandir(p) for p in llave(texto).split()]


def forma_de(texto: str) -> str:
    """Las palabras comparables de un nombre, en un solo texto."""
    return " ".join(palabras_de(texto))


@cache
def expandir(palabra: str) -> str:
    """La palabra entera de una abreviatura (`sria`), un cargo o un plural (`secretarías`); las demás, como están."""
    return str(cargar("valores")["dependencias"]["abreviaturas"].get(palabra, palabra))


def _restos(texto: str, marcas: list[tuple[str, int, int]], palabras: list[str], libres: list[bool]) -> list[Resto]:
    """Los trozos seguidos que nadie reclamó, cortados en separadores; las uniones solas no cuentan."""
    restos: list[list[int]] = []
    for i in (i for i, libre in enumerate(libres) if libre):
        if restos and restos[-1][-1] == i - 1 and not _SEPARADOR.search(texto[marcas[i - 1][2] : marcas[i][1]]):
            restos[-1].append(i)
        else:
            restos.append([i])
    salida = []
    for indices in restos:
        while indices and palabras[indices[0]] in _uniones():
            indices = indices[1:]
        while indices and palabras[indices[-1]] in _uniones():
            indices = indices[:-1]
        if indices:
            salida.append((marcas[indices[0]][1], texto[marcas[indices[0]][1] : marcas[indices[-1]][2]]))
    return salida


def _que_nombran(palabras: Sequence[str]) -> tuple[str, ...]:
    return tuple(p for p in palabras if p not in _uniones())


@cache
def _uniones() -> frozenset[str]:
    return frozenset(cargar("valores")["dependencias"]["uniones"])
