"""Lo ejecutado de una actividad según lo que verificó Control Interno (docs/reglas.md, Las tres opiniones)."""

from dataclasses import dataclass, replace

from pipeline.base.espanol import porcentaje
from pipeline.base.hallazgo import Hallazgo, anotar
from pipeline.base.texto import llave
from pipeline.calculo.reporte import Ejecucion
from pipeline.calculo.seguimiento import estado_de
from pipeline.calculo.tolerancia import TOLERANCIA, alcanza
from pipeline.tablas.opiniones import Opinion
from pipeline.tablas.seguimiento import (
    ATRASADA,
    CUMPLIDA,
    EN_TERMINO,
    ESTADOS,
    FUERA_DE_TERMINO,
    INCUMPLIDA,
    POR_INICIAR,
    SIN_REPORTE,
    Seguimiento,
)

_SI, _NO = "si", "no"
_CUMPLIDOS = {CUMPLIDA: _SI, FUERA_DE_TERMINO: _SI, EN_TERMINO: _SI,
              INCUMPLIDA: _NO, ATRASADA: _NO, SIN_REPORTE: _NO, POR_INICIAR: _NO}  # fmt: skip
_SIES = frozenset({"si", "s", "cumplida", "cumplido", "cumple", "cumplio", "x", "100", "verificada"})
_NOES = frozenset(
    {"no", "n", "no cumplida", "no cumplido", "no cumple", "no cumplio", "incumplida", "parcial", "parcialmente"}
)


@dataclass(frozen=True, slots=True)
class Verificada:
    """Lo que una opinión da: lo ejecutado y el estado escrito, si es uno de los conocidos."""

    ejecucion: Ejecucion
    estado: str = ""


def dice_cifra(opinion: Opinion) -> bool:
    """La opinión alcanza para una cifra: un porcentaje, un sí o un no, o un estado que lo dice."""
    return opinion.porcentaje is not None or bool(_cumplida(opinion)) or bool(_estado(opinion) in _CUMPLIDOS)


def verificar(
    opinion: Opinion, reportada: Ejecucion, programado: float, meta: float
) -> tuple[Verificada, list[Hallazgo]]:
    """E según Control Interno: su porcentaje de lo programado (de la meta, si nada vence) y su sí o su no.

    Cuando se contradicen rige lo más exigente. `reportada`: lo que dijo la dependencia, con sus reportes y su fecha.
    """
    debido = programado if programado > TOLERANCIA else meta
    hallazgos = _anotar(opinion)
    parte = None if opinion.porcentaje is None else min(max(opinion.porcentaje, 0.0), 1.0)
    dicho = _cumplida(opinion) or (_CUMPLIDOS.get(_estado(opinion), "") if parte is None else "")
    if parte is not None and not (dicho == _NO and alcanza(parte, 1.0)):
        cantidad = meta if alcanza(parte, 1.0) and alcanza(debido, meta) else parte * debido
    elif dicho == _SI:
        entera = _estado(opinion) in (CUMPLIDA, FUERA_DE_TERMINO)
        cantidad = meta if entera else max(debido, reportada.cantidad)
    else:  # un «No» sin otra cifra: la reportada si no llega, y si llega, nada
        cantidad = 0.0 if alcanza(reportada.cantidad, debido) else reportada.cantidad
    return Verificada(replace(reportada, cantidad=min(cantidad, meta)), _estado(opinion)), hallazgos


def con_estado_verificado(
    fila: Seguimiento, verificada: Verificada, opinion: Opinion
) -> tuple[Seguimiento, list[Hallazgo]]:
    """La fila con el estado que escribió Control Interno, si la cifra no dice lo contrario."""
    calculado = fila.estado
    if calculado == SIN_REPORTE:  # alguien la verificó: no le falta quien la diga
        calculado = estado_de(
            fila.programado, fila.ejecutado, fila.meta, fila.corte, fila.ultimo_vencimiento, fila.fecha_ejecucion, True
        )
    escrito, hallazgos = verificada.estado, []
    if escrito and fila.aplica and escrito in _CUMPLIDOS and (_CUMPLIDOS[escrito] == _SI) != fila.cumplida:
        datos = {"avance": porcentaje(fila.avance_corte), "calculado": calculado}
        hallazgos.append(anotar("estado_verificado_contradice", opinion.origen("estado"), opinion.estado, **datos))
        escrito = ""
    return replace(fila, estado=escrito or calculado, base="verificado", verificacion=opinion.celdas), hallazgos


def _anotar(o: Opinion) -> list[Hallazgo]:
    hallazgos = []
    if o.porcentaje is not None and not 0 <= o.porcentaje <= 1 + TOLERANCIA:
        hallazgos.append(anotar("porcentaje_verificado_fuera", o.origen("porcentaje"), porcentaje(o.porcentaje)))
    if o.porcentaje is not None and _cumplida(o) == (_NO if alcanza(o.porcentaje, 1.0) else _SI):
        dicho = porcentaje(o.porcentaje)
        hallazgos.append(anotar("verificacion_contradictoria", o.origen("cumplida"), o.cumplida, dicho=dicho))
    if o.cumplida and not _cumplida(o) and llave(o.cumplida) not in ("no aplica", "n a", "na"):
        hallazgos.append(anotar("cumplida_no_entendida", o.origen("cumplida"), o.cumplida))
    if o.estado and not _estado(o):
        hallazgos.append(anotar("estado_verificado_desconocido", o.origen("estado"), o.estado))
    return hallazgos


def _cumplida(opinion: Opinion) -> str:
    clave = llave(opinion.cumplida)
    return _SI if clave in _SIES else _NO if clave in _NOES else ""


def _estado(opinion: Opinion) -> str:
    """El estado escrito, si es uno de los que el programa usa."""
    return next((e for e in ESTADOS if llave(e) == llave(opinion.estado)), "")
