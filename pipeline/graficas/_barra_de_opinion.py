"""Una pregunta en el dibujo: sus opciones a lado y lado del centro, cuántos opinaron y cuántos no."""

from dataclasses import dataclass

from pipeline import estilo
from pipeline.base.espanol import numero, porcentaje
from pipeline.calculo.encuestas.preguntas import MINIMO, Pregunta
from pipeline.graficas._lienzo import ANCHO, Lienzo
from pipeline.graficas._mapa import TRAMA
from pipeline.graficas._marco import MARGEN
from pipeline.graficas._texto import alto_de_linea, envolver, medir

NOMBRES = 54.0
EJE = MARGEN + NOMBRES
APARTE = ANCHO - MARGEN
N = APARTE - 11.0
FAVORABLE = N - 8.5
LARGO = FAVORABLE - 16.0 - EJE
_LETRA, _LETRA_CIFRA, _MINIMO, _GROSOR, _LINEAS = 7.5, 6.3, 6.4, 5.2, 10


@dataclass(frozen=True, slots=True)
class Eje:
    """El centro de las barras y lo que mide el 100 % (milímetros)."""

    centro: float
    escala: float


def medir_pregunta(pregunta: Pregunta) -> float:
    """Lo que pide de alto."""
    return max(_MINIMO, len(_partir(pregunta)) * alto_de_linea(_LETRA) + 1.6)


def dibujar_pregunta(lienzo: Lienzo, pregunta: Pregunta, eje: Eje, y: float) -> None:
    """Centrada en la altura `y`."""
    lienzo.texto(EJE - 2, y, _partir(pregunta), _LETRA, ancla="right")
    if not pregunta.alcanza:
        lienzo.rectangulo(EJE, y - _GROSOR / 2, LARGO, _GROSOR, estilo.BLANCO, borde=estilo.BORDE, trama=TRAMA)
        aviso = f"Menos de {MINIMO} respuestas: no se muestra"
        lienzo.texto(EJE + LARGO / 2, y, aviso, _LETRA_CIFRA, color=estilo.GRIS, ancla="center", fondo=estilo.BLANCO)
        lienzo.texto(N, y, f"< {MINIMO}", _LETRA, ancla="right")
        return
    x = eje.centro - pregunta.a_la_izquierda * eje.escala
    for opcion, cuantas in zip(pregunta.escala.opciones, pregunta.cuentas, strict=True):
        ancho = cuantas / pregunta.n * eje.escala
        if cuantas:
            _dibujar_tramo(lienzo, x, y, ancho, *estilo.OPINIONES_COLOR[opcion.opinion], cuantas / pregunta.n)
        x += ancho
    lienzo.texto(FAVORABLE, y, porcentaje(pregunta.favorables), _LETRA, negrita=True, ancla="right")
    lienzo.texto(N, y, numero(pregunta.n), _LETRA, ancla="right")
    otros = pregunta.sin_opinion + pregunta.otras
    lienzo.texto(APARTE, y, numero(otros) if otros else "–", _LETRA, color=estilo.GRIS, ancla="right")


def _dibujar_tramo(lienzo: Lienzo, x: float, y: float, ancho: float, fondo: str, tinta: str, parte: float) -> None:
    lienzo.rectangulo(x, y - _GROSOR / 2, ancho, _GROSOR, fondo)
    lienzo.linea(x, y - _GROSOR / 2, x, y + _GROSOR / 2, estilo.BLANCO, 0.8)
    cifra = numero(parte * 100, 1)
    if medir(cifra, _LETRA_CIFRA) + 1.2 < ancho:
        lienzo.texto(x + ancho / 2, y, cifra, _LETRA_CIFRA, color=tinta, ancla="center")


def _partir(pregunta: Pregunta) -> list[str]:
    return envolver(pregunta.grupo or pregunta.texto, NOMBRES - 2, _LETRA, maximo=_LINEAS)
