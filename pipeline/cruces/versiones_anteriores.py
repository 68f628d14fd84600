"""Los reportes que copian el texto de una versión anterior del plan son de la actividad que así se llamaba."""

from collections.abc import Iterable, Sequence

from pipeline.base.hallazgo import Hallazgo
from pipeline.base.texto import llave
from pipeline.cruces.avances import POR_DECISION
from pipeline.tablas.actividades import Actividad
from pipeline.tablas.avances import Avance

METODO = "texto de una versión anterior"
_QUEDARON_SIN_UNIR = frozenset({"reporte_sin_actividad", "reporte_por_decidir"})


def unir_con_anteriores(
    avances: Sequence[Avance], versiones: Iterable[Sequence[Actividad]], hallazgos: Sequence[Hallazgo]
) -> list[Hallazgo]:
    """Une lo que quedó suelto con la actividad de igual texto que regía en un corte anterior.

    El código es el mismo mientras la actividad sea la misma: así lo reportado en abril sigue contando aunque el plan de
    julio la haya reescrito, y en abril aunque la haya quitado. Solo textos iguales, sin otra posible y si nadie
    decidió otra cosa. Devuelve los hallazgos sin los que decían que quedó suelto.
    """
    por_texto: dict[str, dict[str, Actividad]] = {}
    for version in versiones:
        for actividad in version:
            if texto := llave(actividad.actividad):
                por_texto.setdefault(texto, {})[actividad.codigo] = actividad
    resueltos = set()
    for avance in avances:
        if avance.codigo or not avance.actividad or avance.metodo == POR_DECISION:
            continue
        suyas = por_texto.get(llave(avance.actividad), {})
        del_responsable = [a for a in suyas.values() if avance.dependencia in a.dependencias] or list(suyas.values())
        if len(del_responsable) == 1:
            avance.codigo, avance.metodo, avance.parecido = del_responsable[0].codigo, METODO, 100.0
            avance.candidatas = ()
            resueltos |= {avance.origen("actividad"), avance.origen("numeral")}
    return [h for h in hallazgos if h.nombre not in _QUEDARON_SIN_UNIR or h.origen not in resueltos]
