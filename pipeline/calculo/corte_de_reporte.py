"""El corte que cubre cada reporte (reglas, 3, For which corte)."""

from collections.abc import Callable, Iterable, Sequence
from datetime import date

from pipeline.base.agrupar import agrupar
from pipeline.base.espanol import fecha
from pipeline.base.hallazgo import Hallazgo, anotar
from pipeline.base.lote import Lote
from pipeline.base.origen import Origen
from pipeline.calculo.reporte import Reporte
from pipeline.calculo.resultado import Corte
from pipeline.tablas.avances import Avance


def ubicar(avances: Iterable[Avance], cortes: Sequence[Corte], corrida: Corte, vigencia: int) -> Lote[Reporte]:
    """Los reportes con su corte: el que declaran; si no, el de su fecha; si no, el que se corre.

    Los que declaran un corte de otra vigencia no cuentan. Los hallazgos que nacen de un mismo lugar son uno.
    """
    reportes: list[Reporte] = []
    ajenos, supuestos, anteriores = [], [], []
    for avance in avances:
        if avance.corte:
            plazo = _plazo(avance.corte, cortes, vigencia)
            if plazo is None:
                ajenos.append(avance)
                continue
            reportes.append(Reporte(avance, avance.corte, plazo))
            continue
        if avance.fecha_reporte is None:
            supuestos.append(avance)
        elif avance.fecha_reporte.year < vigencia:
            anteriores.append(avance)
        corte = _por_fecha(avance.fecha_reporte, cortes) if avance.fecha_reporte else corrida
        reportes.append(Reporte(avance, corte.fecha, corte.publicacion))
    return Lote(
        reportes,
        [
            *_por_lugar("corte_de_otra_vigencia", ajenos, lambda a: a.origen("corte"), _corte, vigencia=vigencia),
            *_por_lugar("corte_supuesto", supuestos, _hoja, lambda a: "", corte=fecha(corrida.fecha)),
            *_por_lugar(
                "reporte_con_fecha_anterior", anteriores, _celda_de_fecha, _fecha, corte=fecha(cortes[0].fecha)
            ),
        ],
    )


def anotar_posteriores(reportes: Iterable[Reporte], corrida: Corte) -> list[Hallazgo]:
    """Los reportes de cortes que vienen después: esperan su corte."""
    despues = [r.avance for r in reportes if r.corte > corrida.fecha]
    return _por_lugar("reporte_de_corte_posterior", despues, _hoja, lambda a: "", corte=fecha(corrida.fecha))


def _plazo(dia: date, cortes: Sequence[Corte], vigencia: int) -> date | None:
    """El plazo del primer corte desde ese día; None si el día es de otra vigencia."""
    if dia.year != vigencia and dia not in {c.fecha for c in cortes}:
        return None
    return next((c.publicacion for c in cortes if c.fecha >= dia), cortes[-1].publicacion)


def _por_fecha(dia: date, cortes: Sequence[Corte]) -> Corte:
    """El primer corte cuyo plazo no ha pasado; el último si pasaron todos."""
    return next((c for c in cortes if dia <= c.publicacion), cortes[-1])


def _por_lugar(
    nombre: str,
    avances: Sequence[Avance],
    lugar: Callable[[Avance], Origen],
    valor: Callable[[Avance], str],
    **datos: object,
) -> list[Hallazgo]:
    grupos = agrupar(avances, lugar)
    return [anotar(nombre, origen, valor(g[0]), reportes=len(g), **datos) for origen, g in grupos.items()]


def _hoja(avance: Avance) -> Origen:
    return avance.origen().en_su_hoja


def _celda_de_fecha(avance: Avance) -> Origen:
    return avance.origen("fecha_reporte")


def _corte(avance: Avance) -> str:
    return fecha(avance.corte) if avance.corte else ""


def _fecha(avance: Avance) -> str:
    return fecha(avance.fecha_reporte) if avance.fecha_reporte else ""
