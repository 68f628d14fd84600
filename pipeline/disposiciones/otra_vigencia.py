"""Las hojas que se leyeron y son de otra vigencia: sus valores no llegan a ninguna tabla y la cuenta lo dice."""

from pipeline.base.hallazgo import Hallazgo, anotar
from pipeline.disposiciones.hoja_interpretada import HojaInterpretada
from pipeline.lectura.contexto import Contexto
from pipeline.lectura.cuenta import REMIENDO, TABLA
from pipeline.lectura.malla import Lugar
from pipeline.tablas.actividades import Actividad
from pipeline.tablas.avances import Avance


def apartar_reportes(hojas: list[HojaInterpretada], vigencia: int) -> list[Hallazgo]:
    """Deja sin avances las hojas cuyo reporte es de otra vigencia; un hallazgo por hoja."""
    hallazgos = []
    for hoja in hojas:
        anio = _de_otra_vigencia(hoja.avances, hoja.contexto, vigencia) if hoja.avances else None
        if anio:
            hallazgo = _hallazgo_de_vigencia(hoja.avances[0], anio, vigencia)
            _dejar(hoja, hallazgo.nombre, _celdas(hoja.actividades))
            hoja.avances = []
            hallazgos.append(hallazgo)
    return hallazgos


def apartar_planes(hojas: list[HojaInterpretada], vigencia: int) -> None:
    """Pone como hallazgo las celdas de las actividades de otra vigencia, que no se suman (reglas, 8).

    `vigencia` es la que declara la entidad; 0 si ninguna: entonces ningún plan es de otra.
    """
    for hoja in hojas:
        if vigencia and hoja.actividades and all(a.vigencia not in (0, vigencia) for a in hoja.actividades):
            _dejar(hoja, "plan_de_otra_vigencia", set())


def _dejar(hoja: HojaInterpretada, motivo: str, salvo: set[Lugar]) -> None:
    usadas = [lugar for lugar, dueno in hoja.reparto.reclamos.items() if dueno in (TABLA, REMIENDO)]
    hoja.reparto.dejar((lugar for lugar in usadas if lugar not in salvo), motivo)


def _celdas(filas: list[Actividad] | list[Avance]) -> set[Lugar]:
    return {(o.fila, o.columna) for fila in filas for origenes in fila.origenes.values() for o in origenes}


def _de_otra_vigencia(avances: list[Avance], contexto: Contexto, vigencia: int) -> int | None:
    """El año de un reporte que no es de la vigencia; None si lo es o no se sabe."""
    anios = {a.corte.year for a in avances if a.corte} or {a.fecha_reporte.year for a in avances if a.fecha_reporte}
    if not anios and contexto.vigencia:
        anios = {contexto.vigencia}
    if not anios or vigencia in anios or (anios == {vigencia + 1} and not any(a.corte for a in avances)):
        return None
    return max(anios)


def _hallazgo_de_vigencia(primero: Avance, anio: int, vigencia: int) -> Hallazgo:
    """El hallazgo que explica por qué un reporte quedó fuera."""
    lugar = primero.origen("corte" if "corte" in primero.origenes else "valor")
    return anotar("reporte_de_otra_vigencia", lugar, str(anio), vigencia=anio, actual=vigencia)
