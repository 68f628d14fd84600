"""Una hoja del cronograma: la leyenda, los meses, y las actividades bajo su componente."""

from collections.abc import Sequence
from datetime import date
from itertools import groupby

from pipeline import estilo
from pipeline.base.espanol import fecha
from pipeline.base.texto import a_oracion, visible
from pipeline.graficas._calendario import LADO, MARCAS, Calendario
from pipeline.graficas._entregas import Renglon
from pipeline.graficas._lamina import paginar
from pipeline.graficas._lienzo import ANCHO, Lienzo
from pipeline.graficas._marco import MARGEN, UTIL, Marco, abrir_lamina
from pipeline.graficas._texto import alto_de_linea, envolver, medir

RENGLONES_POR_HOJA = 30
_LETRA, _LETRA_BANDA, _LETRA_CORTE = 6.3, 7.0, 6.0
_LINEAS = 9  # lo que pase de aquí termina en «…» y queda entero en la descripción
_NUMERAL, _TEXTO, _ESTADO, _AIRE = 8.5, 62.5, 19.5, 1.6
_ALTO_LEYENDA, _ALTO_CORTE, _ALTO_MESES = 5.0, 3.0, 4.5
_ALTO_CABEZA = _ALTO_LEYENDA + _ALTO_CORTE + _ALTO_MESES


def repartir_en_hojas(renglones: Sequence[Renglon], disponible: float) -> list[slice]:
    """Las hojas: lo que cabe en cada una, con el nombre de un componente donde empieza y al abrir cada hoja."""
    banda = max(_alto_banda(decir_componente(r)) for r in renglones)
    previos = ["", *map(decir_componente, renglones)]
    altos = [
        _alto_renglon(r) + (banda if decir_componente(r) != previo else 0.0)
        for r, previo in zip(renglones, previos, strict=False)
    ]
    return paginar(altos, disponible - _ALTO_CABEZA - banda, RENGLONES_POR_HOJA)


def pintar(marco: Marco, renglones: Sequence[Renglon], vigencia: int, corte: date) -> Lienzo:
    """Dibuja una hoja; la línea del corte pasa por detrás de las marcas."""
    bandas, filas, alto = _situar(renglones)
    lienzo, arriba, _ = abrir_lamina(marco, _ALTO_CABEZA + alto)
    cuerpo, fin = arriba + _ALTO_CABEZA, arriba + _ALTO_CABEZA + alto
    sangria = _NUMERAL if any(r.fila.numeral for r in renglones) else 1.0
    izquierda = MARGEN + sangria + _TEXTO + 2
    calendario = Calendario(vigencia, izquierda, ANCHO - MARGEN - _ESTADO - 3.5 - izquierda)
    _dibujar_leyenda(lienzo, arriba + _ALTO_LEYENDA / 2)
    _rotular_corte(lienzo, calendario, corte, arriba + _ALTO_LEYENDA + _ALTO_CORTE / 2)
    calendario.dibujar_meses(lienzo, cuerpo - _ALTO_MESES, _ALTO_MESES, fin)
    x = calendario.situar(corte)
    lienzo.linea(x, cuerpo, x, fin, estilo.AZUL, 1.0)
    for nombre, y in bandas:
        _dibujar_banda(lienzo, nombre, cuerpo + y)
    for renglon, y in filas:
        _dibujar_renglon(lienzo, calendario, renglon, sangria, cuerpo + y)
    return lienzo


def decir_estado(renglon: Renglon) -> str:
    """El estado de la actividad y, si lo hay, que tiene un reporte por decidir."""
    return f"{renglon.fila.estado} (reporte por decidir)" if renglon.fila.por_decidir else renglon.fila.estado


def decir_componente(renglon: Renglon) -> str:
    """Bajo qué nombre va la actividad."""
    return a_oracion(visible(renglon.fila.componente)) or renglon.fila.instrumento or "Actividades"


def _situar(renglones: Sequence[Renglon]) -> tuple[list[tuple[str, float]], list[tuple[Renglon, float]], float]:
    """La altura de cada componente y de cada actividad desde el comienzo del cuerpo, y el alto de todo."""
    bandas, filas, y = [], [], 0.0
    for nombre, suyos in groupby(renglones, decir_componente):
        bandas.append((nombre, y))
        y += _alto_banda(nombre)
        for renglon in suyos:
            filas.append((renglon, y))
            y += _alto_renglon(renglon)
    return bandas, filas, y


def _dibujar_renglon(lienzo: Lienzo, calendario: Calendario, renglon: Renglon, sangria: float, y: float) -> None:
    numeral, actividad, estado = _partir(renglon)
    alto = _alto_renglon(renglon)
    medio = y + alto / 2
    lienzo.texto(MARGEN, medio, numeral, _LETRA)
    lienzo.texto(MARGEN + sangria, medio, actividad, _LETRA)
    calendario.dibujar_renglon(lienzo, renglon, medio)
    lienzo.texto(ANCHO - MARGEN - _ESTADO, medio, estado, _LETRA)
    lienzo.linea(MARGEN, y + alto, ANCHO - MARGEN, y + alto, estilo.BORDE, 0.3)


def _dibujar_banda(lienzo: Lienzo, nombre: str, y: float) -> None:
    alto = _alto_banda(nombre)
    lienzo.rectangulo(MARGEN, y, UTIL, alto, estilo.BANDA)
    lineas = envolver(nombre, UTIL - 3, _LETRA_BANDA, True)
    lienzo.texto(MARGEN + 1, y + alto / 2, lineas, _LETRA_BANDA, negrita=True, color=estilo.AZUL)


def _dibujar_leyenda(lienzo: Lienzo, y: float) -> None:
    x = MARGEN + 1
    for situacion, (forma, fondo, borde) in MARCAS.items():
        lienzo.marcas([x], y, forma, LADO, fondo, borde)
        lienzo.texto(x + 2.2, y, situacion.value, _LETRA)
        x += 2.2 + medir(situacion.value, _LETRA) + 5
    lienzo.rectangulo(x - 1, y - 0.7, 5, 1.4, estilo.PROGRAMADO, borde=estilo.GRIS)
    lienzo.texto(x + 5, y, "Lapso programado", _LETRA)


def _rotular_corte(lienzo: Lienzo, calendario: Calendario, corte: date, y: float) -> None:
    texto = f"Corte {fecha(corte)}"
    x = min(calendario.situar(corte), ANCHO - MARGEN - medir(texto, _LETRA_CORTE, True) / 2)
    lienzo.texto(x, y, texto, _LETRA_CORTE, negrita=True, color=estilo.AZUL, ancla="center")


def _partir(renglon: Renglon) -> tuple[list[str], list[str], list[str]]:
    """El numeral, la actividad y su estado, en renglones."""
    return (
        envolver(renglon.fila.numeral, _NUMERAL - 1, _LETRA, maximo=_LINEAS),
        envolver(renglon.fila.actividad, _TEXTO, _LETRA, maximo=_LINEAS),
        envolver(decir_estado(renglon), _ESTADO, _LETRA),
    )


def _alto_renglon(renglon: Renglon) -> float:
    return max(map(len, _partir(renglon))) * alto_de_linea(_LETRA) + _AIRE


def _alto_banda(nombre: str) -> float:
    return len(envolver(nombre, UTIL - 3, _LETRA_BANDA, True)) * alto_de_linea(_LETRA_BANDA) + 1.2
