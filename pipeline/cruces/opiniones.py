"""Une cada opinión con su actividad: por código, por su misma fila, por numeral o por texto; la que no, se dice."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from datetime import date

from pipeline.base.hallazgo import Hallazgo, anotar
from pipeline.base.texto import enumerar, llave, recortar
from pipeline.cruces.redaccion import parecido
from pipeline.lectura.componente_dicho import componente_de_referencia
from pipeline.tablas.actividades import Actividad
from pipeline.tablas.opiniones import Opinion

DEL_NUMERAL, DEL_COMPONENTE, DE_TODAS = 60.0, 84.0, 92.0
"""Cuánto debe parecerse el texto: con el mismo numeral, en el mismo componente, o entre todas."""
VENTAJA = 8.0
_SE_MENCIONAN = 3


def unir_opiniones(opiniones: Iterable[Opinion], actividades: Sequence[Actividad]) -> list[Hallazgo]:
    """Pone en cada opinión de una actividad el código de la suya y cómo se halló; anota las que no se unen."""
    por_codigo = {llave(a.codigo): a for a in actividades}
    componentes = tuple(dict.fromkeys(a.componente for a in actividades if a.componente))
    hallazgos: list[Hallazgo] = []
    for opinion in opiniones:
        if opinion.dimension == "componente" and actividades:
            hallazgos += _nombrar_componente(opinion, componentes)
        if opinion.dimension != "actividad":
            continue
        suya, metodo = _buscar(opinion, por_codigo, actividades)
        opinion.propia = None
        if suya:
            opinion.codigo, opinion.metodo = suya.codigo, metodo
        else:
            hallazgos.append(_sin_actividad(opinion, actividades))
            opinion.metodo = ""
    return hallazgos


def _buscar(
    opinion: Opinion, por_codigo: dict[str, Actividad], actividades: Sequence[Actividad]
) -> tuple[Actividad | None, str]:
    if opinion.propia is not None and any(a is opinion.propia for a in actividades):
        return opinion.propia, "misma fila"
    if suya := _por_codigo(opinion, por_codigo, actividades):
        return suya, "código"
    if suya := _por_numeral(opinion, actividades):
        return suya, "numeral"
    return _por_texto(opinion, actividades), "texto"


def ya_no_unidas(opiniones: Iterable[Opinion], actividades: Sequence[Actividad]) -> list[Opinion]:
    """Aquellas cuyo código no es el de la actividad de la que se opinó: los numerales de un plan se corren."""
    por_codigo = {llave(a.codigo): a for a in actividades}
    return [o for o in opiniones if not (o.metodo and _por_codigo(o, por_codigo, actividades))]


def opiniones_de_hoy(
    opiniones: Iterable[Opinion], corte: date, actividades: Sequence[Actividad]
) -> tuple[Opinion, ...]:
    """Las opiniones con el código que su actividad tiene en el plan de hoy; sin ella, no están.

    Lo que se dijo en un corte anterior lleva el código del plan que regía entonces.
    """
    de_hoy = []
    por_codigo = {llave(a.codigo): a for a in actividades}
    for opinion in opiniones:
        if opinion.dimension != "actividad" or opinion.corte == corte:
            de_hoy.append(opinion)
        elif suya := _por_codigo(opinion, por_codigo, actividades) or _por_texto(opinion, actividades):
            de_hoy.append(replace(opinion, codigo=suya.codigo))
    return tuple(o for o in de_hoy if o.dimension != "actividad" or o.unida)


def _por_codigo(
    opinion: Opinion, por_codigo: Mapping[str, Actividad], actividades: Sequence[Actividad]
) -> Actividad | None:
    """La de ese código, si su texto no es el de otra: si el plan se renumeró, el código es hoy de otra actividad."""
    suya = por_codigo.get(llave(opinion.codigo)) if opinion.codigo else None
    if suya is None or not opinion.actividad or llave(suya.actividad) == llave(opinion.actividad):
        return suya
    es_otra = any(llave(a.actividad) == llave(opinion.actividad) for a in actividades)
    return None if es_otra or parecido(opinion.actividad, suya.actividad) < DEL_NUMERAL else suya


def _por_numeral(opinion: Opinion, actividades: Sequence[Actividad]) -> Actividad | None:
    """La que tiene ese numeral en su plan o en su componente, si el texto, cuando lo hay, no dice otra cosa."""
    if not opinion.numeral:
        return None
    iguales = [a for a in actividades if opinion.numeral == a.numeral or a.codigo.endswith(f"-{opinion.numeral}")]
    iguales = _de_su_componente(opinion, iguales) or iguales
    if not opinion.actividad:
        return iguales[0] if len(iguales) == 1 else None
    return _el_mejor(opinion, iguales, DEL_NUMERAL)


def _por_texto(opinion: Opinion, actividades: Sequence[Actividad]) -> Actividad | None:
    if not opinion.actividad:
        return None
    suyas = _de_su_componente(opinion, actividades)
    return _el_mejor(opinion, suyas, DEL_COMPONENTE) or _el_mejor(opinion, actividades, DE_TODAS)


def _el_mejor(opinion: Opinion, actividades: Sequence[Actividad], umbral: float) -> Actividad | None:
    """La más parecida, si alcanza y ninguna otra está cerca; dos iguales no se escogen a la suerte."""
    medidas = sorted(((parecido(opinion.actividad, a.actividad), i) for i, a in enumerate(actividades)), reverse=True)
    if not medidas or medidas[0][0] < umbral:
        return None
    (mejor, cual), *otras = medidas
    dudosa = otras and mejor - otras[0][0] < VENTAJA and not (mejor == 100 > otras[0][0])
    return None if dudosa else actividades[cual]


def _de_su_componente(opinion: Opinion, actividades: Sequence[Actividad]) -> list[Actividad]:
    dicho = llave(componente_de_referencia(opinion.componente) or opinion.componente)
    return [a for a in actividades if dicho and dicho in (llave(a.componente), llave(a.subcomponente))]


def _nombrar_componente(opinion: Opinion, componentes: tuple[str, ...]) -> list[Hallazgo]:
    """El componente como lo llama el plan; el que no está se dice."""
    suyo = max(componentes, key=lambda nombre: parecido(opinion.nombre, nombre), default="")
    if parecido(opinion.nombre, suyo) >= DEL_COMPONENTE:
        opinion.nombre = suyo
        return []
    lugar = opinion.origen()
    return [anotar("opinion_sin_componente", lugar, opinion.nombre, componentes=enumerar(componentes) or "ninguno")]


def _sin_actividad(opinion: Opinion, actividades: Sequence[Actividad]) -> Hallazgo:
    cercanas = sorted(actividades, key=lambda a: -parecido(opinion.actividad, a.actividad))[:_SE_MENCIONAN]
    nombres = [f"{a.codigo} «{recortar(a.actividad, 50)}»" for a in cercanas if opinion.actividad]
    cerca = f" (las más parecidas: {enumerar(nombres, 'o')})" if nombres else ""
    dicho = opinion.actividad or opinion.numeral or opinion.codigo
    return anotar("opinion_sin_actividad", opinion.origen(), dicho, cerca=cerca)
