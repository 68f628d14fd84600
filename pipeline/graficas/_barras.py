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
TRAMA_NO_APLICA = "\\\\\\\\"  # al revés y tenue: lo que no aplica no es un dato que falte
_ANCHO_NOMBRES, _AIRE, _ALTO_MAXIMO_RENGLON, _LINEAS = 58.0, 1.4, 15.0, 12


@dataclass(frozen=True, slots=True)
class Barra:
    """Un renglón. `largo`: parte del eje, de 0 a 1; None si no aplica. `rayada`: se cuenta, pero es falta de dato.

    `sin_dato`: la parte rayada que sigue a la barra. `debido`: hasta dónde debía llegar; el rótulo va después.
    `dentro_de`: a qué pertenece, en letra menor bajo el nombre.
    """

    nombre: str
    largo: float | None
    rotulo: str
    fondo: str
    borde: str
    rayada: bool = False
    sin_dato: float = 0.0
    debido: float | None = None
    dentro_de: str = ""


@dataclass(frozen=True, slots=True)
class Columnas:
    """Dónde empieza el eje, cuánto mide y cuánto ocupan los nombres (milímetros)."""

    eje: float
    largo: float
    nombres: float


def repartir_columnas(barras: Sequence[Barra]) -> Columnas:
    """Los nombres ocupan lo que piden, hasta un tope; los rótulos, lo que miden; el eje, el resto."""
    anchos = (max(medir(b.nombre, LETRA), medir(b.dentro_de, LETRA_EJE)) for b in barras)
    nombres = min(_ANCHO_NOMBRES, max(anchos) * 1.04 + 0.5)
    rotulos = max((medir(b.rotulo, LETRA) for b in barras if b.largo is not None), default=5.0) * 1.03
    eje = MARGEN + nombres + 2.5
    return Columnas(eje, ANCHO - MARGEN - eje - rotulos - 2.5, nombres)


def medir_renglones(barras: Sequence[Barra], columnas: Columnas) -> list[float]:
    """Lo que pide cada renglón de alto, en milímetros."""
    altos = [_alto_del_nombre(b, columnas) for b in barras]
    return [alto + (_AIRE if alto < 1.5 * alto_de_linea(LETRA) else 2 * _AIRE) for alto in altos]


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


def marcar_debido(lienzo: Lienzo, x: float, y: float, grosor: float) -> None:
    """La raya que dice hasta dónde debía llegar una barra."""
    lienzo.linea(x, y - grosor / 2 - 0.6, x, y + grosor / 2 + 0.6, estilo.AZUL, 1.8)


def _partir(barra: Barra, columnas: Columnas) -> list[str]:
    return envolver(barra.nombre, columnas.nombres, LETRA, maximo=_LINEAS)


def _partir_debajo(barra: Barra, columnas: Columnas) -> list[str]:
    return envolver(barra.dentro_de, columnas.nombres, LETRA_EJE, maximo=_LINEAS) if barra.dentro_de else []


def _alto_del_nombre(barra: Barra, columnas: Columnas) -> float:
    suyo, debajo = len(_partir(barra, columnas)), len(_partir_debajo(barra, columnas))
    return suyo * alto_de_linea(LETRA) + debajo * alto_de_linea(LETRA_EJE)


def _escribir_nombre(lienzo: Lienzo, barra: Barra, columnas: Columnas, y: float) -> None:
    x, nombre, debajo = columnas.eje - 2, _partir(barra, columnas), _partir_debajo(barra, columnas)
    arriba = y - _alto_del_nombre(barra, columnas) / 2
    medio = arriba + len(nombre) * alto_de_linea(LETRA) / 2
    lienzo.texto(x, medio, nombre, LETRA, ancla="right")
    if debajo:
        fin = y + _alto_del_nombre(barra, columnas) / 2
        medio = fin - len(debajo) * alto_de_linea(LETRA_EJE) / 2
        lienzo.texto(x, medio, debajo, LETRA_EJE, color=estilo.GRIS, ancla="right")


def _dibujar_renglon(lienzo: Lienzo, barra: Barra, columnas: Columnas, y: float, grosor: float) -> None:
    _escribir_nombre(lienzo, barra, columnas, y)
    arriba = y - grosor / 2
    if barra.largo is None:
        trama = TRAMA_NO_APLICA
        lienzo.rectangulo(columnas.eje, arriba, columnas.largo, grosor, estilo.BLANCO, borde=estilo.BORDE, trama=trama)
        lienzo.texto(columnas.eje + 2.5, y, barra.rotulo, LETRA, color=estilo.GRIS, fondo=estilo.BLANCO)
        return
    ancho, rayado = barra.largo * columnas.largo, barra.sin_dato * columnas.largo
    if barra.debido is not None:
        lienzo.rectangulo(columnas.eje, arriba, barra.debido * columnas.largo, grosor, estilo.BANDA)
    if rayado > 0:
        x = columnas.eje + ancho
        lienzo.rectangulo(x, arriba, rayado, grosor, estilo.BLANCO, borde=estilo.GRIS, trama=TRAMA)
    if ancho > 0:
        trama = TRAMA if barra.rayada else ""
        lienzo.rectangulo(columnas.eje, arriba, ancho, grosor, barra.fondo, borde=barra.borde, trama=trama)
    fin = ancho
    if barra.debido is not None:
        fin = columnas.largo * max(barra.largo, barra.debido)
        marcar_debido(lienzo, columnas.eje + barra.debido * columnas.largo, y, grosor)
    lienzo.texto(columnas.eje + fin + 1.8, y, barra.rotulo, LETRA, fondo=estilo.BLANCO)
