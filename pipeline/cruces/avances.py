"""Une cada reporte con su actividad: por código, por numeral en su plan, por texto. Lo dudoso no se une en silencio."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from pipeline.base.hallazgo import Hallazgo, anotar
from pipeline.base.texto import enumerar, llave, recortar
from pipeline.cruces.clave import OTRA, contrastar_clave
from pipeline.cruces.elegir import CANDIDATAS, SE_MENCIONA, Eleccion, elegir
from pipeline.cruces.frase import entender
from pipeline.cruces.indice import Indice
from pipeline.cruces.parecido import Parecido, comparar
from pipeline.cruces.preguntas import firma, poner_claves, respuesta_de
from pipeline.tablas.actividades import Actividad
from pipeline.tablas.avances import Avance
from pipeline.tablas.decisiones import NINGUNA, Decision

OTRA_CLARA, NADA_QUE_VER = 85.0, 50.0
SIN_DECIR = 95.0
POR_DECISION = "decisión"


@dataclass
class Union:
    """Las actividades que rigen, listas para buscar en ellas."""

    actividades: Sequence[Actividad]
    colectivas: frozenset[str]
    por_codigo: dict[str, Actividad] = field(init=False)
    por_numeral: dict[str, list[Actividad]] = field(init=False)
    indice: Indice = field(init=False)
    lugar: dict[int, int] = field(init=False)

    def __post_init__(self) -> None:
        self.por_codigo = {llave(a.codigo): a for a in self.actividades}
        self.por_numeral = {}
        for actividad in self.actividades:
            if actividad.numeral:
                self.por_numeral.setdefault(actividad.numeral, []).append(actividad)
        self.indice = Indice(self.actividades)
        self.lugar = {id(a): i for i, a in enumerate(self.actividades)}

    def es_suya(self, avance: Avance, actividad: Actividad) -> bool:
        """Puede reportarla: es de su dependencia, de todas o de nadie; o el reporte no dice de quién es."""
        suyas = actividad.dependencias
        return not suyas or not avance.dependencia or avance.dependencia in suyas or bool(self.colectivas & set(suyas))


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
            _poner(avance, suya, avance.metodo or "código", None)
            continue
        avance.codigo = ""
        if decision := respuesta_de(avance, decisiones or {}):
            sin_efecto = _por_decision(avance, decision, union)
            hallazgos.extend(sin_efecto)
            if avance.metodo == POR_DECISION:
                continue
        suyas = union.por_numeral.get(avance.numeral, []) if avance.numeral else []
        hallazgos.extend(_por_numeral(avance, suyas, union) if suyas else _por_texto(avance, union))
    return hallazgos


def _por_decision(avance: Avance, decision: Decision, union: Union) -> list[Hallazgo]:
    """La actividad que alguien eligió, o ninguna. Si ya no está en el plan, se dice y se vuelve a preguntar."""
    lugar = avance.origen("actividad" if avance.actividad else "numeral")
    dicho = avance.actividad or avance.numeral
    suya = union.por_codigo.get(llave(decision.elegida))
    if suya is None and decision.elegida != NINGUNA:
        return [anotar("decision_sin_actividad", lugar, dicho, elegida=decision.elegida, quien=firma(decision))]
    avance.metodo, avance.decidio = POR_DECISION, firma(decision)
    if suya is None:
        return [anotar("reporte_dejado_sin_actividad", lugar, dicho, quien=firma(decision))]
    _poner(avance, suya, POR_DECISION, None)
    return []


def _poner(avance: Avance, actividad: Actividad, metodo: str, puntos: float | None) -> None:
    avance.codigo, avance.metodo, avance.parecido = actividad.codigo, metodo, puntos


def _por_numeral(avance: Avance, suyas: list[Actividad], union: Union) -> list[Hallazgo]:
    """La actividad con ese numeral; si hay varias, la que dicen el plan, el componente, el texto o la dependencia."""
    candidatas = _filtrar(avance, suyas)
    puntos: dict[int, Parecido] = {}
    if avance.actividad:
        frase = entender(avance.actividad)
        puntos = {id(a): comparar(frase, union.indice, union.lugar[id(a)]) for a in candidatas}
        candidatas = sorted(candidatas, key=lambda a: -puntos[id(a)].puntos)
        eleccion = _elegir(avance, union)
        if eleccion.elegida:
            elegida = union.actividades[eleccion.elegida.actividad]
            if elegida in candidatas:
                _poner(avance, elegida, "numeral", eleccion.elegida.puntos)
                return []
        otra = eleccion.elegida or (eleccion.cercanas[0] if eleccion.cercanas else None)
        mejor = puntos[id(candidatas[0])]
        if otra and otra.actividad != mejor.actividad and mejor.puntos < otra.puntos:
            seguras = eleccion.elegida is not None or (otra.puntos >= OTRA_CLARA and mejor.puntos < NADA_QUE_VER)
            if seguras and otra.actividad not in {p.actividad for p in puntos.values()}:
                return [_contradice(avance, candidatas[0], otra, union)]
        posibles = [a for a in candidatas if puntos[id(a)].puede_ser]
        if len(posibles) == 1 and len(candidatas) > 1:
            _poner(avance, posibles[0], "numeral", puntos[id(posibles[0])].puntos)
            return []
    de_la_dependencia = [a for a in candidatas if avance.dependencia in a.dependencias]
    for grupo in (candidatas, de_la_dependencia):
        if len(grupo) == 1:
            _poner(avance, grupo[0], "numeral", puntos[id(grupo[0])].puntos if puntos else None)
            return []
    avance.cercanas = tuple((a.codigo, puntos[id(a)].puntos if puntos else 0.0) for a in candidatas)
    return [_por_decidir(avance, [(a.codigo, a.actividad) for a in candidatas])]


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


def _filtrar(avance: Avance, suyas: list[Actividad]) -> list[Actividad]:
    """Las del plan y el componente que dice el reporte, si alguna lo es."""
    for pasa in (
        lambda a: bool(avance.instrumento) and a.instrumento == avance.instrumento,
        lambda a: bool(avance.componente) and llave(avance.componente) in (llave(a.componente), llave(a.instrumento)),
    ):
        suyas = [a for a in suyas if pasa(a)] or suyas
    return suyas


def _elegir(avance: Avance, union: Union) -> Eleccion:
    preferidas = _filtrar(avance, list(union.actividades)) if avance.componente or avance.instrumento else []
    return elegir(avance.actividad, union.indice, lambda a: union.es_suya(avance, a), preferidas)


def _por_texto(avance: Avance, union: Union) -> list[Hallazgo]:
    """Con las de su dependencia y con las demás; a una ajena, solo si el reporte la trae entera."""
    if not avance.actividad:
        return [anotar("reporte_sin_actividad", avance.origen("numeral"), avance.numeral or avance.texto)]
    eleccion = _elegir(avance, union)
    if eleccion.elegida:
        elegida = union.actividades[eleccion.elegida.actividad]
        _poner(avance, elegida, "texto", eleccion.elegida.puntos)
        if eleccion.elegida.puntos >= SIN_DECIR:
            return []
        datos = {"codigo_actividad": elegida.codigo, "parecido": round(eleccion.elegida.puntos)}
        return [anotar("reporte_unido_por_texto", avance.origen("actividad"), avance.actividad, **datos)]
    avance.cercanas = tuple((union.actividades[p.actividad].codigo, p.puntos) for p in eleccion.cercanas[:CANDIDATAS])
    cercanas = [union.actividades[p.actividad] for p in eleccion.cercanas if p.puede_ser or p.puntos >= SE_MENCIONA]
    if cercanas:
        return [_por_decidir(avance, [(a.codigo, a.actividad) for a in cercanas])]
    return [anotar("reporte_sin_actividad", avance.origen("actividad"), avance.actividad)]


def _por_decidir(avance: Avance, candidatas: Sequence[tuple[str, str]]) -> Hallazgo:
    avance.candidatas = tuple(codigo for codigo, _ in candidatas[:CANDIDATAS])
    avance.metodo = "por decidir"
    nombres = [f"{codigo} «{recortar(texto, 50)}»" for codigo, texto in candidatas[:CANDIDATAS]]
    lugar = avance.origen("actividad" if avance.actividad else "numeral")
    return anotar("reporte_por_decidir", lugar, avance.actividad or avance.numeral, candidatas=enumerar(nombres, "o"))
