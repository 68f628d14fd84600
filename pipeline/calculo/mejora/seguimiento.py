"""Cómo va cada acción de mejora el día de la corrida, con los estados de un plan (reglas, 4): una sola entrega.

No entra en el cumplimiento del plan de la entidad: el plan de mejoramiento tiene sus propias cifras.
"""

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date, timedelta
from functools import cache

from pipeline.base.texto import llave
from pipeline.calculo.seguimiento import estado_de
from pipeline.calculo.tolerancia import alcanza
from pipeline.tablas.listados.mejoramiento import Mejora
from pipeline.tablas.seguimiento import (
    CUMPLIDA,
    EN_EJECUCION,
    FUERA_DE_TERMINO,
    INCUMPLIDA,
    POR_INICIAR,
    SIN_REPORTE,
)
from pipeline.vocabulario import cargar

RETIRADA = "Retirada"
ESTADOS_DE_MEJORA = (INCUMPLIDA, SIN_REPORTE, EN_EJECUCION, POR_INICIAR, FUERA_DE_TERMINO, CUMPLIDA, RETIRADA)
VENCIDA, VENCE_PRONTO, A_TIEMPO, SIN_FECHA, CERRADA = "Vencida", "Vence pronto", "A tiempo", "Sin fecha", "Cerrada"
ALERTAS = (VENCIDA, VENCE_PRONTO, SIN_FECHA, A_TIEMPO, CERRADA)
PRONTO = 30
"""Los días en que lo que vence es «pronto», como en el tablero."""


@dataclass(frozen=True, slots=True)
class MejoraSeguida:
    """Una acción y cómo va. `dias`: los que faltan para su fecha (negativo: los que lleva vencida); None sin fecha o
    cerrada. `aplica`: ya debía estar cumplida, o lo está."""

    mejora: Mejora = field(compare=False)
    estado: str
    avance: float | None
    alerta: str
    dias: int | None
    aplica: bool
    cumplida: bool

    @property
    def abierta(self) -> bool:
        """Todavía hay que hacer algo."""
        return self.alerta != CERRADA


def seguir_mejoras(mejoras: Sequence[Mejora], hoy: date) -> list[MejoraSeguida]:
    """Una por acción, en su orden."""
    return [_seguir(m, hoy) for m in mejoras]


def lo_que_dice(estado: str) -> str:
    """`todo`, `nada`, `parcial` o `fuera`, según `[estados]` del listado; vacío si no se conoce."""
    return _estados().get(llave(estado), "")


def se_contradicen(mejora: Mejora) -> bool:
    """Su estado y su porcentaje no dicen lo mismo."""
    dicho = lo_que_dice(mejora.estado)
    if mejora.avance is None or not dicho or dicho == "fuera":
        return False
    return alcanza(mejora.avance, 1.0) != (dicho == "todo")


def _seguir(m: Mejora, hoy: date) -> MejoraSeguida:
    dicho = lo_que_dice(m.estado)
    vencio = m.fecha_fin is not None and m.fecha_fin < hoy
    if dicho == "fuera":
        return MejoraSeguida(m, RETIRADA, m.avance, CERRADA, None, False, False)
    estado = estado_de(
        float(vencio), _hecho(m, dicho), 1.0, hoy - timedelta(days=1), m.fecha_fin, m.fecha_cumplimiento,
        m.avance is not None or bool(dicho),
    )  # fmt: skip
    if estado == POR_INICIAR and dicho == "parcial":
        estado = EN_EJECUCION
    cumplida = estado in (CUMPLIDA, FUERA_DE_TERMINO)
    dias = (m.fecha_fin - hoy).days if m.fecha_fin and not cumplida else None
    return MejoraSeguida(m, estado, _avance(m, dicho), _alerta(cumplida, dias), dias, vencio or cumplida, cumplida)


def _hecho(m: Mejora, dicho: str) -> float:
    """Lo que se cuenta como hecho: si el estado y el porcentaje se contradicen, lo más exigente."""
    if m.avance is None:
        return float(dicho == "todo")
    return 0.0 if se_contradicen(m) and alcanza(m.avance, 1.0) else min(m.avance, 1.0)


def _avance(m: Mejora, dicho: str) -> float | None:
    """Lo que se muestra: lo escrito; sin porcentaje, lo que su estado dice si no es «a medias»."""
    if m.avance is not None:
        return m.avance
    return {"todo": 1.0, "nada": 0.0}.get(dicho)


def _alerta(cumplida: bool, dias: int | None) -> str:
    if cumplida:
        return CERRADA
    if dias is None:
        return SIN_FECHA
    return VENCIDA if dias < 0 else VENCE_PRONTO if dias <= PRONTO else A_TIEMPO


@cache
def _estados() -> dict[str, str]:
    grupos = cargar("listado_mejoramiento")["estados"]
    return {llave(forma): clase for clase, formas in grupos.items() for forma in formas}
