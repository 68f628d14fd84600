"""El procedimiento de cada espacio: qué está hecho, qué se venció, qué no tiene dueño y qué momento le falta."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from pipeline.base.agrupar import agrupar
from pipeline.base.texto import llave
from pipeline.calculo.eventos.leidos import Leidos, leidos_de
from pipeline.calculo.eventos.pareja import buscar_evento
from pipeline.calculo.eventos.situacion import APLAZADO, CANCELADO, Situado, situar
from pipeline.calculo.resultado import Resultado
from pipeline.tablas.listados.espacios import Paso

MOMENTOS = ("Antes", "Durante", "Después")
HECHO, VENCIDO, PENDIENTE, SIN_DIA = "Hecho", "Vencido", "Pendiente", "Sin fecha"
ESTADOS = (VENCIDO, PENDIENTE, SIN_DIA, HECHO)
_PARA_TODOS = ("todos los espacios", "todos los eventos", "todos", "general", "cualquier espacio")


@dataclass(frozen=True, slots=True)
class PasoSeguido:
    """Un paso al día de la corrida. `vence`: su fecha o, antes y durante, el día de su evento."""

    paso: Paso
    estado: str
    vence: date | None


@dataclass(frozen=True, slots=True)
class Procedimiento:
    """Los pasos de un espacio, por momento; `evento`, si el espacio es uno del calendario."""

    espacio: str
    pasos: tuple[PasoSeguido, ...]
    evento: Situado | None

    @property
    def faltan(self) -> tuple[str, ...]:
        """Los momentos de los que no dice nada."""
        dichos = {p.paso.momento for p in self.pasos}
        return tuple(m for m in MOMENTOS if m not in dichos)

    @property
    def sin_dueno(self) -> int:
        """Los pasos por los que nadie responde."""
        return sum(not p.paso.dependencia for p in self.pasos)

    def cuantos(self, estado: str) -> int:
        """Los pasos en un estado."""
        return sum(p.estado == estado for p in self.pasos)


def revisar_procedimientos(resultado: Resultado) -> list[Procedimiento]:
    """Uno por espacio, en el orden en que se leyeron."""
    leidos = leidos_de(resultado)
    return revisar(leidos, situar(leidos))


def revisar(leidos: Leidos, situados: Sequence[Situado]) -> list[Procedimiento]:
    """Lo mismo, de lo recién leído."""
    espacios = agrupar(leidos.pasos, lambda paso: llave(paso.espacio))
    return [_revisar(suyos, situados, leidos.hoy) for suyos in espacios.values()]


def sin_procedimiento(situados: Sequence[Situado], hechos: Sequence[Procedimiento]) -> list[Situado]:
    """Los eventos que se esperan y de los que ningún procedimiento habla: ni por su nombre ni por su clase."""
    claves = {llave(p.espacio) for p in hechos}
    if claves & set(_PARA_TODOS):
        return []
    return [s for s in situados if s.se_espera and not any(s.es(p.evento) for p in hechos) and not _nombres(s) & claves]


def procedimiento_de(situado: Situado, hechos: Sequence[Procedimiento]) -> Procedimiento | None:
    """El suyo; si no lo tiene, el de su clase o el de todos."""
    suyo = next((p for p in hechos if situado.es(p.evento)), None)
    return suyo or next((p for p in hechos if llave(p.espacio) in (*_nombres(situado), *_PARA_TODOS)), None)


def _nombres(s: Situado) -> set[str]:
    return {llave(n) for n in (s.evento.evento, s.evento.consecutivo, s.evento.tipo) if n}


def _revisar(pasos: Sequence[Paso], situados: Sequence[Situado], hoy: date) -> Procedimiento:
    primero = pasos[0]
    hallado = buscar_evento(primero.espacio, None, primero.archivo, [s.evento for s in situados])
    evento = next((s for s in situados if s.evento is hallado), None)
    ordenados = sorted(pasos, key=lambda p: MOMENTOS.index(p.momento) if p.momento in MOMENTOS else len(MOMENTOS))
    return Procedimiento(primero.espacio, tuple(_seguir(p, evento, hoy) for p in ordenados), evento)


def _seguir(paso: Paso, evento: Situado | None, hoy: date) -> PasoSeguido:
    del_evento = evento.dia if evento and paso.momento in MOMENTOS[:2] else None
    vence = paso.fecha or del_evento
    if paso.hecho:
        return PasoSeguido(paso, HECHO, vence)
    if vence is None:
        return PasoSeguido(paso, SIN_DIA, None)
    quieto = evento is not None and evento.situacion in (APLAZADO, CANCELADO)
    return PasoSeguido(paso, VENCIDO if vence < hoy and not quieto else PENDIENTE, vence)
