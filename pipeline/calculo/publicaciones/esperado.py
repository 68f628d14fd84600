"""Cuántas veces debía publicarse cada acción hasta el corte, cuántas se publicó y qué falta desde cuándo."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from pipeline.calculo.publicaciones.enlazar import PROPUESTA, Enlazada
from pipeline.calculo.publicaciones.periodicidad import FIJA, SIN_DIA_FIJO, Periodicidad, periodicidad_de
from pipeline.calculo.publicaciones.periodo import fin_del_periodo
from pipeline.tablas.listados.inventario import Accion
from pipeline.tablas.listados.publicaciones import Publicacion

SITUACIONES = FALTA, POR_CONFIRMAR, AL_DIA, AUN_NO, LIBRE, SIN_SABER, SIN_REGISTRO = (
    "Falta publicar", "Por confirmar", "Al día", "Aún no vence", "Sin día fijo", "No se sabe cada cuánto",
    "Sin registro de publicaciones",
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Esperado:
    """Una acción. `esperadas`: None si no tiene días; `faltan`: los días que nadie cubrió, el más antiguo primero;
    `propuestas`: publicaciones que parecen de ella y nadie ha confirmado."""

    accion: Accion
    periodicidad: Periodicidad
    esperadas: int | None
    publicadas: int
    propuestas: int
    faltan: tuple[date, ...]
    situacion: str
    ultima: date | None = None


def comparar(
    acciones: Sequence[Accion], enlazadas: Sequence[Enlazada], vigencia: int, corte: date, hoy: date
) -> list[Esperado]:
    """Una por acción, en su orden: lo que vencía hasta el corte frente a lo publicado hasta `hoy`."""
    hay_registro = bool(enlazadas)
    return [_comparar(a, enlazadas, vigencia, min(corte, hoy), hoy, hay_registro) for a in acciones]


def cuenta_en(p: Publicacion, vigencia: int, hoy: date) -> bool:
    """Tiene día, ya llegó y es de la vigencia: por su día o por el período que cubre."""
    if p.fecha is None or p.fecha > hoy:
        return False
    fin = fin_del_periodo(p, vigencia)
    return p.fecha.year == vigencia or (fin is not None and fin.year == vigencia)


def _comparar(
    accion: Accion, enlazadas: Sequence[Enlazada], vigencia: int, hasta: date, hoy: date, hay_registro: bool
) -> Esperado:
    suyas = [e for e in enlazadas if e.accion is accion and cuenta_en(e.publicacion, vigencia, hoy)]
    firmes = [e.publicacion for e in suyas if e.como != PROPUESTA]
    propuestas = len(suyas) - len(firmes)
    cada = periodicidad_de(accion, vigencia)
    vencidos = [d for d in cada.dias if d <= hasta]
    faltan = tuple(_sin_cubrir(vencidos, firmes, vigencia)) if hay_registro else ()
    return Esperado(
        accion, cada, len(vencidos) if cada.clase == FIJA else None, len(firmes), propuestas, faltan,
        _situar(cada, vencidos, faltan, propuestas, hay_registro),
        max((p.fecha for p in firmes if p.fecha), default=None),
    )  # fmt: skip


def _sin_cubrir(dias: Sequence[date], publicaciones: Sequence[Publicacion], vigencia: int) -> list[date]:
    """Los días sin publicación. La que dice su período cubre ese; las demás, el más antiguo que ya había vencido."""
    faltan, sueltas = list(dias), []
    for p in sorted(publicaciones, key=lambda p: p.fecha or date.max):
        fin = fin_del_periodo(p, vigencia)
        if fin in faltan:
            faltan.remove(fin)
        elif fin is None or (fin.year == vigencia and fin not in dias):
            sueltas.append(p)
    for p in sueltas:
        vencido = next((d for d in faltan if p.fecha and d <= p.fecha), None)
        if vencido:
            faltan.remove(vencido)
    return faltan


def _situar(
    cada: Periodicidad, vencidos: Sequence[date], faltan: Sequence[date], propuestas: int, hay_registro: bool
) -> str:
    if cada.clase == SIN_DIA_FIJO:
        return LIBRE
    if cada.clase != FIJA:
        return SIN_SABER
    if not vencidos:
        return AUN_NO
    if not hay_registro:
        return SIN_REGISTRO
    if not faltan:
        return AL_DIA
    return POR_CONFIRMAR if propuestas >= len(faltan) else FALTA
