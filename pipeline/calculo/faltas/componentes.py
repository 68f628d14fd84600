"""Los componentes de un instrumento que su plan no programa, los que no son suyos y los cortes que pide su norma."""

from collections.abc import Sequence
from itertools import chain

from pipeline.base.agrupar import agrupar
from pipeline.base.espanol import fecha
from pipeline.base.hallazgo import Hallazgo, anotar
from pipeline.base.origen import Origen
from pipeline.base.texto import enumerar
from pipeline.calculo.faltas.lugares import hoja_de
from pipeline.calculo.plazos import cortes_de, fechas_de_esquema
from pipeline.entidad import Entidad
from pipeline.tablas.actividades import Actividad
from pipeline.vocabulario.instrumentos import Instrumento, instrumento_de

MITAD = 0.5
"""La parte de su lista que un plan usa para creer que la sigue: el de un solo componente no debe los demás."""


def buscar_componentes_vacios(actividades: Sequence[Actividad], entidad: Entidad) -> list[Hallazgo]:
    """Uno por instrumento que sigue su lista de componentes y no programa alguno de los que no son optativos."""
    hallazgos = []
    for nombre, suyas in agrupar(actividades, lambda a: a.instrumento).items():
        instrumento, usados = instrumento_de(nombre), {a.componente for a in suyas}
        faltan = [c for c in _la_que_sigue(instrumento, usados) if c not in usados and c not in instrumento.optativos]
        if faltan:
            datos = {"plan": instrumento.largo, "faltan": _entre_comillas(faltan), "norma": instrumento.norma}
            hallazgos.append(anotar("componente_sin_actividades", hoja_de(suyas[0]), nombre, **datos))
    return hallazgos


def buscar_componentes_ajenos(actividades: Sequence[Actividad], entidad: Entidad) -> list[Hallazgo]:
    """Uno por componente que no está en ninguna de las listas de un instrumento que sigue una de ellas."""
    hallazgos = []
    for nombre, suyas in agrupar(actividades, lambda a: a.instrumento).items():
        instrumento = instrumento_de(nombre)
        lista = _la_que_sigue(instrumento, {a.componente for a in suyas})
        propios = {*chain.from_iterable(instrumento.componentes)}
        for componente, del_componente in agrupar(suyas, lambda a: a.componente).items():
            if lista and componente and componente not in propios and componente != instrumento.largo:
                datos = {"plan": instrumento.largo, "suyos": _entre_comillas(lista)}
                lugar = del_componente[0].origen("componente")
                hallazgos.append(anotar("componente_ajeno", lugar, componente, **datos))
    return hallazgos


def buscar_cortes_que_faltan(actividades: Sequence[Actividad], entidad: Entidad) -> list[Hallazgo]:
    """Uno por instrumento cuya norma fija cortes que la entidad no hace."""
    dias = {c.fecha for c in cortes_de(entidad)}
    hallazgos = []
    for nombre in dict.fromkeys(a.instrumento for a in actividades):
        cortes = instrumento_de(nombre).cortes
        faltan = [d for d in fechas_de_esquema(cortes.esquema, entidad.vigencia) if d not in dias]
        if faltan:
            datos = {"plan": instrumento_de(nombre).largo, "norma": cortes.norma, "esquema": cortes.esquema}
            suyos = enumerar([fecha(d) for d in faltan])
            hallazgos.append(anotar("cortes_del_instrumento", Origen("entidad.toml"), nombre, dias=suyos, **datos))
    return hallazgos


def _la_que_sigue(instrumento: Instrumento, usados: set[str]) -> tuple[str, ...]:
    """La lista de componentes que el plan más usa; vacía si de ninguna usa la mitad."""
    mejor = max(instrumento.componentes, key=lambda lista: len(usados & set(lista)), default=())
    return mejor if len(usados & set(mejor)) >= max(MITAD * len(mejor), 1) else ()


def _entre_comillas(nombres: Sequence[str]) -> str:
    return enumerar([f"«{n}»" for n in nombres])
