"""Una pregunta en el dibujo: sus opciones a lado y lado del centro, cuántos opinaron y cuántos no."""

from dataclasses import dataclass

from pipeline import estilo
from pipeline.base.espanol import numero, porcentaje
from pipeline.calculo.encuestas.preguntas import Pregunta
from pipeline.calculo.encuestas.reserva import Publica, a_la_izquierda
from pipeline.calculo.reserva import MINIMO
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
SIN_DETALLE = (estilo.PROGRAMADO, estilo.TEXTO)
"""El lado del que solo se dice cuánto suma: alguna de sus opciones es de menos de cinco personas."""
_LETRA, _LETRA_CIFRA, _MINIMO, _GROSOR, _LINEAS = 7.5, 6.3, 6.4, 5.2, 10


@dataclass(frozen=True, slots=True)
class Eje:
    """El centro de las barras y lo que mide el 100 % (milímetros)."""

    centro: float
    escala: float


def medir_pregunta(pregunta: Pregunta) -> float:
    """Lo que pide de alto."""
    return max(_MINIMO, len(_partir(pregunta)) * alto_de_linea(_LETRA) + 1.6)


def dibujar_pregunta(lienzo: Lienzo, publica: Publica, eje: Eje, y: float, con_aparte: bool = True) -> None:
    """Centrada en la altura `y`. `con_aparte`: se puede decir cuántos no opinaron."""
    pregunta = publica.pregunta
    lienzo.texto(EJE - 2, y, _partir(pregunta), _LETRA, ancla="right")
    if publica.favorables is None:
        lienzo.rectangulo(EJE, y - _GROSOR / 2, LARGO, _GROSOR, estilo.BLANCO, borde=estilo.BORDE, trama=TRAMA)
        aviso = _avisar(publica)
        lienzo.texto(EJE + LARGO / 2, y, aviso, _LETRA_CIFRA, color=estilo.GRIS, ancla="center", fondo=estilo.BLANCO)
        lienzo.texto(N, y, f"< {MINIMO}" if publica.n is None else numero(publica.n), _LETRA, ancla="right")
        return
    x = eje.centro - a_la_izquierda(publica) * eje.escala
    for opcion, cuantas in publica.tramos:
        parte = cuantas / pregunta.n
        color = estilo.OPINIONES_COLOR[opcion.opinion] if opcion else SIN_DETALLE
        if cuantas:
            _dibujar_tramo(lienzo, x, y, parte * eje.escala, *color, parte, "" if opcion else TRAMA)
        x += parte * eje.escala
    lienzo.texto(FAVORABLE, y, porcentaje(publica.parte_favorable), _LETRA, negrita=True, ancla="right")
    lienzo.texto(N, y, numero(pregunta.n), _LETRA, ancla="right")
    otros = pregunta.sin_opinion + pregunta.otras
    if con_aparte:
        lienzo.texto(APARTE, y, numero(otros) if otros else "–", _LETRA, color=estilo.GRIS, ancla="right")


def _avisar(publica: Publica) -> str:
    """Por qué no hay barra y, si se puede, hasta dónde llegan las favorables."""
    if not publica.n:
        return f"Menos de {MINIMO} respuestas: no se muestra"
    if publica.piso is not None:
        return f"Al menos {porcentaje(publica.piso)} favorables; lo demás se reserva"
    if publica.techo is not None:
        return f"Menos de {MINIMO} favorables; lo demás se reserva"
    return f"Opciones de menos de {MINIMO} respuestas: se reserva"


def _dibujar_tramo(
    lienzo: Lienzo, x: float, y: float, ancho: float, fondo: str, tinta: str, parte: float, trama: str = ""
) -> None:
    lienzo.rectangulo(x, y - _GROSOR / 2, ancho, _GROSOR, fondo, borde=estilo.GRIS if trama else "", trama=trama)
    lienzo.linea(x, y - _GROSOR / 2, x, y + _GROSOR / 2, estilo.BLANCO, 0.8)
    cifra = numero(parte * 100, 1)
    if medir(cifra, _LETRA_CIFRA) + 1.2 < ancho:
        debajo = fondo if trama else ""
        lienzo.texto(x + ancho / 2, y, cifra, _LETRA_CIFRA, color=tinta, ancla="center", fondo=debajo)


def _partir(pregunta: Pregunta) -> list[str]:
    return envolver(pregunta.grupo or pregunta.texto, NOMBRES - 2, _LETRA, maximo=_LINEAS)
