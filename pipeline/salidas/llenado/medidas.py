"""Las medidas de una hoja (anchos, altos, celdas combinadas) y el alto que pide cada fila llena."""

import math
from dataclasses import dataclass, field
from functools import lru_cache
from typing import NamedTuple

from pipeline.salidas.llenado.altos import alto_en, ancho_en_pixeles, caber_en
from pipeline.salidas.llenado.arbol import Nodo, poner_atributo, quitar_atributo
from pipeline.salidas.llenado.celdas import Escrita
from pipeline.salidas.llenado.estilos import Estilos
from pipeline.salidas.llenado.hoja import HojaDelFormato, Rectangulo

_ANCHO_USUAL, _ALTO_USUAL = 8.43, 15.0
_COLUMNAS_A_LA_VISTA = 500
_HUECO = "\1"


class Caja(NamedTuple):
    """Dónde va un texto: cuánto cabe por renglón, cuánto mide un renglón, y el alto de las filas que cubre debajo."""

    cabe: float
    renglon: int
    debajo: float
    unida: bool


@dataclass(frozen=True, slots=True)
class Medidas:
    """Anchos en caracteres y altos en puntos; `altos` solo de las filas con alto fijo."""

    anchos: dict[int, float]
    ancho: float
    altos: dict[int, float]
    alto: float
    unidas: dict[tuple[int, int], Rectangulo]
    cajas: dict[tuple[int, int, int], Caja | None] = field(default_factory=dict)
    pedidos: dict[tuple[str, Caja], float] = field(default_factory=dict)

    def pide(self, fila: int, escrita: Escrita, estilos: Estilos) -> tuple[float, bool]:
        """El alto que pide un texto y si va en celdas unidas; cero si no pasa a otro renglón."""
        caja = self.caja(fila, escrita.columna, escrita.estilo, estilos)
        if caja is None:
            return 0.0, False
        llave = (escrita.texto, caja)
        if llave not in self.pedidos:
            self.pedidos[llave] = alto_en(escrita.texto, caja.cabe, caja.renglon) - caja.debajo
        return self.pedidos[llave], caja.unida

    def caja(self, fila: int, columna: int, estilo: int, estilos: Estilos) -> Caja | None:
        """La caja de una celda; None si su texto no pasa a otro renglón. Las sueltas de una columna son iguales."""
        llave = (fila if (fila, columna) in self.unidas else 0, columna, estilo)
        if llave not in self.cajas:
            self.cajas[llave] = self._medir(fila, columna, estilo, estilos)
        return self.cajas[llave]

    def _medir(self, fila: int, columna: int, estilo: int, estilos: Estilos) -> Caja | None:
        if not estilos.ajusta(estilo):
            return None
        f1, c1, f2, c2 = self.unidas.get((fila, columna), (fila, columna, fila, columna))
        ancho = sum(ancho_en_pixeles(self.anchos.get(c, self.ancho)) for c in range(c1, c2 + 1))
        letra = estilos.letra(estilo)
        return Caja(
            caber_en(letra, ancho - estilos.sangria(estilo)),
            math.ceil(letra.tamano * 1.36),
            sum(self.altos.get(f, self.alto) for f in range(f1 + 1, f2 + 1)),
            c2 > c1 or f2 > f1,
        )


def con_alto(
    apertura: str, fila: int, escritas: list[Escrita], estilos: Estilos, medidas: Medidas, piso: float = 0.0
) -> str:
    """La fila tan alta como pide su texto, y no menos que `piso`.

    Sin `customHeight`, crece si después alguien escribe en ella.
    """
    necesario, unida = 0.0, False
    for escrita in escritas:
        alto, en_unidas = medidas.pide(fila, escrita, estilos)
        if alto > necesario:
            necesario = alto
        unida = unida or en_unidas
    if necesario <= max(medidas.altos.get(fila, medidas.alto), piso):
        return apertura
    return _con_alto(apertura, unida).replace(_HUECO, f"{necesario:.15g}")


@lru_cache(maxsize=4096)
def _con_alto(apertura: str, unida: bool) -> str:
    """La etiqueta de una fila con un hueco en su alto: las copias de una fila la comparten."""
    apertura = poner_atributo(apertura, "ht", _HUECO)
    return poner_atributo(apertura, "customHeight", 1) if unida else quitar_atributo(apertura, "customHeight")


def medir(hoja: HojaDelFormato) -> Medidas:
    """Las medidas que trae la hoja."""
    usual = hoja.raiz.hijo("sheetFormatPr")
    anchos: dict[int, float] = {}
    for col in hoja.raiz.todos("col"):
        primera, ultima = int(col.atributo("min")), int(col.atributo("max"))
        oculta = col.atributo("hidden") in ("1", "true")
        ancho = 0.0 if oculta else float(col.atributo("width") or _ANCHO_USUAL)
        anchos.update(dict.fromkeys(range(primera, min(ultima, primera + _COLUMNAS_A_LA_VISTA) + 1), ancho))
    fijas = [r for r in hoja.renglones if r.nodo.atributo("customHeight") in ("1", "true")]
    return Medidas(
        anchos | hoja.anchos,
        _numero(usual, "defaultColWidth", _ANCHO_USUAL),
        {r.numero: float(r.nodo.atributo("ht") or _ALTO_USUAL) for r in fijas},
        _numero(usual, "defaultRowHeight", _ALTO_USUAL),
        {(u[0], u[1]): u for u in hoja.combinadas},
    )


def _numero(nodo: Nodo | None, atributo: str, por_defecto: float) -> float:
    return float(nodo.atributo(atributo) or por_defecto) if nodo else por_defecto
