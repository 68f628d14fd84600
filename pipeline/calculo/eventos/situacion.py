"""Cómo va cada evento al día de la corrida: si se hizo, si está por hacerse o si se venció sin hacerse."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta

from pipeline.base.texto import llave
from pipeline.calculo.evento_hecho import HECHO, se_hizo
from pipeline.calculo.eventos.juntar import juntar_eventos
from pipeline.calculo.eventos.leidos import Leidos, leidos_de
from pipeline.calculo.eventos.pareja import buscar_evento
from pipeline.calculo.resultado import Corte, Resultado
from pipeline.calculo.territorios import territorios_de
from pipeline.tablas.listados.asistencia import Asistencia
from pipeline.tablas.listados.eventos import Evento

REALIZADO, PROGRAMADO, VENCIDO = HECHO, "Programado", "Vencido sin realizar"
APLAZADO, CANCELADO, SIN_FECHA = "Aplazado", "Cancelado", "Sin fecha"
SITUACIONES = (VENCIDO, PROGRAMADO, SIN_FECHA, APLAZADO, REALIZADO, CANCELADO)
"""En el orden en que piden que alguien haga algo."""
FUERA_DE_CORTES, SIN_CORTE = "Después del último corte", "Sin fecha"


@dataclass(frozen=True, slots=True)
class Situado:
    """Un evento y cómo va. `dia`: el día en que se hizo o para el que está; `dias`: los que faltan para él, negativos
    si ya pasó, None si se hizo o no se hará; `asistentes`: los que dice el evento o la suma de sus grupos."""

    evento: Evento
    filas: tuple[Evento, ...]
    situacion: str
    dia: date | None
    dias: int | None
    corte: str
    asistentes: float | None
    grupos: dict[str, float]
    territorios: tuple[str, ...]

    def es(self, otro: "Situado | None") -> bool:
        """Los dos son el mismo evento, aunque se hayan situado dos veces: salen de la misma fila."""
        return otro is not None and self.filas[0] is otro.filas[0]

    @property
    def se_espera(self) -> bool:
        """Cuenta como planeado: todo lo que no se canceló."""
        return self.situacion != CANCELADO


def situar_eventos(resultado: Resultado) -> list[Situado]:
    """Uno por evento, en el orden en que se leyeron; ninguna parte mira otro reloj que el de la corrida."""
    return situar(leidos_de(resultado))


def situar_al_corte(resultado: Resultado) -> list[Situado]:
    """Los mismos, en el mismo orden, como iban al terminar el día del corte; si no ha llegado, como van hoy.

    Lo que se hizo después todavía no se había hecho, y lo que era para ese día y no se hizo, se venció.
    """
    corte = resultado.corte.fecha
    if resultado.hoy <= corte:
        return situar_eventos(resultado)
    leidos = replace(leidos_de(resultado), hoy=corte + timedelta(days=1))
    return situar(leidos, lambda evento: _como_iba(evento, corte))


def situar(leidos: Leidos, ver: Callable[[Evento], Evento] = lambda evento: evento) -> list[Situado]:
    """Lo mismo, de lo recién leído; `ver`: lo que se sabe de cada uno."""
    juntos = juntar_eventos(leidos.eventos)
    asistencia = _repartir([j.evento for j in juntos], leidos.asistencia)
    return [_situar(ver(j.evento), j.filas, asistencia.get(i, []), leidos) for i, j in enumerate(juntos)]


def _situar(evento: Evento, filas: tuple[Evento, ...], suyas: Sequence[Asistencia], leidos: Leidos) -> Situado:
    situacion = decir_situacion(evento, leidos.hoy)
    dia = evento.fecha_realizado if situacion == REALIZADO and evento.fecha_realizado else evento.fecha
    dias = (dia - leidos.hoy).days if dia and situacion in (PROGRAMADO, VENCIDO) else None
    grupos: dict[str, float] = {}
    for fila in suyas:
        if fila.cantidad is not None:
            grupos[fila.grupo_valor] = grupos.get(fila.grupo_valor, 0.0) + fila.cantidad
    asistentes = evento.asistentes if evento.asistentes is not None else sum(grupos.values()) if grupos else None
    territorios = territorios_de(evento.territorio, leidos.entidad.territorios)
    corte = _corte_de(evento.fecha or dia, leidos.cortes)
    return Situado(evento, filas, situacion, dia, dias, corte, asistentes, grupos, territorios)


def decir_situacion(evento: Evento, hoy: date) -> str:
    """La primera que se cumpla: se hizo, se canceló, se aplazó, no tiene fecha, ya pasó o está por hacerse."""
    if se_hizo(evento, hoy):
        return REALIZADO
    if evento.estado in (CANCELADO, APLAZADO):
        return evento.estado
    if evento.fecha is None:
        return SIN_FECHA
    return VENCIDO if evento.fecha < hoy else PROGRAMADO


def _como_iba(evento: Evento, corte: date) -> Evento:
    """Lo que se sabía de él ese día: que se hizo después, no."""
    dia = evento.fecha_realizado or evento.fecha
    if dia is None or dia <= corte:
        return evento
    return replace(evento, fecha_realizado=None, estado="" if evento.estado == REALIZADO else evento.estado)


def _repartir(eventos: Sequence[Evento], asistencia: Sequence[Asistencia]) -> dict[int, list[Asistencia]]:
    """Por el lugar de cada evento, la asistencia que lo nombra. Contada en dos libros, vale la del primero."""
    suya: dict[int, list[Asistencia]] = {}
    lugares = {id(e): i for i, e in enumerate(eventos)}
    for fila in asistencia:
        if evento := buscar_evento(fila.evento, fila.fecha, fila.archivo, eventos):
            suya.setdefault(lugares[id(evento)], []).append(fila)
    return {i: [f for f in filas if _es_de(f, filas[0])] for i, filas in suya.items()}


def _es_de(fila: Asistencia, primera: Asistencia) -> bool:
    return (llave(fila.archivo), fila.hoja) == (llave(primera.archivo), primera.hoja)


def _corte_de(dia: date | None, cortes: Sequence[Corte]) -> str:
    """El nombre del corte en que caía un día."""
    if dia is None:
        return SIN_CORTE
    return next((c.nombre for c in cortes if dia <= c.fecha), FUERA_DE_CORTES)
