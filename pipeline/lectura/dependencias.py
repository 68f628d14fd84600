"""Los nombres de dependencias de un texto, contra el catálogo de la entidad: primero el más largo."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, field
from functools import cache, lru_cache

from rapidfuzz import fuzz, process

from pipeline.base.texto import junto, llave
from pipeline.entidad import Dependencia
from pipeline.lectura.nombres_en_texto import buscar_nombres, con_cabeza, forma_de, palabras_de
from pipeline.lectura.siglas import formas_colectivas, siglas_de
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
    formas: tuple[str, ...] = field(default=(), compare=False)
    """Las formas del catálogo con las que se hallaron: de un nombre o de un alias, como las deja `forma_de`."""


@dataclass(frozen=True, slots=True)
class Catalogo:
    """El catálogo listo para buscar: palabras de cada nombre y alias, del más largo al más corto."""

    formas: tuple[tuple[tuple[str, ...], str], ...]
    padres: tuple[tuple[str, str], ...]
    colectivas: frozenset[str]
    siglas: tuple[tuple[str, str], ...] = ()
    """Las de los nombres que no dejan duda (`OCI`), y su nombre."""

    def __hash__(self) -> int:
        return hash((len(self.formas), self.formas[:1]))  # se pide en cada celda: no vale recorrerlo entero

    @property
    def vacio(self) -> bool:
        """La entidad no declaró dependencias."""
        return not self.formas


def hacer_catalogo(dependencias: Sequence[Dependencia]) -> Catalogo:
    """Prepara el catálogo de la entidad."""
    formas = {tuple(palabras_de(texto)): d.nombre for d in dependencias for texto in (*d.alias, d.nombre)}
    formas.pop((), None)
    for texto, nombre in formas_colectivas(dependencias):
        formas.setdefault(tuple(palabras_de(texto)), nombre)
    ordenadas = sorted(formas.items(), key=lambda f: (-len(f[0]), -sum(map(len, f[0])), f[0]))
    padres = tuple((d.nombre, d.padre) for d in dependencias if d.padre)
    colectivas = frozenset(d.nombre for d in dependencias if d.colectiva)
    return Catalogo(tuple(ordenadas), padres, colectivas, siglas_de([d.nombre for d in dependencias], formas))


@lru_cache(maxsize=8192)
def responsables_de(texto: str, catalogo: Catalogo) -> Responsables:
    """Las dependencias que nombra un texto, en su orden. Sin catálogo, corta en saltos, `;`, ` / ` y ` - `."""
    for frase in _frases_vacias():
        texto = frase.sub(" ", texto)
    if not texto.strip():
        return Responsables()
    if catalogo.vacio:
        trozos = [junto(t) for t in re.split(r"\n|;|\s/\s|\s-\s", texto)]
        return Responsables(tuple(dict.fromkeys(t for t in trozos if t)), sin_catalogo=True)
    halladas, restos = buscar_nombres(texto, catalogo.formas, catalogo.siglas)
    corregidos, desconocidos = [], []
    for lugar, resto in restos:
        if deducidos := con_cabeza(texto[:lugar], resto, catalogo.formas):
            halladas.extend((lugar + i, nombre, forma_de(nombre)) for i, nombre in enumerate(deducidos))
        elif cercana := _mas_parecida(resto, catalogo):
            forma, nombre = cercana
            corregidos.append((resto, nombre))
            halladas.append((lugar, nombre, forma))
        elif llave(resto) and not (halladas and resto.isdigit()):  # «1. Despacho», «2. Hacienda»: solo enumera
            desconocidos.append(resto)
    nombres = dict.fromkeys(nombre for _, nombre, _ in sorted(halladas))
    sobran = {padre for hija, padre in catalogo.padres if hija in nombres}
    formas = [forma for _, _, forma in halladas]
    quedan = tuple(n for n in nombres if n not in sobran)
    return Responsables(quedan, tuple(desconocidos), tuple(corregidos), formas=tuple(formas))


@cache
def _frases_vacias() -> tuple[re.Pattern[str], ...]:
    frases = cargar("valores")["dependencias"]["frases_vacias"]
    return tuple(re.compile(re.escape(frase), re.IGNORECASE) for frase in frases)


def _mas_parecida(texto: str, catalogo: Catalogo) -> tuple[str, str] | None:
    """La forma y el nombre de la única dependencia casi igual al texto (un error de dedo); None si hay duda."""
    clave = forma_de(texto)
    if len(clave) < 6:
        return None
    formas = {" ".join(forma): nombre for forma, nombre in catalogo.formas}
    cercanas = process.extract(clave, list(formas), scorer=fuzz.ratio, limit=4)
    if not cercanas or cercanas[0][1] < PARECIDO:
        return None
    mejor = formas[cercanas[0][0]]
    rivales = [p for t, p, _ in cercanas[1:] if formas[t] != mejor]
    clara = not rivales or cercanas[0][1] - rivales[0] >= VENTAJA
    return (cercanas[0][0], mejor) if clara and _empiezan_igual(clave, cercanas[0][0]) else None


def _empiezan_igual(uno: str, otro: str) -> bool:
    """Sus palabras empiezan por el mismo sonido: «Ventas» no es «Rentas» mal escrita, y «Acienda» sí es «Hacienda»."""
    suyas, otras = uno.split(), otro.split()
    return len(suyas) != len(otras) or all(_comienzo(a) == _comienzo(b) for a, b in zip(suyas, otras, strict=True))


def _comienzo(palabra: str) -> str:
    letra = palabra.removeprefix("h")[:1]
    return {"v": "b", "z": "s", "c": "s", "k": "s", "q": "s", "j": "g"}.get(letra, letra)
