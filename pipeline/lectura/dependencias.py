"""Los nombres de dependencias de un texto, contra el catálogo de la entidad: primero el más largo."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache, lru_cache

from rapidfuzz import fuzz, process

from pipeline.base.texto import junto, llave
from pipeline.entidad import Dependencia
from pipeline.vocabulario import cargar

PARECIDO = 92.0
VENTAJA = 4.0


@dataclass(frozen=True, slots=True)
class Responsables:
    """Las dependencias halladas. `desconocidos`: lo que no está en el catálogo; `corregidos`: (escrito, nombre)."""

    nombres: tuple[str, ...] = ()
    desconocidos: tuple[str, ...] = ()
    corregidos: tuple[tuple[str, str], ...] = ()
    sin_catalogo: bool = False


@dataclass(frozen=True, slots=True)
class Catalogo:
    """El catálogo listo para buscar: palabras de cada nombre y alias, del más largo al más corto."""

    formas: tuple[tuple[tuple[str, ...], str], ...]
    padres: tuple[tuple[str, str], ...]
    colectivas: frozenset[str]

    @property
    def vacio(self) -> bool:
        """La entidad no declaró dependencias."""
        return not self.formas


def hacer_catalogo(dependencias: Sequence[Dependencia]) -> Catalogo:
    """Prepara el catálogo de la entidad."""
    formas = {tuple(_palabras(texto)): d.nombre for d in dependencias for texto in (*d.alias, d.nombre)}
    formas.pop((), None)
    ordenadas = sorted(formas.items(), key=lambda f: (-len(f[0]), -sum(map(len, f[0])), f[0]))
    padres = tuple((d.nombre, d.padre) for d in dependencias if d.padre)
    return Catalogo(tuple(ordenadas), padres, frozenset(d.nombre for d in dependencias if d.colectiva))


@lru_cache(maxsize=8192)
def responsables_de(texto: str, catalogo: Catalogo) -> Responsables:
    """Las dependencias que nombra un texto, en su orden. Sin catálogo, corta en saltos, `;`, ` / ` y ` - `."""
    for frase in cargar("valores")["dependencias"]["frases_vacias"]:
        texto = re.sub(re.escape(frase), " ", texto, flags=re.IGNORECASE)
    if not texto.strip():
        return Responsables()
    if catalogo.vacio:
        trozos = [junto(t) for t in re.split(r"\n|;|\s/\s|\s-\s", texto)]
        return Responsables(tuple(dict.fromkeys(t for t in trozos if t)), sin_catalogo=True)
    halladas, restos = _buscar(texto, catalogo)
    corregidos, desconocidos = [], []
    for lugar, resto in restos:
        nombre = _mas_parecida(resto, catalogo)
        if nombre:
            corregidos.append((resto, nombre))
            halladas.append((lugar, nombre))
        elif llave(resto):
            desconocidos.append(resto)
    nombres = dict.fromkeys(nombre for _, nombre in sorted(halladas))
    sobran = {padre for hija, padre in catalogo.padres if hija in nombres}
    return Responsables(tuple(n for n in nombres if n not in sobran), tuple(desconocidos), tuple(corregidos))


def _buscar(texto: str, catalogo: Catalogo) -> tuple[list[tuple[int, str]], list[tuple[int, str]]]:
    """Nombres hallados y trozos sin dueño, con su lugar en el texto."""
    marcas = [(_expandir(llave(h[0])), h.start(), h.end()) for h in re.finditer(r"[^\W_]+", texto)]
    palabras = [m[0] for m in marcas]
    libres = [True] * len(palabras)
    halladas: list[tuple[int, str]] = []
    for forma, nombre in catalogo.formas:
        for i in range(len(palabras) - len(forma) + 1):
            tramo = slice(i, i + len(forma))
            if all(libres[tramo]) and tuple(palabras[tramo]) == forma:
                libres[tramo] = [False] * len(forma)
                halladas.append((marcas[i][1], nombre))
    return halladas, _restos(texto, marcas, libres)


def _restos(texto: str, marcas: list[tuple[str, int, int]], libres: list[bool]) -> list[tuple[int, str]]:
    """Los trozos seguidos que nadie reclamó, cortados en separadores; las uniones solas no cuentan."""
    uniones = set(cargar("valores")["dependencias"]["uniones"])
    restos: list[list[int]] = []
    for i, libre in enumerate(libres):
        if not libre:
            continue
        seguido = (
            restos
            and restos[-1][-1] == i - 1
            and not re.search(r"[\n;/,]|\s-\s", texto[marcas[i - 1][2] : marcas[i][1]])
        )
        if seguido:
            restos[-1].append(i)
        else:
            restos.append([i])
    salida = []
    for indices in restos:
        while indices and marcas[indices[0]][0] in uniones:
            indices = indices[1:]
        while indices and marcas[indices[-1]][0] in uniones:
            indices = indices[:-1]
        if indices:
            salida.append((marcas[indices[0]][1], texto[marcas[indices[0]][1] : marcas[indices[-1]][2]]))
    return salida


def _mas_parecida(texto: str, catalogo: Catalogo) -> str | None:
    """La única dependencia casi igual al texto (un error de dedo); None si hay duda."""
    clave = " ".join(_palabras(texto))
    if len(clave) < 6:
        return None
    formas = {" ".join(forma): nombre for forma, nombre in catalogo.formas}
    cercanas = process.extract(clave, list(formas), scorer=fuzz.ratio, limit=4)
    if not cercanas or cercanas[0][1] < PARECIDO:
        return None
    mejor = formas[cercanas[0][0]]
    rivales = [p for t, p, _ in cercanas[1:] if formas[t] != mejor]
    return mejor if not rivales or cercanas[0][1] - rivales[0] >= VENTAJA else None


def _palabras(texto: str) -> list[str]:
    return [_expandir(p) for p in llave(texto).split()]


@cache
def _expandir(palabra: str) -> str:
    return str(cargar("valores")["dependencias"]["abreviaturas"].get(palabra, palabra))
