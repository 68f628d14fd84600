"""Las firmas de una hoja nunca quedan solas en una página: con ellas van las últimas filas de su tabla."""

import re
from collections.abc import Sequence

from pipeline.salidas.llenado.altos import ancho_en_pixeles
from pipeline.salidas.llenado.arbol import Nodo, aplicar, leer_arbol, poner_atributo
from pipeline.salidas.llenado.hoja import HojaDelFormato
from pipeline.salidas.llenado.medidas import Medidas, medir

LLENA = 0.6
"""La parte de la última página que ocupan las firmas y lo que va con ellas: en el resto se puede escribir."""
REDUCIDA = 0.6
"""La hoja que se pide en una sola página no se reduce más que esto: no se podría leer."""
SIN_RIESGO = 0.94
"""Lo que se llena de una página cuando se corta donde conviene: cada programa mide las filas un poco distinto."""
_CARTA, _PAPELES = (612.0, 792.0), {"1": (612.0, 792.0), "5": (612.0, 1008.0), "9": (595.3, 841.9)}
_FILA = re.compile(r"<(?:\w+:)?row\b[^>]*>")
_DESPUES = ("headerFooter", "pageSetup", "pageMargins", "printOptions", "hyperlinks", "dataValidations")


def cerrar_pagina(texto: str, hoja: HojaDelFormato, marcas: frozenset[str]) -> str:
    """La hoja ya llena, con el corte de página que hace falta; la misma si no lleva esas marcas de firma.

    Si todo cabe en una página, no se toca.
    """
    firmas = [r.numero for r in hoja.renglones for c in r.celdas for m in c.marcas if m.campo in marcas]
    bloques = [b for b in hoja.mapa.bloques if firmas and b.inicio < min(firmas)]
    if not bloques:
        return texto
    raiz = leer_arbol(texto)
    medidas = medir(hoja)
    hasta = hoja.mapa.ultima(max(firmas))
    altos = _altos(texto, medidas, hasta)
    pagina, escala = _pagina(raiz, medidas, _columnas(hoja))
    una_sola = _es_de_una(raiz)
    if sum(altos) * (REDUCIDA if una_sola else escala) <= pagina * (1 if una_sola else LLENA):
        return texto
    cabe = pagina / escala
    arriba = altos[bloques[-1].inicio - 2]  # el encabezado, que se repite
    ultimo = _donde_cortar(altos, hoja, cabe * LLENA - arriba)
    return _con_cortes(texto, raiz, [*_sin_partir(altos, hoja, ultimo, cabe * SIN_RIESGO, arriba), ultimo], una_sola)


def _altos(texto: str, medidas: Medidas, hasta: int) -> list[float]:
    """El alto de cada fila de la hoja ya llena, en puntos."""
    altos = [medidas.alto] * hasta
    for fila in _FILA.findall(texto):
        numero, alto = (re.search(rf' {a}="([\d.]+)"', fila) for a in ("r", "ht"))
        if numero and alto and int(numero[1]) <= hasta:
            altos[int(numero[1]) - 1] = float(alto[1])
    return altos


def _pagina(raiz: Nodo, medidas: Medidas, columnas: int) -> tuple[float, float]:
    """El alto imprimible en puntos, y a qué escala cabe la hoja a lo ancho."""
    papel, margenes = raiz.hijo("pageSetup"), raiz.hijo("pageMargins")
    corto, largo = _PAPELES.get(papel.atributo("paperSize") if papel else "", _CARTA)
    ancho, alto = (largo, corto) if papel and papel.atributo("orientation") == "landscape" else (corto, largo)
    lados = [float(margenes.atributo(m) or 0.75) * 72 if margenes else 54.0 for m in ("left", "right", "top", "bottom")]
    puntos = sum(ancho_en_pixeles(medidas.anchos.get(c, medidas.ancho)) for c in range(1, columnas + 1)) * 0.75
    escala = min((ancho - lados[0] - lados[1]) / puntos, 1.0) if puntos else 1.0
    return alto - lados[2] - lados[3], escala


def _columnas(hoja: HojaDelFormato) -> int:
    return max((c.columna for r in hoja.renglones for c in r.celdas), default=1)


def _es_de_una(raiz: Nodo) -> bool:
    papel = raiz.hijo("pageSetup")
    ajusta = any(n.atributo("fitToPage") in ("1", "true") for n in raiz.todos("pageSetUpPr"))
    return bool(papel) and ajusta and papel is not None and papel.atributo("fitToHeight", "1") == "1"


def _donde_cortar(altos: Sequence[float], hoja: HojaDelFormato, cabe: float) -> int:
    """La fila después de la que se corta: debajo quedan las firmas y las filas de la tabla que quepan, una al menos."""
    bloque = hoja.mapa.bloques[-1]
    primera, ultima = hoja.mapa.primera(bloque.inicio), hoja.mapa.ultima(bloque.inicio + bloque.alto - 1)
    fila = ultima - bloque.alto
    while fila - bloque.alto >= primera and sum(altos[fila - bloque.alto :]) <= cabe:
        fila -= bloque.alto
    return fila


def _sin_partir(altos: Sequence[float], hoja: HojaDelFormato, hasta: int, cabe: float, arriba: float) -> list[int]:
    """Dónde cortar las páginas de antes, si lo que se repite son varias filas que van juntas."""
    bloque = hoja.mapa.bloques[-1]
    if bloque.alto == 1:
        return []
    cortes, usado = [], sum(altos[: hoja.mapa.primera(bloque.inicio) - 1])
    for fila in range(hoja.mapa.primera(bloque.inicio) - 1, hasta, bloque.alto):
        alto = sum(altos[fila : fila + bloque.alto])
        if usado + alto > cabe and fila >= bloque.inicio:
            cortes.append(fila)
            usado = arriba
        usado += alto
    return cortes


def _con_cortes(texto: str, raiz: Nodo, filas: Sequence[int], una_sola: bool) -> str:
    ediciones = []
    papel, cortes = raiz.hijo("pageSetup"), raiz.hijo("rowBreaks")
    if una_sola and papel:
        ediciones.append((papel.inicio, papel.dentro, poner_atributo(papel.apertura, "fitToHeight", 0)))
    p, cuantos = raiz.prefijo, len(filas) + (len(cortes.hijos) if cortes else 0)
    nuevos = "".join(f'<{p}brk id="{fila}" max="16383" man="1"/>' for fila in filas)
    if cortes:
        apertura = poner_atributo(poner_atributo(cortes.apertura, "count", cuantos), "manualBreakCount", cuantos)
        ediciones += [(cortes.inicio, cortes.dentro, apertura), (cortes.hasta, cortes.hasta, nuevos)]
    elif previo := next((n for nombre in _DESPUES if (n := raiz.hijo(nombre))), None):
        abre = f'<{p}rowBreaks count="{cuantos}" manualBreakCount="{cuantos}">'
        ediciones.append((previo.fin, previo.fin, f"{abre}{nuevos}</{p}rowBreaks>"))
    return aplicar(texto, ediciones)
