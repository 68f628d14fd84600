"""Los reportes que copian el texto de una versión anterior del plan son de la actividad que así se llamaba."""

from collections.abc import Iterable, Sequence

from pipeline.base.hallazgo import Hallazgo
from pipeline.base.texto import llave
from pipeline.cruces.avances import POR_DECISION
from pipeline.tablas.actividades import Actividad
from pipeline.tablas.avances import Avance

METODO, POR_TEXTO, IGUAL = "texto de una versión anterior", "texto", 100.0
_YA_NO_SE_DICEN = frozenset({"reporte_sin_actividad", "reporte_por_decidir", "reporte_unido_por_texto"})


def unir_con_anteriores(
    avances: Sequence[Avance], versiones: Iterable[Sequence[Actividad]], hallazgos: Sequence[Hallazgo]
) -> list[Hallazgo]:
    """Une lo que quedó suelto, o unido a una que solo se le parece, con la de igual texto que regía antes.

    El código es el mismo mientras la actividad sea la misma: así lo reportado en abril sigue contando aunque el plan de
    julio la haya reescrito, y en abril aunque la haya quitado. Solo textos iguales, sin otra posible y si nadie
    decidió otra cosa. Devuelve los hallazgos sin los que decían que quedó suelto o por confirmar.
    """
    por_texto: dict[str, dict[str, Actividad]] = {}
    for version in versiones:
        for actividad in version:
            if texto := llave(actividad.actividad):
                por_texto.setdefault(texto, {})[actividad.codigo] = actividad
    resueltos = set()
    for avance in avances:
        suelto = not avance.codigo or (avance.metodo == POR_TEXTO and (avance.parecido or 0) < IGUAL)
        if not suelto or not avance.actividad or avance.metodo == POR_DECISION:
            continue
        suyas = por_texto.get(llave(avance.actividad), {})
        del_responsable = [a for a in suyas.values() if avance.dependencia in a.dependencias] or list(suyas.values())
        if len(del_responsable) == 1:
            avance.codigo, avance.metodo, avance.parecido = del_responsable[0].codigo, METODO, IGUAL
            avance.candidatas = ()
            resueltos |= {avance.origen("actividad"), avance.origen("numeral")}
    return [h for h in hallazgos if h.nombre not in _YA_NO_SE_DICEN or h.origen not in resueltos]
