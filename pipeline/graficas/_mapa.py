"""Lo que comparten los mapas de calor: el tono de cada casilla, el hueco a la vista y la leyenda."""

from math import ceil

from pipeline import estilo
from pipeline.base.espanol import numero
from pipeline.graficas._lienzo import Lienzo
from pipeline.graficas._texto import medir

TRAMA = "////"
LETRA_LEYENDA = 6.3
ALTO_LEYENDA = 5.5
_SEPARA = 0.4
_LADO = 3.2


def escoger_tono(cuantas: int, mayor: int) -> tuple[str, str]:
    """El fondo y la tinta de una casilla con `cuantas`, de 1 a `mayor`."""
    pasos = len(estilo.SECUENCIA)
    return estilo.SECUENCIA[max(ceil(cuantas / mayor * pasos), 1) - 1 if mayor > 1 else 0]


def dibujar_casilla(lienzo: Lienzo, x: float, y: float, ancho: float, alto: float, fondo: str) -> None:
    """Una casilla con el aire que la separa de las vecinas."""
    lienzo.rectangulo(x + _SEPARA, y + _SEPARA, ancho - 2 * _SEPARA, alto - 2 * _SEPARA, fondo)


def dibujar_hueco(lienzo: Lienzo, x: float, y: float, ancho: float, alto: float) -> None:
    """Donde no vence nada: rayado, que no se confunde con un cero."""
    lado, aire = ancho - 2 * _SEPARA, 2 * _SEPARA
    lienzo.rectangulo(x + _SEPARA, y + _SEPARA, lado, alto - aire, estilo.BLANCO, borde=estilo.BORDE, trama=TRAMA)


def dibujar_leyenda(lienzo: Lienzo, x: float, y: float, mayor: int, hueco: str = "") -> float:
    """De menos a más entregas y, si se pide, qué es el rayado; devuelve dónde termina."""
    if hueco:
        dibujar_hueco(lienzo, x, y - _LADO / 2, 2 * _LADO, _LADO)
        x = _escribir(lienzo, x + 2 * _LADO + 1, y, hueco) + 5
    x = _escribir(lienzo, x, y, "1") + 1
    for fondo, _ in estilo.SECUENCIA if mayor > 1 else estilo.SECUENCIA[:1]:
        dibujar_casilla(lienzo, x, y - _LADO / 2, _LADO, _LADO, fondo)
        x += _LADO
    return _escribir(lienzo, x + 1, y, f"{numero(mayor)} entregas" if mayor > 1 else "entrega")


def _escribir(lienzo: Lienzo, x: float, y: float, texto: str) -> float:
    lienzo.texto(x, y, texto, LETRA_LEYENDA)
    return x + medir(texto, LETRA_LEYENDA)
