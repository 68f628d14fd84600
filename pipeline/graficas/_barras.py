"""Barras horizontales con su rótulo al lado, desde cero; lo que no aplica, rayado y con sus palabras."""

from collections.abc import Sequence
from dataclasses import dataclass

from pipeline import estilo
from pipeline.graficas._lienzo import ANCHO, Lienzo
from pipeline.graficas._marco import MARGEN
from pipeline.graficas._texto import alto_de_linea, envolver, medir

LETRA, LETRA_EJE = 8.0, 6.5
ALTO_EJE = 5.0
TRAMA = "////"
_ANCHO_NOMBRES, _AIRE, _ALTO_MAXIMO_RENGLON, _LINEAS = 58.0, 1.4, 15.0, 12


@dataclass(frozen=True, slots=True)
class Barra:
    """Un renglón. `largo`: parte del eje, de 0 a 1; None si no aplica. `rayada`: se cuenta, pero es falta de dato."""

    nombre: str
    largo: float | None
    rotulo: str
    fondo: str
    borde: str
    rayada: bool = False


@dataclass(frozen=True, slots=True)
class Columnas:
    """Dónde empieza el eje, cuánto mide y cuánto ocupan los nombres (milímetros)."""

    eje: float
    largo: float
    nombres: float


def repartir_columnas(barras: Sequence[Barra]) -> Columnas:
    """Los nombres ocupan lo que piden, hasta un tope; los rótulos, lo que miden; el eje, el resto."""
    nombres = min(_ANCHO_NOMBRES, max(medir(b.nombre, LETRA) for b in barras) * 1.04 + 0.5)
    rotulos = max((medir(b.rotulo, LETRA) for b in barras if b.largo is not None), default=5.0) * 1.03
    eje = MARGEN + nombres + 2.5
    return Columnas(eje, ANCHO - MARGEN - eje - rotulos - 2.5, nombres)


def medir_renglones(barras: Sequence[Barra], columnas: Columnas) -> list[float]:
    """Lo que pide cada renglón de alto, en milímetros."""
    lineas = [len(_partir(b, columnas)) for b in barras]
    return [n * alto_de_linea(LETRA) + (_AIRE if n == 1 else 2 * _AIRE) for n in lineas]


def dibujar_barras(lienzo: Lienzo, barras: Sequence[Barra], columnas: Columnas, arriba: float, abajo: float) -> None:
    """Dibuja los renglones entre dos alturas, repartiendo entre ellos lo que sobra."""
    pedidos = medir_renglones(barras, columnas)
    sobra = max(0.0, abajo - arriba - sum(pedidos)) / len(barras)
    altos = [max(p, min(p + sobra, _ALTO_MAXIMO_RENGLON)) for p in pedidos]
    grosor = min(7.0, 0.62 * min(altos))
    y = arriba + max(0.0, abajo - arriba - sum(altos)) / 2
    for barra, alto in zip(barras, altos, strict=True):
        _dibujar_renglon(lienzo, barra, columnas, y + alto / 2, grosor)
        y += alto
    lienzo.linea(columnas.eje, arriba, columnas.eje, abajo, estilo.GRIS, 0.9)


def dibujar_guias(
    lienzo: Lienzo, columnas: Columnas, marcas: Sequence[tuple[float, str]], arriba: float, abajo: float
) -> None:
    """Líneas de referencia con su valor al pie; un valor que se montaría sobre el anterior no se escribe."""
    ocupado = 0.0
    for posicion, rotulo in marcas:
        x, mitad = columnas.eje + posicion * columnas.largo, medir(rotulo, LETRA_EJE) / 2
        lienzo.linea(x, arriba, x, abajo, estilo.BORDE)
        if x - mitad > ocupado:
            lienzo.texto(x, abajo + ALTO_EJE / 2, rotulo, LETRA_EJE, color=estilo.GRIS, ancla="center")
            ocupado = x + mitad + 0.8


def _partir(barra: Barra, columnas: Columnas) -> list[str]:
    return envolver(barra.nombre, columnas.nombres, LETRA, maximo=_LINEAS)


def _dibujar_renglon(lienzo: Lienzo, barra: Barra, columnas: Columnas, y: float, grosor: float) -> None:
    lienzo.texto(columnas.eje - 2, y, _partir(barra, columnas), LETRA, ancla="right")
    arriba = y - grosor / 2
    if barra.largo is None:
        lienzo.rectangulo(columnas.eje, arriba, columnas.largo, grosor, estilo.BLANCO, borde=estilo.GRIS, trama=TRAMA)
        lienzo.texto(columnas.eje + 2.5, y, barra.rotulo, LETRA, color=estilo.GRIS, fondo=estilo.BLANCO)
        return
    ancho = barra.largo * columnas.largo
    if ancho > 0:
        trama = TRAMA if barra.rayada else ""
        lienzo.rectangulo(columnas.eje, arriba, ancho, grosor, barra.fondo, borde=barra.borde, trama=trama)
    lienzo.texto(columnas.eje + ancho + 1.8, y, barra.rotulo, LETRA, fondo=estilo.BLANCO)
