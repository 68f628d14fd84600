"""La cabeza de un mapa por cortes: cada periodo con su último día, y cuáles vencieron ya."""

from collections.abc import Sequence

from pipeline import estilo
from pipeline.base.espanol import fecha
from pipeline.graficas._etapas import Periodo
from pipeline.graficas._lienzo import Lienzo
from pipeline.graficas._texto import alto_de_linea, envolver, medir

_LETRA = 6.3
_ANCHA = 28.0  # desde este ancho, la fecha va entera


def medir_cabeza(periodos: Sequence[Periodo], largo: float) -> float:
    """Lo que ocupa de alto, en milímetros, si entre todos los periodos tienen `largo`."""
    renglones = max(len(_partir(p, largo / len(periodos))) for p in periodos)
    return (renglones + 1) * alto_de_linea(_LETRA) + 1.5


def dibujar_cabeza(lienzo: Lienzo, periodos: Sequence[Periodo], x: float, y: float, largo: float) -> None:
    """Los periodos desde `x`, los vencidos bajo su línea y los que vienen bajo la suya."""
    ancho, paso, alto = largo / len(periodos), alto_de_linea(_LETRA), medir_cabeza(periodos, largo)
    vencidos, vienen = [p for p in periodos if not p.por_venir], [p for p in periodos if p.por_venir]
    for cuales, rotulo, color in (
        (vencidos, "Vencido al corte", estilo.AZUL),
        (vienen, "Por vencer", estilo.PROGRAMADO),
    ):
        if cuales:
            _dibujar_linea(lienzo, rotulo, color, x, y, ancho * len(cuales))
        for periodo in cuales:
            medio = y + paso + 0.6 + (alto - paso - 0.6) / 2
            lienzo.texto(x + ancho / 2, medio, _partir(periodo, ancho), _LETRA, ancla="center")
            x += ancho


def _dibujar_linea(lienzo: Lienzo, rotulo: str, color: str, x: float, y: float, largo: float) -> None:
    paso = alto_de_linea(_LETRA)
    if medir(rotulo, _LETRA, True) >= largo:
        rotulo = rotulo.split()[0]
    if medir(rotulo, _LETRA, True) < largo:
        lienzo.texto(x + largo / 2, y + paso / 2, rotulo, _LETRA, negrita=True, ancla="center")
    lienzo.linea(x + 0.4, y + paso + 0.4, x + largo - 0.4, y + paso + 0.4, color, 1.4)


def _partir(periodo: Periodo, ancho: float) -> list[str]:
    """El nombre del periodo, si cabe sin partir palabras, y hasta cuándo va."""
    caben = all(medir(palabra, _LETRA) < ancho - 1 for palabra in periodo.nombre.split())
    nombre = envolver(periodo.nombre, ancho - 1, _LETRA) if caben else []
    if periodo.hasta is None:
        return nombre or ["+"]
    dia = fecha(periodo.hasta)
    return [*nombre, f"hasta el {dia}" if ancho > _ANCHA else dia[:5]]
