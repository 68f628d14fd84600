"""Errores de Excel y fórmulas sin resultado que quedaron en una tabla sin que nadie lo dijera."""

from collections.abc import Iterable

from pipeline.base.hallazgo import Hallazgo, anotar
from pipeline.lectura.cuenta import TABLA, Cuenta
from pipeline.lectura.hoja import Tipo


def anotar_sin_valor(cuenta: Cuenta, hallazgos: Iterable[Hallazgo]) -> list[Hallazgo]:
    """Un hallazgo por cada celda de tabla que no trae un valor, si ninguno de los que ya hay es de esa celda."""
    dichas = {(h.origen.fila, h.origen.columna) for h in hallazgos}
    nuevos = []
    for lugar, dueno in cuenta.reclamos.items():
        celda = cuenta.hoja.celdas[lugar]
        if dueno != TABLA or lugar in dichas:
            continue
        if celda.tipo is Tipo.ERROR:
            nuevos.append(anotar("celda_con_error", cuenta.hoja.origen(*lugar), celda.valor))
        elif celda.tipo is Tipo.SIN_CALCULAR:
            nuevos.append(anotar("formula_sin_valor", cuenta.hoja.origen(*lugar), ""))
    return nuevos
