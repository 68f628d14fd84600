"""La misma actividad, con el mismo texto, dos veces en un plan o en dos instrumentos (reglas, 11)."""

from collections.abc import Iterator, Sequence

from pipeline.base.agrupar import agrupar
from pipeline.base.hallazgo import Hallazgo, anotar
from pipeline.base.texto import llave
from pipeline.calculo.faltas.lugares import nombrar_celdas, plan_de
from pipeline.entidad import Entidad
from pipeline.tablas.actividades import Actividad


def buscar_repetidas(actividades: Sequence[Actividad], entidad: Entidad) -> list[Hallazgo]:
    """Una por cada vez de más. Si cambia la dependencia, el componente o el tiempo, se dice que puede estar bien."""
    hallazgos: list[Hallazgo] = []
    for grupo in agrupar(actividades, lambda a: (plan_de(a), llave(a.actividad), a.detalles)).values():
        if len(grupo) > 1 and llave(grupo[0].actividad):
            hallazgos += _anotar_grupo(grupo)
    return hallazgos


def buscar_en_dos_instrumentos(actividades: Sequence[Actividad], entidad: Entidad) -> list[Hallazgo]:
    """Las que otro instrumento ya tenía. Las de dos planes de un mismo instrumento las dice `calculo.versiones`."""
    hallazgos: list[Hallazgo] = []
    for grupo in agrupar(actividades, lambda a: llave(a.actividad)).values():
        primera = grupo[0]
        otra = next((a for a in grupo if llave(a.instrumento) != llave(primera.instrumento)), None)
        if otra and llave(primera.actividad):
            datos = {"otro": primera.instrumento, "celda": nombrar_celdas([primera.origen()], otra.origen())}
            hallazgos.append(anotar("actividad_en_dos_instrumentos", otra.origen(), otra.actividad, **datos))
    return hallazgos


def _anotar_grupo(grupo: list[Actividad]) -> Iterator[Hallazgo]:
    vistas: dict[object, Actividad] = {}
    distintas: list[Actividad] = []
    for actividad in grupo:
        primera = vistas.setdefault(_lo_demas(actividad), actividad)
        if primera is not actividad:
            celda = nombrar_celdas([primera.origen()], actividad.origen())
            yield anotar("actividad_duplicada", actividad.origen(), actividad.actividad, celda=celda)
        elif actividad is not grupo[0]:
            distintas.append(actividad)
    if distintas:
        ultima = distintas[-1]
        lugares = [a.origen() for a in (grupo[0], *distintas[:-1])]
        celdas = nombrar_celdas(lugares, ultima.origen())
        yield anotar("actividad_repetida_en_el_plan", ultima.origen(), ultima.actividad, celdas=celdas)


def _lo_demas(a: Actividad) -> object:
    """Lo que hace distintas a dos actividades del mismo texto."""
    cuando = (a.periodos, a.fechas, a.fecha_inicio, a.fecha_fin)
    return llave(a.componente), llave(a.subcomponente), a.dependencias or llave(a.responsable), a.etapas, cuando
