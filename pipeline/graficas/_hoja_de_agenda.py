"""Una hoja de la línea de tiempo de la agenda: las fases arriba y, en cada renglón, los encuentros de alguien."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from pipeline import estilo
from pipeline.calculo.agenda import Cierre, Fase
from pipeline.calculo.agenda.canales import MIXTO, NO_SE_SABE, PRESENCIAL, VIRTUAL
from pipeline.graficas._calendario import Calendario
from pipeline.graficas._lamina import paginar
from pipeline.graficas._lienzo import ANCHO, Lienzo
from pipeline.graficas._marco import MARGEN, Marco, abrir_lamina
from pipeline.graficas._texto import alto_de_linea, envolver, medir

_LETRA, _LADO, _AIRE, _CARRIL = 6.5, 2.1, 1.8, 2.9
_TEXTO = 44.0
_ALTO_LEYENDA, _ALTO_FASE, _ALTO_MESES = 5.0, 3.6, 4.5
FORMAS = {PRESENCIAL: "o", VIRTUAL: "^", MIXTO: "s", NO_SE_SABE: "D"}
"""La forma dice el canal; hueca, que se sale de su fase: se lee sin color."""
_DENTRO, _FUERA = (estilo.AZUL, estilo.AZUL), (estilo.BLANCO, estilo.ZONAS["Baja"].fondo)
_FONDOS = (estilo.BANDA, estilo.SECUENCIA[0][0], estilo.SECUENCIA[1][0])


@dataclass(frozen=True, slots=True)
class Punto:
    """Un encuentro en el eje; si dura, se dibuja el lapso y su marca en la mitad."""

    desde: date
    hasta: date
    canal: str
    fuera: bool


@dataclass(frozen=True, slots=True)
class Fila:
    """Los encuentros de una dependencia, y lo que se dice de cada uno."""

    nombre: str
    puntos: tuple[Punto, ...]
    dichos: tuple[str, ...]


def repartir_en_hojas(filas: Sequence[Fila], disponible: float, cierre: Cierre | None) -> list[slice]:
    """Lo que cabe en cada hoja."""
    return paginar([_alto(f, _calendario(cierre)) for f in filas], disponible - _alto_cabeza(cierre))


def pintar(marco: Marco, filas: Sequence[Fila], vigencia: int, cierre: Cierre | None) -> Lienzo:
    """Dibuja una hoja: las fases van por detrás; los encuentros que se montarían, en otro carril de su renglón."""
    calendario = _calendario(cierre, vigencia)
    altos = [_alto(f, calendario) for f in filas]
    lienzo, arriba, _ = abrir_lamina(marco, _alto_cabeza(cierre) + sum(altos))
    cuerpo = arriba + _alto_cabeza(cierre)
    fin = cuerpo + sum(altos)
    _dibujar_leyenda(lienzo, arriba + _ALTO_LEYENDA / 2, any(p.fuera for f in filas for p in f.puntos))
    for i, fase in enumerate(cierre.fases if cierre else ()):
        _dibujar_fase(lienzo, calendario, fase, i, arriba + _ALTO_LEYENDA + i * _ALTO_FASE, cuerpo, fin)
    calendario.dibujar_meses(lienzo, cuerpo - _ALTO_MESES, _ALTO_MESES, fin)
    y = cuerpo
    for fila, alto in zip(filas, altos, strict=True):
        _dibujar_fila(lienzo, calendario, fila, y, alto)
        y += alto
        lienzo.linea(MARGEN, y, ANCHO - MARGEN, y, estilo.BORDE, 0.3)
    return lienzo


def _calendario(cierre: Cierre | None, vigencia: int = 0) -> Calendario:
    izquierda = MARGEN + _TEXTO + 2
    return Calendario(vigencia or (cierre.anio if cierre else 2026), izquierda, ANCHO - MARGEN - izquierda)


def _alto_cabeza(cierre: Cierre | None) -> float:
    return _ALTO_LEYENDA + _ALTO_MESES + _ALTO_FASE * (len(cierre.fases) if cierre else 0)


def _alto(fila: Fila, calendario: Calendario) -> float:
    carriles = max((n for _, n in _en_carriles(fila.puntos, calendario)), default=0) + 1
    return max(len(envolver(fila.nombre, _TEXTO, _LETRA)) * alto_de_linea(_LETRA), carriles * _CARRIL) + _AIRE


def _en_carriles(puntos: Sequence[Punto], calendario: Calendario) -> list[tuple[Punto, int]]:
    """Cada encuentro con el primer carril en que no se monta sobre otro."""
    ocupado: list[float] = []
    puestos = []
    for punto in sorted(puntos, key=lambda p: (p.desde, p.hasta)):
        x, x2 = calendario.situar(punto.desde) - _LADO / 2, calendario.situar(punto.hasta) + _LADO / 2
        carril = next((i for i, hasta in enumerate(ocupado) if hasta + 0.4 <= x), len(ocupado))
        ocupado[carril : carril + 1] = [x2]
        puestos.append((punto, carril))
    return puestos


def _dibujar_fila(lienzo: Lienzo, calendario: Calendario, fila: Fila, y: float, alto: float) -> None:
    lienzo.texto(MARGEN, y + alto / 2, envolver(fila.nombre, _TEXTO, _LETRA), _LETRA)
    puestos = _en_carriles(fila.puntos, calendario)
    if not puestos:
        lienzo.texto(
            calendario.izquierda + 1.5, y + alto / 2, "Sin fecha", _LETRA, color=estilo.GRIS, fondo=estilo.BLANCO
        )
    carriles = max((n for _, n in puestos), default=0) + 1
    for punto, carril in puestos:
        medio = y + alto / 2 + (carril - (carriles - 1) / 2) * _CARRIL
        x, x2 = calendario.situar(punto.desde), calendario.situar(punto.hasta)
        if punto.desde != punto.hasta:
            lienzo.rectangulo(x, medio - 0.7, max(x2 - x, 0.5), 1.4, estilo.PROGRAMADO, borde=estilo.GRIS)
        fondo, borde = _FUERA if punto.fuera else _DENTRO
        centro = (x + x2) / 2
        lienzo.marcas([centro], medio, FORMAS[punto.canal], _LADO, fondo, borde)


def _dibujar_fase(
    lienzo: Lienzo, calendario: Calendario, fase: Fase, i: int, y: float, cuerpo: float, fin: float
) -> None:
    x, x2 = calendario.situar(fase.desde), calendario.situar(fase.hasta)
    fondo = _FONDOS[i % len(_FONDOS)]
    lienzo.rectangulo(x, cuerpo, x2 - x, fin - cuerpo, fondo)
    lienzo.rectangulo(x, y, x2 - x, _ALTO_FASE - 0.5, fondo, borde=estilo.PROGRAMADO)
    cabe = medir(fase.nombre, _LETRA) + 2 <= x2 - x
    medio = y + (_ALTO_FASE - 0.5) / 2
    lienzo.texto((x + x2) / 2 if cabe else x - 1, medio, fase.nombre, _LETRA, ancla="center" if cabe else "right")


def _dibujar_leyenda(lienzo: Lienzo, y: float, hay_fuera: bool) -> None:
    entradas = [(nombre, forma, _DENTRO) for nombre, forma in FORMAS.items()]
    entradas += [("Fuera de su fase (hueca)", "o", _FUERA)] if hay_fuera else []
    x = MARGEN + 1
    for nombre, forma, (fondo, borde) in entradas:
        lienzo.marcas([x], y, forma, _LADO, fondo, borde)
        lienzo.texto(x + 2.2, y, nombre, _LETRA)
        x += 2.2 + medir(nombre, _LETRA) + 4
    lienzo.rectangulo(x - 1, y - 0.7, 5, 1.4, estilo.PROGRAMADO, borde=estilo.GRIS)
    lienzo.texto(x + 5, y, "Varios días o un mes", _LETRA)
