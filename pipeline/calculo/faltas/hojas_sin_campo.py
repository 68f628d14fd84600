"""Las hojas en que ninguna actividad dice quién responde o qué se entrega (reglas, 11)."""

from collections.abc import Callable, Iterator, Sequence

from pipeline.base.agrupar import agrupar
from pipeline.base.hallazgo import Hallazgo, anotar
from pipeline.base.origen import Origen
from pipeline.calculo.faltas.lugares import hoja_de, plan_de
from pipeline.entidad import Entidad
from pipeline.tablas.actividades import Actividad
from pipeline.vocabulario import cargar


def buscar_hojas_sin_responsables(actividades: Sequence[Actividad], entidad: Entidad) -> list[Hallazgo]:
    """Las hojas de dos o más actividades sin ningún responsable; si son todas las del plan, una vez."""
    hojas = _sin(actividades, lambda a: bool(a.responsable or a.dependencias))
    return [anotar("hoja_sin_responsables", lugar, "", actividades=cuantas) for lugar, cuantas in hojas]


def buscar_hojas_sin_metas(actividades: Sequence[Actividad], entidad: Entidad) -> list[Hallazgo]:
    """Las hojas de dos o más actividades sin meta, producto ni cantidad por periodo, si su formato los pide."""
    reglas = cargar("faltas")["hojas"]
    libres, de_matriz = reglas["sin_meta"], set(reglas["matrices_sin_meta"])
    con_meta = [a for a in actividades if a.componente not in libres and not de_matriz & a.origenes.keys()]
    hojas = _sin(con_meta, lambda a: bool(a.meta_producto or a.meta_valor is not None or a.cantidades))
    return [anotar("hoja_sin_metas", lugar, "", actividades=cuantas) for lugar, cuantas in hojas]


def _sin(actividades: Sequence[Actividad], tiene: Callable[[Actividad], bool]) -> Iterator[tuple[Origen, int]]:
    """Cada hoja, o el libro entero, donde ninguna lo tiene, y cuántas actividades son."""
    for del_plan in agrupar(actividades, plan_de).values():
        hojas = agrupar(del_plan, hoja_de)
        if len(hojas) > 1 and not any(tiene(a) for a in del_plan):
            libro = hoja_de(del_plan[0])
            yield Origen(libro.archivo, ruta=libro.ruta), len(del_plan)
        else:
            yield from ((h, len(todas)) for h, todas in hojas.items() if len(todas) > 1 and not any(map(tiene, todas)))
