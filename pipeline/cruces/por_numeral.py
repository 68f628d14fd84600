"""La unión por el numeral dentro de su plan, si el texto del reporte no dice otra cosa."""

from pipeline.base.hallazgo import Hallazgo, anotar
from pipeline.base.texto import recortar
from pipeline.cruces.frase import entender
from pipeline.cruces.parecido import Parecido, comparar
from pipeline.cruces.union import Union, elegir_en, filtrar, poner, por_decidir
from pipeline.cruces.verbos import HACER
from pipeline.tablas.actividades import Actividad
from pipeline.tablas.avances import Avance

OTRA_CLARA, NADA_QUE_VER = 85.0, 50.0


def unir_por_numeral(avance: Avance, suyas: list[Actividad], union: Union) -> list[Hallazgo]:
    """La actividad con ese numeral; si hay varias, la que dicen el plan, el componente, el texto o la dependencia."""
    candidatas = filtrar(avance, suyas)
    puntos: dict[int, Parecido] = {}
    if avance.actividad:
        frase = entender(avance.actividad)
        puntos = {id(a): comparar(frase, union.indice, union.lugar[id(a)]) for a in candidatas}
        candidatas = sorted(candidatas, key=lambda a: -puntos[id(a)].puntos)
        eleccion = elegir_en(avance, union)
        if eleccion.elegida:
            elegida = union.actividades[eleccion.elegida.actividad]
            if elegida in candidatas:
                poner(avance, elegida, "numeral", eleccion.elegida.puntos)
                return []
        otra = eleccion.elegida or (eleccion.cercanas[0] if eleccion.cercanas else None)
        mejor = puntos[id(candidatas[0])]
        if eleccion.elegida and _es_el_mismo_numero(avance.numeral, elegida.numeral):
            poner(avance, elegida, "numeral", eleccion.elegida.puntos)
            return []
        if otra and otra.actividad != mejor.actividad and mejor.puntos < otra.puntos:
            seguras = eleccion.elegida is not None or (otra.puntos >= OTRA_CLARA and mejor.puntos < NADA_QUE_VER)
            if seguras and otra.actividad not in {p.actividad for p in puntos.values()}:
                return [_contradice(avance, candidatas[0], otra, union)]
        posibles = [a for a in candidatas if puntos[id(a)].puede_ser]
        if len(posibles) == 1 and len(candidatas) > 1:
            poner(avance, posibles[0], "numeral", puntos[id(posibles[0])].puntos)
            return []
        repetido = len(candidatas) > 1  # el numeral vuelve a empezar en cada componente: solo no basta
        otra_cosa = repetido or (set(frase.acciones.familias) - {HACER} and len(frase.palabras) > 1)
        if otra_cosa and frase.palabras and not mejor.comunes:  # nada es de la actividad del numeral
            avance.cercanas = tuple((a.codigo, puntos[id(a)].puntos) for a in candidatas)
            return [por_decidir(avance, [(a.codigo, a.actividad) for a in candidatas])]
    de_la_dependencia = [a for a in candidatas if avance.dependencia in a.dependencias]
    for grupo in (candidatas, de_la_dependencia):
        if len(grupo) == 1:
            poner(avance, grupo[0], "numeral", puntos[id(grupo[0])].puntos if puntos else None)
            return []
    avance.cercanas = tuple((a.codigo, puntos[id(a)].puntos if puntos else 0.0) for a in candidatas)
    return [por_decidir(avance, [(a.codigo, a.actividad) for a in candidatas])]


def _contradice(avance: Avance, del_numeral: Actividad, otra: Parecido, union: Union) -> Hallazgo:
    """El numeral es de una actividad y el texto, de otra: no se une a ninguna."""
    del_texto = union.actividades[otra.actividad]
    propio = comparar(entender(avance.actividad), union.indice, union.lugar[id(del_numeral)])
    avance.cercanas = ((del_texto.codigo, otra.puntos), (del_numeral.codigo, propio.puntos))
    avance.candidatas, avance.metodo = (del_texto.codigo, del_numeral.codigo), "por decidir"
    return anotar(
        "numeral_y_texto_no_coinciden",
        avance.origen("numeral"),
        avance.numeral,
        del_numeral=recortar(del_numeral.actividad, 60),
        del_texto=f"{del_texto.codigo} «{recortar(del_texto.actividad, 60)}»",
    )


def _es_el_mismo_numero(uno: str, otro: str) -> bool:
    """Guardado como número, el 1.10 queda en 1.1."""
    return bool(otro) and uno.rstrip("0").rstrip(".") == otro.rstrip("0").rstrip(".")
