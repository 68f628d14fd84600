"""Une cada reporte con su actividad: por código, por numeral en su plan, por texto. Lo dudoso no se une en silencio."""

from collections.abc import Sequence
from dataclasses import dataclass

from pipeline.base.hallazgo import Hallazgo, anotar
from pipeline.base.texto import enumerar, llave, recortar
from pipeline.cruces.clave import OTRA, contrastar_clave
from pipeline.cruces.parecido import parecido
from pipeline.tablas.actividades import Actividad
from pipeline.tablas.avances import Avance

UMBRAL, UMBRAL_AJENO = 84.0, 92.0
VENTAJA, VENTAJA_DUDOSA, CASI_IGUAL = 4.0, 8.0, 97.0
OTRA_CLARA, SE_MENCIONA = 10.0, 70.0


@dataclass(frozen=True, slots=True)
class Candidata:
    """Una actividad con su parecido al reporte."""

    actividad: Actividad
    parecido: float


def unir(avances: Sequence[Avance], actividades: Sequence[Actividad], colectivas: frozenset[str]) -> list[Hallazgo]:
    """Pone en cada avance el código de su actividad y cómo se halló; anota los que no se unen y los dudosos."""
    por_codigo = {llave(a.codigo): a for a in actividades}
    en_vigor = {id(a) for a in actividades}
    por_numeral: dict[str, list[Actividad]] = {}
    for actividad in actividades:
        if actividad.numeral:
            por_numeral.setdefault(actividad.numeral, []).append(actividad)
    hallazgos: list[Hallazgo] = []
    for avance in avances:
        if avance.metodo == "misma fila":
            suya = avance.propia if id(avance.propia) in en_vigor else None
        else:
            suya = por_codigo.get(llave(avance.codigo)) if avance.codigo else None
        if suya and (duda := contrastar_clave(avance, suya, actividades)):
            hallazgos.append(duda)
            suya = None if duda.nombre == OTRA else suya
        if suya:
            _poner(avance, suya, avance.metodo or "código", None)
            continue
        avance.codigo = ""
        suyas = por_numeral.get(avance.numeral, []) if avance.numeral else []
        hallazgos.extend(
            _por_numeral(avance, suyas, actividades, colectivas)
            if suyas
            else _por_texto(avance, actividades, colectivas)
        )
    return hallazgos


def _poner(avance: Avance, actividad: Actividad, metodo: str, puntos: float | None) -> None:
    avance.codigo, avance.metodo, avance.parecido = actividad.codigo, metodo, puntos


def _por_numeral(
    avance: Avance, suyas: list[Actividad], todas: Sequence[Actividad], colectivas: frozenset[str]
) -> list[Hallazgo]:
    """La actividad con ese numeral; si hay varias, la que dicen el plan, el componente, el texto o la dependencia."""
    candidatas = _filtrar(avance, suyas)
    if avance.actividad:
        ordenadas = _ordenar(avance, candidatas)
        mejor = ordenadas[0]
        otras = _ordenar(avance, [a for a in todas if a not in candidatas])
        if mejor.parecido < UMBRAL and otras and otras[0].parecido >= max(UMBRAL_AJENO, mejor.parecido + OTRA_CLARA):
            hallazgos = _por_texto(avance, todas, colectivas)
            if avance.codigo:
                hallazgos.append(
                    anotar(
                        "numeral_y_texto_no_coinciden",
                        avance.origen("numeral"),
                        avance.numeral,
                        otra=recortar(mejor.actividad.actividad, 60),
                    )
                )
            return hallazgos
        if len(ordenadas) == 1 or mejor.parecido - ordenadas[1].parecido >= VENTAJA:
            _poner(avance, mejor.actividad, "numeral", mejor.parecido)
            return []
    de_la_dependencia = [a for a in candidatas if avance.dependencia in a.dependencias]
    for grupo in (candidatas, de_la_dependencia):
        if len(grupo) == 1:
            _poner(avance, grupo[0], "numeral", None)
            return []
    return [_por_decidir(avance, [Candidata(a, 0.0) for a in candidatas])]


def _filtrar(avance: Avance, suyas: list[Actividad]) -> list[Actividad]:
    """Las del plan y el componente que dice el reporte, si alguna lo es."""
    for pasa in (
        lambda a: bool(avance.instrumento) and a.instrumento == avance.instrumento,
        lambda a: bool(avance.componente) and llave(avance.componente) in (llave(a.componente), llave(a.instrumento)),
    ):
        suyas = [a for a in suyas if pasa(a)] or suyas
    return suyas


def _por_texto(avance: Avance, todas: Sequence[Actividad], colectivas: frozenset[str]) -> list[Hallazgo]:
    """Primero entre las de la dependencia, las colectivas y las sin responsable; después, entre todas, más exigente."""
    if not avance.actividad:
        return [anotar("reporte_sin_actividad", avance.origen("numeral"), avance.numeral or avance.texto)]
    propias = [
        a
        for a in todas
        if not a.dependencias or avance.dependencia in a.dependencias or colectivas & set(a.dependencias)
    ]
    for grupo, umbral in (
        (propias if avance.dependencia else [], UMBRAL),
        (list(todas), UMBRAL_AJENO if avance.dependencia else UMBRAL),
    ):
        ordenadas = _ordenar(avance, grupo)
        if not ordenadas or ordenadas[0].parecido < umbral:
            continue
        ventaja = VENTAJA if ordenadas[0].parecido >= CASI_IGUAL else VENTAJA_DUDOSA
        rivales = [c for c in ordenadas[1:] if ordenadas[0].parecido - c.parecido < ventaja]
        if rivales and len(dichas := _filtrar(avance, [c.actividad for c in (ordenadas[0], *rivales)])) == 1:
            ordenadas, rivales = [c for c in ordenadas if c.actividad is dichas[0]], []
        if rivales and not (ordenadas[0].parecido == 100 and rivales[0].parecido < 100):
            return [_por_decidir(avance, [ordenadas[0], *rivales])]
        _poner(avance, ordenadas[0].actividad, "texto", round(ordenadas[0].parecido, 1))
        return _avisar(avance, ordenadas[0])
    cercanas = [c for c in _ordenar(avance, list(todas))[:3] if c.parecido >= SE_MENCIONA]
    if cercanas:
        return [_por_decidir(avance, cercanas)]
    return [anotar("reporte_sin_actividad", avance.origen("actividad"), avance.actividad)]


def _ordenar(avance: Avance, actividades: Sequence[Actividad]) -> list[Candidata]:
    candidatas = [Candidata(a, parecido(avance.actividad, a.actividad)) for a in actividades]
    return sorted(candidatas, key=lambda c: -c.parecido)


def _avisar(avance: Avance, elegida: Candidata) -> list[Hallazgo]:
    if elegida.parecido >= 95:
        return []
    datos = {"codigo_actividad": elegida.actividad.codigo, "parecido": round(elegida.parecido)}
    return [anotar("reporte_unido_por_texto", avance.origen("actividad"), avance.actividad, **datos)]


def _por_decidir(avance: Avance, candidatas: list[Candidata]) -> Hallazgo:
    avance.candidatas = tuple(c.actividad.codigo for c in candidatas[:4])
    avance.metodo = "por decidir"
    nombres = [f"{c.actividad.codigo} «{recortar(c.actividad.actividad, 50)}»" for c in candidatas[:4]]
    lugar = avance.origen("actividad" if avance.actividad else "numeral")
    return anotar("reporte_por_decidir", lugar, avance.actividad or avance.numeral, candidatas=enumerar(nombres, "o"))
