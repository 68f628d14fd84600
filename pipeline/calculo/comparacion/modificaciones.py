"""Lo que cada versión de un plan cambió de la primera, listo para el acta (reglas, 1)."""

import hashlib
from collections.abc import Iterable, Iterator, Sequence
from copy import deepcopy
from dataclasses import dataclass, fields
from datetime import date

from pipeline.base.texto import llave
from pipeline.calculo.comparacion.comparar import comparar_planes
from pipeline.calculo.comparacion.del_plan import describir
from pipeline.calculo.comparacion.escritura import SIN_NOVEDAD, escribir_novedad
from pipeline.calculo.version_que_rige import declarado_de, elegir_version, vigente_desde
from pipeline.calculo.versiones import reunir_versiones
from pipeline.cruces.identidad import Identidades, asignar_codigos
from pipeline.entidad import Entidad
from pipeline.tablas.actividades import Actividad
from pipeline.tablas.cambios import NOVEDAD, Cambio
from pipeline.tablas.modificaciones import Modificacion
from pipeline.tablas.planes import PlanLeido


@dataclass(frozen=True, slots=True)
class Version:
    """Una versión de un plan. `nombre` la distingue de las demás en la tabla."""

    plan: PlanLeido
    nombre: str
    desde: date | None = None
    acta: str = ""


def modificaciones_de(
    planes: Sequence[PlanLeido], previas: Sequence[PlanLeido], entidad: Entidad, identidades: Identidades
) -> tuple[Modificacion, ...]:
    """Los cambios de cada versión contra la primera de su familia, con las versiones que se reemplazaron.

    `previas`: los planes como se leyeron en cortes anteriores y que ya no están igual en las entradas, en su orden.
    Las versiones que no han regido a ningún corte reciben aquí su código, sin que nadie lo recuerde.
    """
    propios = [p for p in planes if p.vigencia in (0, entidad.vigencia)]
    sin_codigo = [a for p in propios for a in p.actividades if not a.codigo]
    de_prueba = deepcopy(identidades)
    for plan in propios:
        asignar_codigos([a for a in plan.actividades if id(a) in {id(s) for s in sin_codigo}], de_prueba)
    reemplazados = {id(p) for p in previas}
    hechas: list[Modificacion] = []
    for familia in reunir_versiones([*previas, *propios]):
        viejas = [p for p in previas if any(p is suya for suya in familia)]
        nuevas = ordenar_versiones([p for p in familia if id(p) not in reemplazados], entidad)
        versiones = [
            *(Version(p, f"{p.archivo} (como estaba antes)") for p in viejas),
            *(_declarar(p, entidad) for p in nuevas),
        ]
        hechas += _de_una_familia(versiones)
    return tuple(hechas)


def ordenar_versiones(familia: Sequence[PlanLeido], entidad: Entidad) -> list[PlanLeido]:
    """Las versiones de un plan, de la primera a la que rige al final, con las reglas que dicen cuál rige."""
    quedan, ordenadas = list(familia), []
    while quedan:
        (ultima,) = elegir_version(quedan, entidad, date.max).filas
        ordenadas.append(ultima)
        quedan = [p for p in quedan if p is not ultima]
    return ordenadas[::-1]


def clave_de(cambio: Cambio) -> str:
    """La misma mientras el cambio sea el mismo, aunque el libro se llame distinto o la fila se mueva."""
    partes = (cambio.codigo, cambio.clase, llave(cambio.antes), llave(cambio.despues))
    return hashlib.sha256("|".join(partes).encode()).hexdigest()[:12]


def _declarar(plan: PlanLeido, entidad: Entidad) -> Version:
    declarado = declarado_de(plan, entidad)
    return Version(plan, plan.archivo, vigente_desde(plan, entidad), declarado.acta if declarado else "")


def _de_una_familia(versiones: Sequence[Version]) -> Iterator[Modificacion]:
    """Contra la primera versión; lo que ya venía de la anterior se dice, para no llevarlo dos veces a un acta."""
    if not versiones:
        return
    base, *siguientes = versiones
    yield from _hacer(_novedades(base.plan.actividades), base, base, set())
    ya_venian: set[str] = set()
    for version in siguientes:
        cambios = comparar_planes(base.plan.actividades, version.plan.actividades)
        yield from _hacer(cambios, base, version, ya_venian)
        ya_venian = {clave_de(cambio) for cambio in cambios}


def _novedades(actividades: Iterable[Actividad]) -> Iterator[Cambio]:
    """Lo que la primera versión ya trae marcado: Eliminada, Suspendida o Reprogramada."""
    for a in actividades:
        if a.novedad:
            yield describir(NOVEDAD, a, a, SIN_NOVEDAD, escribir_novedad(a), ("novedad",))


def _hacer(cambios: Iterable[Cambio], base: Version, version: Version, ya_venian: set[str]) -> Iterator[Modificacion]:
    for cambio in cambios:
        clave = clave_de(cambio)
        dichos = {campo.name: getattr(cambio, campo.name) for campo in fields(cambio)}
        yield Modificacion(
            **dichos,
            clave=clave,
            instrumento=version.plan.instrumento,
            linea_base=base.nombre,
            version=version.nombre,
            vigente_desde=version.desde,
            acta=version.acta,
            propia=clave not in ya_venian,
        )
