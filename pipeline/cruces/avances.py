"""Une cada reporte con su actividad: por código, por numeral en su plan, por texto. Lo dudoso no se une en silencio."""

from collections.abc import Mapping, Sequence

from pipeline.base.hallazgo import Hallazgo, anotar
from pipeline.base.texto import llave
from pipeline.cruces.clave import OTRA, contrastar_clave
from pipeline.cruces.elegir import CANDIDATAS, SE_MENCIONA
from pipeline.cruces.por_numeral import unir_por_numeral
from pipeline.cruces.preguntas import firma, poner_claves, respuesta_de
from pipeline.cruces.redaccion import parecido
from pipeline.cruces.union import Union, elegir_en, poner, por_decidir
from pipeline.tablas.actividades import Actividad
from pipeline.tablas.avances import Avance
from pipeline.tablas.decisiones import NINGUNA, Decision

SIN_DECIR = 95.0
POR_DECISION = "decisión"
LA_MISMA = 60.0
"""Cuánto se parece a lo elegido una actividad que conserva su código y se volvió a redactar."""


def unir(
    avances: Sequence[Avance],
    actividades: Sequence[Actividad],
    colectivas: frozenset[str],
    decisiones: Mapping[str, Decision] | None = None,
) -> list[Hallazgo]:
    """Pone en cada avance el código de su actividad y cómo se halló; anota los que no se unen y los dudosos.

    `decisiones`: lo que ya se respondió, por la clave de lo preguntado (`preguntas.vigentes`); manda sobre lo que diga
    el texto, no sobre la clave del renglón.
    """
    union = Union(actividades, colectivas)
    poner_claves(avances)
    hallazgos: list[Hallazgo] = []
    for avance in avances:
        if avance.metodo == "misma fila":
            suya = avance.propia if id(avance.propia) in union.lugar else None
        else:
            suya = union.por_codigo.get(llave(avance.codigo)) if avance.codigo else None
        if suya and (duda := contrastar_clave(avance, union.lugar[id(suya)], union.indice, union.actividades)):
            hallazgos.append(duda)
            suya = None if duda.nombre == OTRA else suya
        if suya:
            poner(avance, suya, avance.metodo or "código", None)
            continue
        avance.codigo = ""
        if decision := respuesta_de(avance, decisiones or {}):
            sin_efecto = _por_decision(avance, decision, union)
            hallazgos.extend(sin_efecto)
            if avance.metodo == POR_DECISION:
                continue
        suyas = union.por_numeral.get(avance.numeral, []) if avance.numeral else []
        hallazgos.extend(unir_por_numeral(avance, suyas, union) if suyas else _por_texto(avance, union))
    return hallazgos


def _por_decision(avance: Avance, decision: Decision, union: Union) -> list[Hallazgo]:
    """La actividad que alguien eligió, o ninguna. Si ya no está en el plan, se dice y se vuelve a preguntar."""
    lugar = avance.origen("actividad" if avance.actividad else "numeral")
    dicho = avance.actividad or avance.numeral
    suya = _la_elegida(decision, union)
    if suya is None and decision.elegida != NINGUNA:
        return [anotar("decision_sin_actividad", lugar, dicho, elegida=decision.elegida)]
    avance.metodo, avance.decidio = POR_DECISION, firma(decision)
    if suya is None:
        return [anotar("reporte_dejado_sin_actividad", lugar, dicho)]
    decision.actividad = decision.actividad or suya.actividad
    poner(avance, suya, POR_DECISION, None)
    return []


def _la_elegida(decision: Decision, union: Union) -> Actividad | None:
    """La del código elegido; si el plan se renumeró y ese código es hoy de otra, la que dice lo que se eligió."""
    suya = union.por_codigo.get(llave(decision.elegida))
    texto = llave(decision.actividad)
    if not texto or (suya and llave(suya.actividad) == texto):
        return suya
    iguales = [a for a in union.por_codigo.values() if llave(a.actividad) == texto]
    if iguales:
        return iguales[0] if len(iguales) == 1 else None
    return suya if suya and parecido(decision.actividad, suya.actividad) >= LA_MISMA else None


def _por_texto(avance: Avance, union: Union) -> list[Hallazgo]:
    """Con las de su dependencia y con las demás; a una ajena, solo si el reporte la trae entera."""
    if not avance.actividad:
        return [anotar("reporte_sin_actividad", avance.origen("numeral"), avance.numeral or avance.texto)]
    eleccion = elegir_en(avance, union)
    if eleccion.elegida:
        elegida = union.actividades[eleccion.elegida.actividad]
        poner(avance, elegida, "texto", eleccion.elegida.puntos)
        if eleccion.elegida.puntos >= SIN_DECIR:
            return []
        datos = {"codigo_actividad": elegida.codigo, "parecido": round(eleccion.elegida.puntos)}
        return [anotar("reporte_unido_por_texto", avance.origen("actividad"), avance.actividad, **datos)]
    avance.cercanas = tuple((union.actividades[p.actividad].codigo, p.puntos) for p in eleccion.cercanas[:CANDIDATAS])
    cercanas = [union.actividades[p.actividad] for p in eleccion.cercanas if p.puede_ser or p.puntos >= SE_MENCIONA]
    if cercanas:
        return [por_decidir(avance, [(a.codigo, a.actividad) for a in cercanas])]
    return [anotar("reporte_sin_actividad", avance.origen("actividad"), avance.actividad)]
