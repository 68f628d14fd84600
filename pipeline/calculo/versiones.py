"""Qué planes rigen a un corte: los libros que coinciden son versiones de uno y no se suman (reglas, 1)."""

from collections.abc import Iterator, Sequence
from datetime import date

from pipeline.base.hallazgo import Hallazgo, anotar
from pipeline.base.lote import Lote
from pipeline.base.origen import Origen
from pipeline.base.texto import llave
from pipeline.calculo.coincidencia import coinciden, textos_de
from pipeline.calculo.version_que_rige import elegir_version, lugar_de
from pipeline.entidad import Entidad
from pipeline.tablas.actividades import Actividad
from pipeline.tablas.planes import PlanLeido


def planes_en_vigor(planes: Sequence[PlanLeido], entidad: Entidad, corte: date) -> Lote[PlanLeido]:
    """Los planes que rigen a un corte, uno por familia de versiones, en el orden en que llegan.

    Los de otra vigencia no se suman; las versiones que no rigen se nombran en los hallazgos.
    """
    propios = [p for p in planes if p.vigencia in (0, entidad.vigencia)]
    elegidos: Lote[PlanLeido] = Lote()
    for familia in reunir_versiones(propios):
        elegidos.sumar(elegir_version(familia, entidad, corte))
    rigen = {id(plan) for plan in elegidos.filas}
    filas = [plan for plan in propios if id(plan) in rigen]
    return Lote(filas, [*_anotar_ajenos(planes, entidad), *elegidos.hallazgos, *_anotar_repetidas(filas)])


def actividades_en_vigor(planes: Sequence[PlanLeido], entidad: Entidad, corte: date) -> Lote[Actividad]:
    """Las actividades de los planes que rigen a un corte, en el orden de los planes."""
    vigentes = planes_en_vigor(planes, entidad, corte)
    return Lote([a for plan in vigentes.filas for a in plan.actividades], vigentes.hallazgos)


def reunir_versiones(planes: Sequence[PlanLeido]) -> list[list[PlanLeido]]:
    """Las familias de versiones: del mismo instrumento, y cada una coincide con otra de su familia."""
    textos = {id(p): textos_de(p.actividades) for p in planes}
    familias: list[list[PlanLeido]] = []
    for plan in planes:
        cercanas: list[list[PlanLeido]] = []
        lejanas: list[list[PlanLeido]] = []
        for familia in familias:
            cerca = any(
                llave(plan.instrumento) == llave(otro.instrumento) and coinciden(textos[id(plan)], textos[id(otro)])
                for otro in familia
            )
            (cercanas if cerca else lejanas).append(familia)
        familias = [*lejanas, [*(p for familia in cercanas for p in familia), plan]]
    return familias


def _anotar_ajenos(planes: Sequence[PlanLeido], entidad: Entidad) -> Iterator[Hallazgo]:
    """Los planes de otra vigencia y los que [[planes]] nombra y no se leyeron."""
    for plan in planes:
        if plan.vigencia not in (0, entidad.vigencia):
            datos = {"vigencia": plan.vigencia, "entidad": entidad.vigencia, "actividades": len(plan.actividades)}
            yield anotar("plan_de_otra_vigencia", lugar_de(plan), plan.vigencia, **datos)
    leidos = {llave(p.archivo) for p in planes}
    for declarado in entidad.planes:
        if declarado.archivo and llave(declarado.archivo) not in leidos:
            yield anotar("plan_declarado_ausente", Origen("entidad.toml"), declarado.archivo)


def _anotar_repetidas(planes: Sequence[PlanLeido]) -> Iterator[Hallazgo]:
    vistas: dict[tuple[str, str], PlanLeido] = {}
    for plan in planes:
        for actividad in plan.actividades:
            texto = llave(actividad.actividad)
            primero = vistas.setdefault((llave(plan.instrumento), texto), plan)
            if texto and primero is not plan:
                yield anotar(
                    "actividad_repetida_entre_planes", actividad.origen(), actividad.actividad, otro=primero.archivo
                )
