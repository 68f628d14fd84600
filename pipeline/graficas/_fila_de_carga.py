"""Las filas de la tabla de carga: una casilla por mes, con lo que se debe a la vista, y el total."""

from pipeline import estilo
from pipeline.base.espanol import numero
from pipeline.graficas._conteo import Casilla, Grupo
from pipeline.graficas._lienzo import ANCHO, Lienzo
from pipeline.graficas._mapa import dibujar_casilla, escoger_tono
from pipeline.graficas._marco import MARGEN, UTIL
from pipeline.graficas._texto import alto_de_linea, envolver

NOMBRES, TOTAL = 45.0, 11.0
EJE, LARGO = MARGEN + NOMBRES, UTIL - NOMBRES - TOTAL
_LETRA, _LETRA_CIFRA, _LETRA_DEBE = 7.0, 6.5, 5.8
_MINIMO, _FRANJA = 6.8, 2.7


def medir_fila(grupo: Grupo) -> float:
    """Lo que pide de alto, en milímetros."""
    return max(_MINIMO, len(_partir(grupo)) * alto_de_linea(_LETRA) + 1.2)


def dibujar_fila(lienzo: Lienzo, grupo: Grupo, y: float, alto: float, mayor: int, es_total: bool = False) -> None:
    """Un grupo: su nombre, sus meses y su total. La entidad va sin tono: su escala es otra."""
    lienzo.texto(MARGEN + 1, y + alto / 2, _partir(grupo, es_total), _LETRA, negrita=es_total)
    ancho = LARGO / len(grupo.casillas)
    for i, casilla in enumerate(grupo.casillas):
        _dibujar_mes(lienzo, casilla, (EJE + i * ancho, y, ancho, alto), 0 if es_total else mayor)
    _dibujar_mes(lienzo, grupo.total, (EJE + LARGO, y, TOTAL, alto), 0)
    lienzo.linea(MARGEN, y + alto, ANCHO - MARGEN, y + alto, estilo.BORDE, 0.3)


def dibujar_debe(lienzo: Lienzo, x: float, y: float, ancho: float, texto: str) -> None:
    """La franja de lo que se debe."""
    lienzo.rectangulo(x, y, ancho, _FRANJA, estilo.ZONAS["Baja"].fondo)
    lienzo.texto(x + ancho / 2, y + _FRANJA / 2, texto, _LETRA_DEBE, color=estilo.BLANCO, negrita=True, ancla="center")


def _dibujar_mes(lienzo: Lienzo, casilla: Casilla, caja: tuple[float, float, float, float], mayor: int) -> None:
    x, y, ancho, alto = caja
    if not casilla.vencen:
        return
    fondo, tinta = escoger_tono(casilla.vencen, mayor) if mayor else ("", estilo.TEXTO)
    if fondo:
        dibujar_casilla(lienzo, x, y, ancho, alto, fondo)
    franja = _FRANJA if casilla.sin_cumplir else 0.0
    medio = y + (alto - franja) / 2
    cifra = numero(casilla.vencen)
    lienzo.texto(x + ancho / 2, medio, cifra, _LETRA_CIFRA, color=tinta, negrita=not mayor, ancla="center")
    if franja:
        dibujar_debe(lienzo, x + 0.4, y + alto - franja - 0.4, ancho - 0.8, numero(casilla.sin_cumplir))


def _partir(grupo: Grupo, negrita: bool = False) -> list[str]:
    return envolver(grupo.nombre, NOMBRES - 3, _LETRA, negrita)
