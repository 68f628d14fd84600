"""Las medidas de una hoja (anchos, altos, celdas combinadas) y el alto que pide cada fila llena."""

from dataclasses import dataclass

from pipeline.salidas.llenado.altos import alto_de_texto, ancho_en_pixeles
from pipeline.salidas.llenado.arbol import Nodo, poner_atributo, quitar_atributo
from pipeline.salidas.llenado.celdas import Escrita
from pipeline.salidas.llenado.estilos import Estilos
from pipeline.salidas.llenado.hoja import HojaDelFormato, Rectangulo

_ANCHO_USUAL, _ALTO_USUAL = 8.43, 15.0
_COLUMNAS_A_LA_VISTA = 500


@dataclass(frozen=True, slots=True)
class Medidas:
    """Anchos en caracteres y altos en puntos; `altos` solo de las filas con alto fijo."""

    anchos: dict[int, float]
    ancho: float
    altos: dict[int, float]
    alto: float
    unidas: dict[tuple[int, int], Rectangulo]


def con_alto(
    apertura: str, fila: int, escritas: list[Escrita], estilos: Estilos, medidas: Medidas, piso: float = 0.0
) -> str:
    """La fila tan alta como pide su texto, y no menos que `piso`.

    Sin `customHeight`, crece si después alguien escribe en ella.
    """
    necesario, unida = 0.0, False
    for escrita in escritas:
        if not estilos.ajusta(escrita.estilo):
            continue
        f1, c1, f2, c2 = medidas.unidas.get((fila, escrita.columna), (fila, escrita.columna, fila, escrita.columna))
        ancho = sum(ancho_en_pixeles(medidas.anchos.get(c, medidas.ancho)) for c in range(c1, c2 + 1))
        ancho -= estilos.sangria(escrita.estilo)
        alto = alto_de_texto(escrita.texto, estilos.letra(escrita.estilo), ancho)
        alto -= sum(medidas.altos.get(f, medidas.alto) for f in range(f1 + 1, f2 + 1))
        if alto > necesario:
            necesario = alto
        unida = unida or (c2 > c1 or f2 > f1)
    if necesario <= max(medidas.altos.get(fila, medidas.alto), piso):
        return apertura
    apertura = poner_atributo(apertura, "ht", f"{necesario:.15g}")
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
        anchos,
        _numero(usual, "defaultColWidth", _ANCHO_USUAL),
        {r.numero: float(r.nodo.atributo("ht") or _ALTO_USUAL) for r in fijas},
        _numero(usual, "defaultRowHeight", _ALTO_USUAL),
        {(u[0], u[1]): u for u in hoja.combinadas},
    )


def _numero(nodo: Nodo | None, atributo: str, por_defecto: float) -> float:
    return float(nodo.atributo(atributo) or por_defecto) if nodo else por_defecto
