"""La leyenda de una escala: sus opciones de la peor a la mejor, cada una con su color."""

from pipeline import estilo
from pipeline.graficas._lienzo import Lienzo
from pipeline.graficas._marco import MARGEN, UTIL
from pipeline.graficas._texto import alto_de_linea, medir
from pipeline.lectura.escalas_declaradas import Escala, Opcion

_LETRA, _LADO, _SEPARA = 6.5, 2.8, 3.2


def medir_opciones(escala: Escala) -> float:
    """Lo que ocupa de alto."""
    return len(_repartir(escala)) * (alto_de_linea(_LETRA) + 0.8) + 1.0


def dibujar_opciones(lienzo: Lienzo, escala: Escala, y: float) -> None:
    """Desde la altura `y`, en los renglones que haga falta."""
    paso = alto_de_linea(_LETRA) + 0.8
    for i, renglon in enumerate(_repartir(escala)):
        x, medio = MARGEN, y + paso * (i + 0.5)
        for opcion in renglon:
            lienzo.rectangulo(x, medio - _LADO / 2, _LADO, _LADO, estilo.OPINIONES_COLOR[opcion.opinion][0])
            lienzo.texto(x + _LADO + 1, medio, opcion.nombre, _LETRA)
            x += _ancho(opcion)


def _repartir(escala: Escala) -> list[list[Opcion]]:
    renglones: list[list[Opcion]] = [[]]
    for opcion in escala.opciones:
        if renglones[-1] and sum(map(_ancho, [*renglones[-1], opcion])) > UTIL:
            renglones.append([])
        renglones[-1].append(opcion)
    return renglones


def _ancho(opcion: Opcion) -> float:
    return _LADO + 1 + medir(opcion.nombre, _LETRA) + _SEPARA
