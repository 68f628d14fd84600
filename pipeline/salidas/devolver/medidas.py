"""Cuánto mide lo que hay en una hoja ajena, en píxeles, para poner una nota donde se lea entera."""

import re
from collections.abc import Callable
from dataclasses import dataclass

from pipeline.salidas.devolver.filas import Filas
from pipeline.salidas.llenado.altos import alto_de_texto
from pipeline.salidas.llenado.arbol import leer_atributos
from pipeline.salidas.llenado.letras import Letra

ANCHO_DE_NOTA = 320
_LETRA_DE_NOTA, _ALTO_MAXIMO = Letra("Tahoma", 9.0), 540
_ULTIMA_FILA, _ULTIMA_COLUMNA = 1_048_575, 16_383
_PREDETERMINADO = re.compile(r"<sheetFormatPr\s[^>]*>")
_COLUMNA = re.compile(r"<col\s[^>]*>")


@dataclass(slots=True)
class Medidas:
    """El ancho de las columnas y el alto de las filas, en píxeles; las que no se nombran miden lo usual."""

    anchos: list[tuple[int, int, int]]
    altos: dict[int, int]
    ancho: int
    alto: int

    def anclar(self, fila: int, columna: int, alto: int) -> str:
        """El ancla de una nota al lado de su celda: columna, corrimiento, fila, corrimiento, y lo mismo del final."""
        izquierda, arriba = min(columna, _ULTIMA_COLUMNA - 8), max(fila - 2, 0)
        derecha, corrida_x = self._avanzar(izquierda, 15 + ANCHO_DE_NOTA, self._ancho, _ULTIMA_COLUMNA)
        abajo, corrida_y = self._avanzar(arriba, 4 + alto, self._alto, _ULTIMA_FILA)
        return f"{izquierda}, 15, {arriba}, 4, {derecha}, {corrida_x}, {abajo}, {corrida_y}"

    def _avanzar(self, desde: int, pixeles: int, medir: Callable[[int], int], ultima: int) -> tuple[int, int]:
        lugar = desde
        while lugar < ultima and pixeles >= (medida := medir(lugar + 1)):
            pixeles -= medida
            lugar += 1
        return lugar, pixeles

    def _ancho(self, columna: int) -> int:
        return next((ancho for desde, hasta, ancho in self.anchos if desde <= columna <= hasta), self.ancho)

    def _alto(self, fila: int) -> int:
        return self.altos.get(fila, self.alto)


def alto_de_nota(texto: str) -> int:
    """Los píxeles de alto que necesita el texto de una nota."""
    puntos = alto_de_texto(texto, _LETRA_DE_NOTA, ANCHO_DE_NOTA - 12)
    return min(round(puntos * 96 / 72) + 16, _ALTO_MAXIMO)


def medir(filas: Filas) -> Medidas:
    """Las medidas de una hoja, por lo que dice su XML."""
    cabeza = filas.texto[: filas.inicio]
    usual = _PREDETERMINADO.search(cabeza)
    usuales = leer_atributos(usual[0]) if usual else {}
    anchos = []
    for etiqueta in _COLUMNA.finditer(cabeza):
        columna = leer_atributos(etiqueta[0])
        oculta = columna.get("hidden") in ("1", "true")
        ancho = 0 if oculta else _de_caracteres(float(columna.get("width", "9.14")))
        anchos.append((int(columna["min"]), int(columna["max"]), ancho))
    altos = {}
    for fila in filas.filas:
        if "ht=" in fila.apertura or "hidden=" in fila.apertura:
            atributos = leer_atributos(fila.apertura)
            oculta = atributos.get("hidden") in ("1", "true")
            altos[fila.numero] = 0 if oculta else _de_puntos(float(atributos.get("ht", "15")))
    ancho = _de_caracteres(float(usuales.get("defaultColWidth", "9.14")))
    return Medidas(anchos, altos, ancho, _de_puntos(float(usuales.get("defaultRowHeight", "15"))))


def _de_caracteres(ancho: float) -> int:
    return round(ancho * 7)


def _de_puntos(alto: float) -> int:
    return round(alto * 96 / 72)
