"""El estado de una actividad como fórmula de lo que su fila dice (reglas, 4)."""

from collections.abc import Callable

from pipeline.calculo.seguimiento import estado_de
from pipeline.salidas._excel import Formula
from pipeline.salidas.tablero.lugares import CORTE
from pipeline.tablas.seguimiento import (
    ATRASADA,
    CUMPLIDA,
    EN_EJECUCION,
    EN_TERMINO,
    FUERA_DE_TERMINO,
    INCUMPLIDA,
    POR_INICIAR,
    SIN_REPORTE,
    Seguimiento,
)


def hacer_estado(f: Seguimiento, reportes: int, celda: Callable[[str], str]) -> Formula | str:
    """El estado vivo; si Control Interno dijo otro, el suyo, que no depende de las cantidades.

    `celda` da la celda de una columna en la fila de la actividad.
    """
    por_regla = estado_de(
        f.programado, f.ejecutado, f.meta, f.corte, f.ultimo_vencimiento, f.fecha_ejecucion, reportes > 0
    )
    if por_regla != f.estado:
        return f.estado
    hecho, meta, programado, vence, ejecucion, cuentan = (
        celda(c) for c in ("ejecutado", "meta", "programado", "vence", "fecha_ejecucion", "reportes")
    )
    tarde = f'AND({ejecucion}<>"",{vence}<>"",{ejecucion}>{vence})'
    # Quien escribe aquí una cantidad ya la reporta: deja de estar sin reporte.
    callada = f"AND({cuentan}=0,{hecho}<=1E-9)"
    ya_no = f'AND({vence}<>"",{CORTE}>={vence})'
    return Formula(
        f'=IF({hecho}>={meta}-1E-9,IF({tarde},"{FUERA_DE_TERMINO}","{CUMPLIDA}"),'
        f'IF({programado}>1E-9,IF({hecho}>={programado}-1E-9,"{EN_TERMINO}",IF({callada},"{SIN_REPORTE}",'
        f'IF({ya_no},"{INCUMPLIDA}","{ATRASADA}"))),'
        f'IF({ya_no},"{INCUMPLIDA}",IF({hecho}>1E-9,"{EN_EJECUCION}","{POR_INICIAR}"))))',
        f.estado,
    )
