"""Cómo se lee una barra de cumplimiento: lo cumplido, lo que nadie reportó y lo que debía cumplirse."""

from pipeline import estilo
from pipeline.graficas._barras import TRAMA, marcar_debido
from pipeline.graficas._lienzo import Lienzo
from pipeline.graficas._marco import MARGEN
from pipeline.graficas._texto import medir

ALTO_LEYENDA = 5.5
_LETRA, _ALTO, _ANCHO = 6.5, 2.4, 5.0


def dibujar_leyenda(lienzo: Lienzo, y: float, rayado: bool) -> None:
    """Un renglón con las claves; la de lo rayado, solo si algo lo está."""
    x = MARGEN
    for i, zona in enumerate(("Alta", "Media", "Baja")):
        lienzo.rectangulo(
            x + i * _ANCHO / 3, y - _ALTO / 2, _ANCHO / 3, _ALTO, estilo.ZONAS[zona].fondo, borde=estilo.GRIS
        )
    x = _escribir(lienzo, x, y, "Cumplidas, del color de su zona")
    if rayado:
        lienzo.rectangulo(x, y - _ALTO / 2, _ANCHO, _ALTO, estilo.BLANCO, borde=estilo.GRIS, trama=TRAMA)
        x = _escribir(lienzo, x, y, "Sin reporte")
    marcar_debido(lienzo, x + 0.5, y, _ALTO)
    lienzo.texto(x + 2, y, "Lo que debía cumplirse: todo lo que aplica al corte", _LETRA)


def _escribir(lienzo: Lienzo, x: float, y: float, palabras: str) -> float:
    """Escribe a la derecha de una clave y dice dónde empieza la siguiente."""
    lienzo.texto(x + _ANCHO + 1.4, y, palabras, _LETRA)
    return x + _ANCHO + 1.4 + medir(palabras, _LETRA) + 5
