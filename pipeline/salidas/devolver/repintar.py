"""Cambia el estilo de unas celdas en el texto de una hoja ajena; la celda que no existe se crea en su sitio."""

import re
from bisect import bisect_left
from collections.abc import Callable, Iterable
from dataclasses import dataclass

from pipeline.base.origen import letra_de_columna
from pipeline.lectura.formatos.xlsx_lugares import numero_de_columna
from pipeline.salidas.devolver.filas import Fila, Filas
from pipeline.salidas.devolver.marca import Lugar
from pipeline.salidas.devolver.paquete import OTRA_FORMA, NoSeMarca
from pipeline.salidas.llenado.arbol import Edicion, leer_atributos, poner_atributo

_CELDA = re.compile(r"<c(?=[\s/>])[^>]*>")
_REFERENCIA = re.compile(r'\sr="([A-Z]{1,3})([0-9]{1,7})"')
_ESTILO = re.compile(r'\ss="([0-9]+)"')

DarEstilo = Callable[[Lugar, int, bool], int | None]
"""(lugar, estilo que tiene, si la celda tiene contenido) → el estilo que recibe; None si queda con el suyo."""


@dataclass(frozen=True, slots=True)
class Repintado:
    """Una hoja y quién da los estilos nuevos."""

    hoja: Filas
    dar_estilo: DarEstilo

    def editar(self, lugares: Iterable[Lugar]) -> list[Edicion]:
        """Las ediciones que dan su estilo nuevo a unas celdas. NoSeMarca si una fila no está como la escribe Excel."""
        por_fila: dict[int, list[int]] = {}
        for fila, columna in sorted(set(lugares)):
            por_fila.setdefault(fila, []).append(columna)
        filas = self.hoja.filas
        numeros = [f.numero for f in filas]
        ediciones: list[Edicion] = []
        nuevas: dict[int, list[str]] = {}
        for numero, columnas in por_fila.items():
            i = bisect_left(numeros, numero)
            if i < len(numeros) and numeros[i] == numero:
                ediciones += self._en_fila(filas[i], columnas)
                continue
            celdas = "".join(self._nueva((numero, c), self.hoja.estilo_de_columna(c)) for c in columnas)
            if celdas:
                donde = filas[i].inicio if i < len(numeros) else self.hoja.fin
                nuevas.setdefault(donde, []).append(f'<row r="{numero}">{celdas}</row>')
        return ediciones + [(donde, donde, "".join(filas_nuevas)) for donde, filas_nuevas in nuevas.items()]

    def _en_fila(self, fila: Fila, columnas: list[int]) -> list[Edicion]:
        ediciones: list[Edicion] = []
        nuevas: dict[int, list[str]] = {}
        hechas = self._celdas(fila)
        numeros = list(hechas)
        if sorted(numeros) != numeros:
            raise NoSeMarca(OTRA_FORMA)
        extremos: list[int] = []
        for columna in columnas:
            if columna in hechas:
                ediciones += self._existente(hechas[columna], (fila.numero, columna))
                continue
            celda = self._nueva((fila.numero, columna), self._estilo_de_fila(fila, columna))
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

    def _existente(self, celda: re.Match[str], lugar: Lugar) -> list[Edicion]:
        apertura = celda[0]
        suyo = _ESTILO.search(apertura)
        vacia = apertura.endswith("/>") or self.hoja.texto.startswith("</c>", celda.end())
        nuevo = self.dar_estilo(lugar, int(suyo[1]) if suyo else 0, not vacia)
        return [] if nuevo is None else [(celda.start(), celda.end(), poner_atributo(apertura, "s", nuevo))]

    def _nueva(self, lugar: Lugar, estilo: int) -> str:
        nuevo = self.dar_estilo(lugar, estilo, False)
        return "" if nuevo is None else f'<c r="{letra_de_columna(lugar[1])}{lugar[0]}" s="{nuevo}"/>'

    def _celdas(self, fila: Fila) -> dict[int, re.Match[str]]:
        celdas: dict[int, re.Match[str]] = {}
        for celda in _CELDA.finditer(self.hoja.texto, fila.dentro, fila.hasta):
            referencia = _REFERENCIA.search(celda[0])
            if referencia is None or int(referencia[2]) != fila.numero:
                raise NoSeMarca(OTRA_FORMA)
            celdas.setdefault(numero_de_columna(referencia[1]), celda)
        return celdas

    def _estilo_de_fila(self, fila: Fila, columna: int) -> int:
        atributos = leer_atributos(fila.apertura)
        if atributos.get("customFormat") in ("1", "true") and atributos.get("s", "").isdigit():
            return int(atributos["s"])
        return self.hoja.estilo_de_columna(columna)
