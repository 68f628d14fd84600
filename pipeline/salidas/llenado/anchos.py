"""Ensancha la columna de un texto que ni en la fila más alta que admite una hoja se vería entero."""

from pipeline.salidas.llenado.altos import ALTO_MAXIMO, alto_de_texto, ancho_en_pixeles
from pipeline.salidas.llenado.arbol import Edicion, Nodo, poner_atributo
from pipeline.salidas.llenado.estilos import Estilos
from pipeline.salidas.llenado.hoja import Celda, HojaDelFormato
from pipeline.salidas.llenado.marcas import Fuente
from pipeline.salidas.llenado.medidas import Medidas, medir

ANCHO_MAXIMO = 140.0
_CORTO = 300
_PASO = 1.1


def ensanchar(hoja: HojaDelFormato, fuente: Fuente, estilos: Estilos) -> list[Edicion]:
    """Anota en la hoja los anchos nuevos y devuelve las ediciones de sus columnas; ninguna si todo cabe."""
    medidas = medir(hoja)
    for bloque in hoja.mapa.bloques:
        renglones = [r for r in hoja.renglones if bloque.inicio <= r.numero < bloque.inicio + bloque.alto]
        sueltas = (c for r in renglones for c in r.celdas if (r.numero, c.columna) not in medidas.unidas)
        for celda in (c for c in sueltas if c.marcas and estilos.ajusta(c.estilo)):
            suyos = [str(fuente.valor(celda.marcas[0], r)) for r in hoja.registros[bloque.inicio]]
            ancho = _que_necesita(max(suyos, key=len), celda, medidas, estilos)
            if ancho > hoja.anchos.get(celda.columna, medidas.anchos.get(celda.columna, medidas.ancho)):
                hoja.anchos[celda.columna] = ancho
    return [e for columna, ancho in hoja.anchos.items() for e in _ensanchar_columna(hoja.raiz, columna, ancho)]


def _que_necesita(texto: str, celda: Celda, medidas: Medidas, estilos: Estilos) -> float:
    """El ancho, en caracteres, con que el texto más largo de la columna cabe en una fila."""
    ancho = medidas.anchos.get(celda.columna, medidas.ancho)
    if len(texto) < _CORTO:
        return ancho
    letra, sangria = estilos.letra(celda.estilo), estilos.sangria(celda.estilo)
    while ancho < ANCHO_MAXIMO and alto_de_texto(texto, letra, ancho_en_pixeles(ancho) - sangria) >= ALTO_MAXIMO:
        ancho = min(ancho * _PASO, ANCHO_MAXIMO)
    return ancho


def _ensanchar_columna(raiz: Nodo, columna: int, ancho: float) -> list[Edicion]:
    """Su `col`; si era de varias columnas, las demás quedan como estaban."""
    for col in raiz.todos("col"):
        primera, ultima = int(col.atributo("min")), int(col.atributo("max"))
        if primera <= columna <= ultima:
            tramos = ((primera, columna - 1, 0.0), (columna, columna, ancho), (columna + 1, ultima, 0.0))
            nuevas = (_tramo(col.apertura, *t) for t in tramos if t[0] <= t[1])
            return [(col.inicio, col.fin, "".join(nuevas))]
    return []


def _tramo(apertura: str, primera: int, ultima: int, ancho: float) -> str:
    apertura = poner_atributo(poner_atributo(apertura, "min", primera), "max", ultima)
    return poner_atributo(apertura, "width", f"{ancho:.2f}") if ancho else apertura
