"""Qué fila y qué columna de la hoja entregada es cada una de la hoja que alguien cambió.

Donde hay `Código rendición` manda la llave de la fila: ordenar, filtrar, insertar o borrar filas no confunde. Las demás
filas se emparejan por lo que dicen, en su orden.
"""

from collections import Counter, defaultdict
from dataclasses import dataclass, field
from difflib import SequenceMatcher

from pipeline.base.texto import llave
from pipeline.lectura.hoja import Hoja, Lugar
from pipeline.registro.pagina import Pagina, llana

LLAVES = {llave("Código rendición"), llave("Clave rendición")}
FILAS_COMPARABLES = 20_000
Textos = dict[int, str]
Renglones = dict[int, tuple[tuple[int, str], ...]]


@dataclass(slots=True)
class Alineada:
    """El lugar que cada celda tenía al entregarse."""

    filas: dict[int, int]
    columnas: dict[int, int] | None = None
    """None: las mismas."""
    llaves: Textos = field(default_factory=dict)
    llaves_antes: Textos = field(default_factory=dict)
    quitadas: list[int] = field(default_factory=list)
    _filas_de_vuelta: dict[int, int] = field(init=False, default_factory=dict)
    _columnas_de_vuelta: dict[int, int] = field(init=False, default_factory=dict)

    def __post_init__(self) -> None:
        self._filas_de_vuelta = {antes: ahora for ahora, antes in self.filas.items()}
        self._columnas_de_vuelta = {antes: ahora for ahora, antes in (self.columnas or {}).items()}

    def antes_de(self, fila: int, columna: int) -> Lugar | None:
        """Dónde estaba, al entregarse, la celda de ahora; None si su fila o su columna son nuevas."""
        fila_antes = self.filas.get(fila)
        columna_antes = columna if self.columnas is None else self.columnas.get(columna)
        return (fila_antes, columna_antes) if fila_antes and columna_antes else None

    def ahora_de(self, fila: int, columna: int) -> Lugar | None:
        """Dónde quedó la celda entregada; None si su fila o su columna ya no están."""
        fila_ahora = self._filas_de_vuelta.get(fila)
        columna_ahora = columna if self.columnas is None else self._columnas_de_vuelta.get(columna)
        return (fila_ahora, columna_ahora) if fila_ahora and columna_ahora else None

    def llave_de(self, fila: int) -> str:
        """La llave de una fila de ahora."""
        return self.llaves.get(fila, "")


def alinear(antes: Pagina, ahora: Pagina) -> Alineada:
    """Empareja las filas y las columnas de dos hojas."""
    cabeza_antes, cabeza = _cabeza(antes.hoja), _cabeza(ahora.hoja)
    if not cabeza_antes or not cabeza:
        filas = _por_contenido(_renglones(antes), _renglones(ahora))
        return Alineada(filas, quitadas=_sobrantes(antes.hoja, filas))
    columnas = _columnas(antes.hoja, cabeza_antes[0], ahora.hoja, cabeza[0])
    llaves_antes, llaves = _llaves(antes.hoja, cabeza_antes), _llaves(ahora.hoja, cabeza)
    primera: dict[str, int] = {}
    for fila in sorted(llaves_antes):
        primera.setdefault(llaves_antes[fila], fila)
    filas = {fila: primera[suya] for fila, suya in llaves.items() if suya in primera}
    sueltas_antes = {f: t for f, t in _renglones(antes).items() if f not in llaves_antes}
    sueltas = {f: t for f, t in _renglones(ahora).items() if f not in filas}
    filas |= _por_contenido(sueltas_antes, sueltas)
    return Alineada(filas, columnas, llaves, llaves_antes, _sobrantes(antes.hoja, filas))


def _cabeza(hoja: Hoja) -> Lugar | None:
    """La celda que titula la columna de las llaves."""
    halladas = (lugar for lugar, c in hoja.celdas.items() if isinstance(c.valor, str) and llave(c.valor) in LLAVES)
    return min(halladas, default=None)


def _llaves(hoja: Hoja, cabeza: Lugar) -> Textos:
    fila_cabeza, columna = cabeza
    return {
        fila: str(celda.valor).strip()
        for (fila, c), celda in hoja.celdas.items()
        if c == columna and fila > fila_cabeza and str(celda.valor).strip()
    }


def _columnas(antes: Hoja, cabeza_antes: int, ahora: Hoja, cabeza: int) -> dict[int, int]:
    """Por su título; la que no lo tenga, por su posición si allí no hay otra que la reclame."""
    libres: dict[str, list[int]] = defaultdict(list)
    for (fila, columna), celda in sorted(antes.celdas.items()):
        if fila == cabeza_antes:
            libres[llave(str(celda.valor))].append(columna)
    titulos = {c: llave(str(celda.valor)) for (fila, c), celda in sorted(ahora.celdas.items()) if fila == cabeza}
    pares = {c: libres[titulo].pop(0) for c, titulo in titulos.items() if libres.get(titulo)}
    usadas = set(pares.values())
    for columna in {c for _, c in ahora.celdas} - pares.keys():
        if columna not in usadas:
            pares[columna] = columna
    return pares


def _renglones(pagina: Pagina) -> Renglones:
    """Lo que dice cada fila con contenido o con comentarios; de una fórmula, ella y no lo que dé."""
    filas: dict[int, list[tuple[int, str]]] = {fila: [] for fila, _ in pagina.hoja.comentarios}
    for lugar, celda in sorted(pagina.hoja.celdas.items()):
        formula = pagina.formulas.get(lugar)
        filas.setdefault(lugar[0], []).append((lugar[1], llana(formula) if formula else str(celda.valor)))
    return {fila: tuple(textos) for fila, textos in filas.items()}


def _por_contenido(antes: Renglones, ahora: Renglones) -> dict[int, int]:
    """Las filas iguales, en su orden; las de cada hueco entre ellas, con la que más se les parezca."""
    if max(len(antes), len(ahora)) > FILAS_COMPARABLES:
        return {fila: fila for fila in ahora if fila in antes}
    de, a = sorted(antes), sorted(ahora)
    pares: dict[int, int] = {}
    comparador = SequenceMatcher(None, [antes[f] for f in de], [ahora[f] for f in a], autojunk=False)
    for clase, i1, i2, j1, j2 in comparador.get_opcodes():
        if clase == "equal" or i2 - i1 == j2 - j1:
            pares |= dict(zip(a[j1:j2], de[i1:i2], strict=True))
        elif clase == "replace":
            pares |= _parecidas(de[i1:i2], a[j1:j2], antes, ahora)
    return pares


def _parecidas(de: list[int], a: list[int], antes: Renglones, ahora: Renglones) -> dict[int, int]:
    pares: dict[int, int] = {}
    desde = 0
    for fila in a:
        comunes = Counter({i: len(set(antes[de[i]]) & set(ahora[fila])) for i in range(desde, len(de))})
        mejor = max(comunes, key=lambda i: (comunes[i], -i), default=None)
        if mejor is not None and comunes[mejor]:
            pares[fila] = de[mejor]
            desde = mejor + 1
    return pares


def _sobrantes(antes: Hoja, filas: dict[int, int]) -> list[int]:
    usadas = set(filas.values())
    return sorted({fila for fila, _ in antes.celdas} - usadas)
