"""Las filas de una hoja ajena: el texto de su XML, con el estilo de unas celdas cambiado y nada más."""

import re
from bisect import bisect_left
from collections.abc import Callable, Iterable
from dataclasses import dataclass

from pipeline.base.origen import letra_de_columna
from pipeline.lectura.formatos.xlsx_lugares import numero_de_columna
from pipeline.salidas.devolver.paquete import OTRA_FORMA, NoSeMarca
from pipeline.salidas.llenado.arbol import Edicion, leer_atributos, poner_atributo

_FILA = re.compile(r"<row(?=[\s/>])[^>]*>")
_CELDA = re.compile(r"<c(?=[\s/>])[^>]*>")
_NUMERO = re.compile(r'\sr="([0-9]{1,7})"')
_REFERENCIA = re.compile(r'\sr="([A-Z]{1,3})([0-9]{1,7})"')
_ESTILO = re.compile(r'\ss="([0-9]+)"')
_COLUMNA = re.compile(r"<col\s[^>]*>")

Lugar = tuple[int, int]
DarEstilo = Callable[[Lugar, int, bool], int | None]
"""(lugar, estilo que tiene, si la celda tiene contenido) → el estilo que recibe; None si queda con el suyo."""


@dataclass(frozen=True, slots=True)
class Fila:
    """Una fila en el texto: su etiqueta es `inicio:dentro`; su contenido, `dentro:hasta`; entera, `inicio:fin`."""

    numero: int
    inicio: int
    dentro: int
    hasta: int
    fin: int
    apertura: str


@dataclass(slots=True)
class Filas:
    """Las filas de una hoja, en su orden, y el estilo de sus columnas (primera, última, estilo)."""

    texto: str
    inicio: int
    fin: int
    filas: list[Fila]
    columnas: list[tuple[int, int, int]]

    def cambiar(self, lugares: Iterable[Lugar], dar_estilo: DarEstilo) -> list[Edicion]:
        """Las ediciones que dan su estilo nuevo a unas celdas; la que no existe se crea en su sitio."""
        por_fila: dict[int, list[int]] = {}
        for fila, columna in sorted(set(lugares)):
            por_fila.setdefault(fila, []).append(columna)
        numeros = [f.numero for f in self.filas]
        ediciones: list[Edicion] = []
        nuevas: dict[int, list[str]] = {}
        for numero, columnas in por_fila.items():
            i = bisect_left(numeros, numero)
            if i < len(numeros) and numeros[i] == numero:
                ediciones += self._en_fila(self.filas[i], columnas, dar_estilo)
                continue
            celdas = "".join(self._nueva(numero, c, self._de_columna(c), dar_estilo) for c in columnas)
            if celdas:
                donde = self.filas[i].inicio if i < len(numeros) else self.fin
                nuevas.setdefault(donde, []).append(f'<row r="{numero}">{celdas}</row>')
        return ediciones + [(donde, donde, "".join(filas)) for donde, filas in nuevas.items()]

    def _en_fila(self, fila: Fila, columnas: list[int], dar_estilo: DarEstilo) -> list[Edicion]:
        ediciones: list[Edicion] = []
        nuevas: dict[int, list[str]] = {}
        hechas = self._celdas(fila)
        numeros = list(hechas)
        if sorted(numeros) != numeros:
            raise NoSeMarca(OTRA_FORMA)
        extremos: list[int] = []
        for columna in columnas:
            if columna in hechas:
                ediciones += self._existente(hechas[columna], (fila.numero, columna), dar_estilo)
                continue
            celda = self._nueva(fila.numero, columna, self._de_fila(fila, columna), dar_estilo)
            if celda:
                extremos.append(columna)
                siguiente = bisect_left(numeros, columna)
                donde = hechas[numeros[siguiente]].start() if siguiente < len(numeros) else fila.hasta
                nuevas.setdefault(donde, []).append(celda)
        return ediciones + self._agregadas(fila, nuevas, extremos)

    def _agregadas(self, fila: Fila, nuevas: dict[int, list[str]], extremos: list[int]) -> list[Edicion]:
        """Las celdas creadas en una fila que existe, y su etiqueta si dice hasta dónde van o si estaba vacía."""
        if not nuevas:
            return []
        apertura = fila.apertura
        primera, _, ultima = leer_atributos(apertura).get("spans", "").partition(":")
        if primera.isdigit() and ultima.isdigit():
            apertura = poner_atributo(
                apertura, "spans", f"{min(int(primera), *extremos)}:{max(int(ultima), *extremos)}"
            )
        if fila.fin == fila.dentro:
            celdas = "".join(celda for grupo in nuevas.values() for celda in grupo)
            return [(fila.inicio, fila.fin, f"{apertura[:-2].rstrip()}>{celdas}</row>")]
        cambio = [] if apertura == fila.apertura else [(fila.inicio, fila.dentro, apertura)]
        return cambio + [(donde, donde, "".join(celdas)) for donde, celdas in nuevas.items()]

    def _existente(self, celda: re.Match[str], lugar: Lugar, dar_estilo: DarEstilo) -> list[Edicion]:
        apertura = celda[0]
        suyo = _ESTILO.search(apertura)
        vacia = apertura.endswith("/>") or self.texto.startswith("</c>", celda.end())
        nuevo = dar_estilo(lugar, int(suyo[1]) if suyo else 0, not vacia)
        return [] if nuevo is None else [(celda.start(), celda.end(), poner_atributo(apertura, "s", nuevo))]

    def _nueva(self, fila: int, columna: int, estilo: int, dar_estilo: DarEstilo) -> str:
        nuevo = dar_estilo((fila, columna), estilo, False)
        return "" if nuevo is None else f'<c r="{letra_de_columna(columna)}{fila}" s="{nuevo}"/>'

    def _celdas(self, fila: Fila) -> dict[int, re.Match[str]]:
        celdas: dict[int, re.Match[str]] = {}
        for celda in _CELDA.finditer(self.texto, fila.dentro, fila.hasta):
            referencia = _REFERENCIA.search(celda[0])
            if referencia is None or int(referencia[2]) != fila.numero:
                raise NoSeMarca(OTRA_FORMA)
            celdas.setdefault(numero_de_columna(referencia[1]), celda)
        return celdas

    def _de_fila(self, fila: Fila, columna: int) -> int:
        atributos = leer_atributos(fila.apertura)
        if atributos.get("customFormat") in ("1", "true") and atributos.get("s", "").isdigit():
            return int(atributos["s"])
        return self._de_columna(columna)

    def _de_columna(self, columna: int) -> int:
        return next((estilo for desde, hasta, estilo in self.columnas if desde <= columna <= hasta), 0)


def leer_filas(texto: str) -> Filas:
    """Dónde está cada fila. NoSeMarca si la hoja no está escrita como la escribe Excel."""
    inicio = texto.find("<sheetData>") + len("<sheetData>")
    fin = texto.find("</sheetData>", inicio)
    if inicio < len("<sheetData>") or fin < 0:
        raise NoSeMarca(OTRA_FORMA)
    filas: list[Fila] = []
    for etiqueta in _FILA.finditer(texto, inicio, fin):
        numero = _NUMERO.search(etiqueta[0])
        if numero is None or (filas and int(numero[1]) <= filas[-1].numero):
            raise NoSeMarca(OTRA_FORMA)
        hasta = termina = etiqueta.end()
        if not etiqueta[0].endswith("/>"):
            hasta = texto.find("</row>", etiqueta.end(), fin)
            termina = hasta + len("</row>")
        if hasta < 0:
            raise NoSeMarca(OTRA_FORMA)
        filas.append(Fila(int(numero[1]), etiqueta.start(), etiqueta.end(), hasta, termina, etiqueta[0]))
    columnas = [_leer_columna(c[0]) for c in _COLUMNA.finditer(texto, 0, inicio)]
    return Filas(texto, inicio, fin, filas, columnas)


def _leer_columna(apertura: str) -> tuple[int, int, int]:
    atributos = leer_atributos(apertura)
    return int(atributos["min"]), int(atributos["max"]), int(atributos.get("style", "0"))
