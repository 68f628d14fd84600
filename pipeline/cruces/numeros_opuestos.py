"""Cuándo los números de un reporte y los de una actividad no pueden ser de lo mismo."""

from pipeline.cruces.numeros_dichos import AL_FINAL, CADENCIA, CUANTOS, ORDINAL, PERIODOS, Numeros


def se_oponen(del_reporte: Numeros, de_la_actividad: Numeros, contado: bool) -> bool:
    """Dicen números distintos de lo mismo. `contado`: el reporte dice lo que va hecho, y puede ser menos."""
    comunes = del_reporte.keys() & de_la_actividad.keys()
    if any(_distintos(clase, del_reporte[clase], de_la_actividad[clase], contado) for clase in comunes):
        return True
    suyos, otros = (n.keys() & PERIODOS.keys() for n in (del_reporte, de_la_actividad))
    sueltos = del_reporte.get(AL_FINAL) or del_reporte.get(ORDINAL)
    if sueltos and not suyos:
        de_la_otra = {n for c in otros | (de_la_actividad.keys() & {ORDINAL}) for n in de_la_actividad[c]}
        return bool(de_la_otra) and not de_la_otra & sueltos
    veces = [v for v in de_la_actividad.get(CADENCIA, ()) if 1 < v < 52]
    if veces and any(PERIODOS[c] > max(veces) for c in suyos):  # lo del primer trimestre no es de un informe semestral
        return True
    return bool(suyos and otros and not suyos & otros)


def _distintos(clase: str, suyos: frozenset[int], otros: frozenset[int], contado: bool) -> bool:
    if clase.startswith(CUANTOS):
        return suyos != otros and not (contado and max(suyos) < max(otros))
    if clase == CADENCIA:
        return bool(suyos - otros and otros - suyos)
    return not suyos & otros
