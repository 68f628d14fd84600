"""El dibujo de dos cortes: una línea por grupo, del corte anterior a este, con su rótulo en las dos puntas."""

from collections.abc import Sequence
from dataclasses import dataclass

from pipeline import estilo
from pipeline.base.espanol import fecha_larga, numero, porcentaje
from pipeline.graficas._agrupacion import nombrar
from pipeline.graficas._dos_cortes import Cambio
from pipeline.graficas._lienzo import ANCHO, Lienzo
from pipeline.graficas._marco import MARGEN
from pipeline.graficas._separar import separar
from pipeline.graficas._texto import alto_de_linea, envolver
from pipeline.tablas.resumen import Resumen

ALTO_CABEZA, ALTO_MINIMO = 5.5, 42.0
_ROTULO, _LETRA, _AIRE, _GUIA, _LINEAS = 49.0, 7.5, 1.4, 4.0, 8
_IZQUIERDA, _DERECHA = MARGEN + _ROTULO + _GUIA, ANCHO - MARGEN - _ROTULO - _GUIA
_MARCA = 1.9


@dataclass(frozen=True, slots=True)
class Punta:
    """Un rótulo: la cifra de un corte y los nombres de quienes la comparten, uno por renglón."""

    cifra: str
    cumplimiento: float
    color: str
    nombres: tuple[str, ...]

    @property
    def alto(self) -> float:
        """Lo que pide, en milímetros."""
        return (len(self.nombres) + 1) * alto_de_linea(_LETRA) + _AIRE


def medir_cambios(cambios: Sequence[Cambio]) -> float:
    """Lo que piden de alto los rótulos del lado que más pide."""
    return max(sum(p.alto for p in _puntas_de_antes(cambios)), sum(p.alto for p in _puntas_de_ahora(cambios)))


def dibujar_cambios(lienzo: Lienzo, cambios: Sequence[Cambio], arriba: float, abajo: float) -> None:
    """Los que bajan van encima, más gruesos y en rojo; los demás, delgados."""
    for x, resumen in ((_IZQUIERDA, cambios[0].antes), (_DERECHA, cambios[0].ahora)):
        dia = fecha_larga(resumen.corte)
        lienzo.texto(x, arriba + 2, dia, _LETRA, negrita=True, ancla="right" if x == _IZQUIERDA else "left")
        lienzo.linea(x, arriba + ALTO_CABEZA, x, abajo, estilo.GRIS, 0.9)
    arriba += ALTO_CABEZA
    for cambio in sorted(cambios, key=lambda c: (c.puntos < 0, abs(c.puntos))):
        _dibujar_linea(lienzo, cambio, arriba, abajo)
    _rotular(lienzo, _puntas_de_antes(cambios), _IZQUIERDA, arriba, abajo)
    _rotular(lienzo, _puntas_de_ahora(cambios), _DERECHA, arriba, abajo)


def decir_puntos(cambio: Cambio) -> str:
    """`bajó 12,5 puntos`, `igual`."""
    if not cambio.puntos:
        return "igual"
    unidad = "punto" if abs(cambio.puntos) == 1 else "puntos"
    return f"{'bajó' if cambio.puntos < 0 else 'subió'} {numero(abs(cambio.puntos), 1)} {unidad}"


def _puntas_de_antes(cambios: Sequence[Cambio]) -> list[Punta]:
    return _juntar([(c, c.antes, porcentaje(c.antes.cumplimiento)) for c in cambios])


def _puntas_de_ahora(cambios: Sequence[Cambio]) -> list[Punta]:
    return _juntar([(c, c.ahora, f"{porcentaje(c.ahora.cumplimiento)} ({decir_puntos(c)})") for c in cambios])


def _juntar(rotulos: Sequence[tuple[Cambio, Resumen, str]]) -> list[Punta]:
    """Un rótulo por cifra, de la mayor a la menor; con el color de sus líneas, si todas tienen el mismo."""
    por_cifra: dict[str, list[tuple[Cambio, Resumen]]] = {}
    for cambio, resumen, cifra in rotulos:
        por_cifra.setdefault(cifra, []).append((cambio, resumen))
    puntas = []
    for cifra, suyos in por_cifra.items():
        nombres = [n for _, r in suyos for n in envolver(nombrar(r), _ROTULO, _LETRA, maximo=_LINEAS)]
        colores = {_estilo(c)[0] for c, _ in suyos}
        color = colores.pop() if len(colores) == 1 else estilo.TEXTO
        puntas.append(Punta(cifra, suyos[0][1].cumplimiento or 0.0, color, tuple(nombres)))
    return sorted(puntas, key=lambda p: -p.cumplimiento)


def _estilo(cambio: Cambio) -> tuple[str, float]:
    if cambio.puntos < 0:
        return estilo.ZONAS["Baja"].fondo, 2.4
    return (estilo.AZUL, 1.1) if cambio.puntos else (estilo.GRIS, 0.8)


def _situar(cumplimiento: float, arriba: float, abajo: float) -> float:
    """La altura de un cumplimiento: el eje va siempre de 0 a 100 %."""
    return abajo - 2 - min(cumplimiento, 1.0) * (abajo - arriba - 4)


def _dibujar_linea(lienzo: Lienzo, cambio: Cambio, arriba: float, abajo: float) -> None:
    color, grosor = _estilo(cambio)
    y, y2 = (_situar(r.cumplimiento or 0.0, arriba, abajo) for r in (cambio.antes, cambio.ahora))
    lienzo.linea(_IZQUIERDA, y, _DERECHA, y2, color, grosor)
    for x, alto in ((_IZQUIERDA, y), (_DERECHA, y2)):
        lienzo.marcas([x], alto, "o", _MARCA, color, estilo.BLANCO)


def _rotular(lienzo: Lienzo, puntas: Sequence[Punta], x: float, arriba: float, abajo: float) -> None:
    lado, ancla = (-1.0, "right") if x == _IZQUIERDA else (1.0, "left")
    paso = alto_de_linea(_LETRA)
    alturas = [_situar(p.cumplimiento, arriba, abajo) for p in puntas]
    cimas = separar([y - (paso + _AIRE) / 2 for y in alturas], [p.alto for p in puntas], arriba, abajo)
    for punta, altura, cima in zip(puntas, alturas, cimas, strict=True):
        y, donde = cima + (paso + _AIRE) / 2, x + lado * _GUIA
        lienzo.linea(x + lado, altura, donde - lado * 0.8, y, estilo.PROGRAMADO, 0.6)
        lienzo.texto(donde, y, punta.cifra, _LETRA, color=punta.color, negrita=True, ancla=ancla)
        lienzo.texto(donde, y + paso * (len(punta.nombres) + 1) / 2, punta.nombres, _LETRA, ancla=ancla)
