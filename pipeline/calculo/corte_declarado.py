"""El corte que un reporte declara, llevado al del calendario: «30 de agosto» es el corte del 31 (reglas, 3)."""

from collections.abc import Iterable, Sequence
from datetime import date

from pipeline.base.espanol import fecha
from pipeline.base.hallazgo import Hallazgo, anotar
from pipeline.base.origen import Origen
from pipeline.calculo.resultado import Corte
from pipeline.tablas.avances import Avance
from pipeline.tablas.opiniones import Opinion


def corregir_cortes(avances: Iterable[Avance | Opinion], cortes: Sequence[Corte]) -> list[Hallazgo]:
    """Lleva cada corte declarado al del mismo mes o, si el mes no tiene, al que le sigue. Un hallazgo por lugar."""
    dias = [c.fecha for c in cortes]
    hallazgos: dict[Origen, Hallazgo] = {}
    for avance in avances:
        declarado = avance.corte
        if declarado is None or declarado in dias:
            continue
        bueno = _el_del_calendario(declarado, dias)
        if bueno:
            lugar = avance.origen("corte")
            clave = lugar
            hallazgos.setdefault(clave, anotar("corte_mal_rotulado", lugar, fecha(declarado), corte=fecha(bueno)))
            avance.corte = bueno
    return list(hallazgos.values())


def _el_del_calendario(dia: date, dias: Sequence[date]) -> date | None:
    del_mes = [d for d in dias if (d.year, d.month) == (dia.year, dia.month)]
    siguientes = [d for d in dias if d > dia and d.year == dia.year]
    return next(iter(del_mes or siguientes), None)
