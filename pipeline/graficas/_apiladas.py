"""Barras apiladas de cuentas: cada tramo con su número dentro si cabe, y sus claves arriba."""

from collections.abc import Sequence
from dataclasses import dataclass

from pipeline import estilo
from pipeline.base.espanol import numero
from pipeline.estilo import Tramo
from pipeline.graficas._barras import LETRA, TRAMA, Barra, Columnas, medir_renglones, repartir_columnas
from pipeline.graficas._contraste import separar
from pipeline.graficas._lienzo import Lienzo
from pipeline.graficas._marco import MARGEN, UTIL
from pipeline.graficas._texto import envolver, medir

ALTO_CLAVES = 5.5
_LETRA_TRAMO, _LETRA_CLAVE = 6.5, 6.5
_ALTO_MAXIMO = 15.0


@dataclass(frozen=True, slots=True)
class Apilada:
    """Un renglón: su nombre, cuántas hay en cada tramo, y lo que se lee al final."""

    nombre: str
    cuantas: tuple[int, ...]
    rotulo: str


def medir_apiladas(barras: Sequence[Apilada]) -> list[float]:
    """Lo que pide cada renglón de alto, en milímetros."""
    simples = _simples(barras)
    return medir_renglones(simples, repartir_columnas(simples))


def dibujar_claves(lienzo: Lienzo, y: float, tramos: Sequence[Tramo] = estilo.TRAMOS) -> None:
    """Qué es cada color, en el orden en que van los tramos."""
    ancho = 3.6
    pedido = sum(ancho + 1.2 + medir(t.palabra, _LETRA_CLAVE) for t in tramos)
    hueco = min(5.0, (UTIL - pedido) / max(len(tramos) - 1, 1))
    x = MARGEN
    for tramo in tramos:
        _pintar_tramo(lienzo, tramo, x, y - 1.2, ancho, 2.4, estilo.GRIS)
        lienzo.texto(x + ancho + 1.2, y, tramo.palabra, _LETRA_CLAVE)
        x += ancho + 1.2 + medir(tramo.palabra, _LETRA_CLAVE) + hueco


def dibujar_apiladas(
    lienzo: Lienzo,
    barras: Sequence[Apilada],
    pagina: slice,
    arriba: float,
    abajo: float,
    tramos: Sequence[Tramo] = estilo.TRAMOS,
) -> None:
    """Los renglones de una página; la escala es la misma en todas."""
    columnas = repartir_columnas(_simples(barras))
    mayor = max((sum(b.cuantas) for b in barras), default=0) or 1
    pedidos = medir_apiladas(barras)[pagina]
    sobra = max(0.0, abajo - arriba - sum(pedidos)) / len(pedidos)
    altos = [max(p, min(p + sobra, _ALTO_MAXIMO)) for p in pedidos]
    grosor = min(7.0, 0.7 * min(altos))
    y = arriba + max(0.0, abajo - arriba - sum(altos)) / 2
    for barra, alto in zip(barras[pagina], altos, strict=True):
        _dibujar(lienzo, barra, columnas, mayor, y + alto / 2, grosor, tramos)
        y += alto
    lienzo.linea(columnas.eje, arriba, columnas.eje, abajo, estilo.GRIS, 0.9)


def _dibujar(
    lienzo: Lienzo, barra: Apilada, columnas: Columnas, mayor: int, y: float, grosor: float, tramos: Sequence[Tramo]
) -> None:
    lienzo.texto(columnas.eje - 2, y, envolver(barra.nombre, columnas.nombres, LETRA, maximo=12), LETRA, ancla="right")
    x, previo = columnas.eje, ""
    for tramo, cuantas in zip(tramos, barra.cuantas, strict=True):
        ancho = cuantas / mayor * columnas.largo
        if not ancho:
            continue
        _pintar_tramo(lienzo, tramo, x, y - grosor / 2, ancho, grosor)
        if previo:
            lienzo.linea(x, y - grosor / 2, x, y + grosor / 2, separar(previo, tramo.fondo), 0.9)
        _escribir_cuenta(lienzo, tramo, numero(cuantas), x, y, ancho)
        x, previo = x + ancho, tramo.fondo
    if previo:  # el contorno aparta del papel los tramos claros
        lienzo.rectangulo(columnas.eje, y - grosor / 2, x - columnas.eje, grosor, "none", borde=estilo.GRIS)
    lienzo.texto(x + 1.8, y, barra.rotulo, LETRA)


def _pintar_tramo(lienzo: Lienzo, tramo: Tramo, x: float, y: float, ancho: float, alto: float, borde: str = "") -> None:
    if tramo.rayado:
        lienzo.rectangulo(x, y, ancho, alto, tramo.fondo, borde=estilo.GRIS, trama=TRAMA)
    else:
        lienzo.rectangulo(x, y, ancho, alto, tramo.fondo, borde=borde)


def _escribir_cuenta(lienzo: Lienzo, tramo: Tramo, cuenta: str, x: float, y: float, ancho: float) -> None:
    """El número dentro de su tramo, si cabe: todos están en la descripción."""
    if medir(cuenta, _LETRA_TRAMO, True) + 0.8 > ancho:
        return
    fondo = tramo.fondo if tramo.rayado and ancho > medir(cuenta, _LETRA_TRAMO, True) + 2.4 else ""
    lienzo.texto(x + ancho / 2, y, cuenta, _LETRA_TRAMO, color=tramo.tinta, negrita=True, ancla="center", fondo=fondo)


def _simples(barras: Sequence[Apilada]) -> list[Barra]:
    """Como barras de un solo tramo, para repartir las columnas y medir los nombres."""
    return [Barra(b.nombre, 1.0, b.rotulo, estilo.BLANCO, estilo.GRIS) for b in barras]
