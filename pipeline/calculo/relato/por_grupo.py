"""Cómo van los grupos de una dimensión: cuántos están por debajo de la zona Alta y cuál va más atrás."""

from collections.abc import Sequence
from dataclasses import dataclass

from pipeline.base.texto import a_oracion, junto
from pipeline.calculo.cifras import cifra, cuenta
from pipeline.calculo.frase import Frase, contadas, decir
from pipeline.calculo.resultado import Resultado
from pipeline.tablas.resumen import SIN_NOMBRE, Resumen


@dataclass(frozen=True, slots=True)
class Voz:
    """Cómo se nombra una dimensión en una frase."""

    uno: str
    ninguno: str
    todos: str
    el: str


VOCES = {
    "instrumento": Voz("plan", "Ningún plan", "Todos", "el"),
    "componente": Voz("componente", "Ningún componente", "Todos", "el"),
    "subcomponente": Voz("subcomponente", "Ningún subcomponente", "Todos", "el"),
    "dependencia": Voz("dependencia", "Ninguna dependencia", "Todas", "la"),
    "etapa": Voz("etapa", "Ninguna etapa", "Todas", "la"),
}


def decir_por_grupo(resultado: Resultado, dimension: str) -> Frase:
    """La frase de una dimensión; si nada aplica, hay uno solo o todos empatan, eso. Lo que no dice su grupo, aparte."""
    voz, todos = VOCES[dimension], [r for r in resultado.por(dimension) if r.aplican]
    aplican = [r for r in todos if r.nombre != SIN_NOMBRE[dimension]] or todos
    if not aplican:
        return decir(f"{voz.ninguno} tiene actividades que apliquen al corte.")
    if len(aplican) == 1:
        return decir("Al corte solo aplican actividades de ", _nombrar(aplican[0]), ": ", _medir(aplican[0]), ".")
    con_algo = cuenta(resultado, f"{dimension}: grupos con actividades que aplican", len(aplican))
    bajo = sum(r.zona != "Alta" for r in aplican)
    if not bajo:
        en_alta = (voz.todos, " (", con_algo, ") están en zona Alta")
        return decir(en_alta, "; ", _decir_el_menor(resultado, dimension, aplican), ".")
    cuantos = cuenta(resultado, f"{dimension}: grupos por debajo de la zona Alta", bajo)
    verbo = " está" if bajo == 1 else " están"
    de = (cuantos, " de ", *contadas(con_algo, f"{voz.uno} con actividades que aplican"), verbo)
    return decir(de, " por debajo de la zona Alta; ", _decir_el_menor(resultado, dimension, aplican), ".")


def _decir_el_menor(resultado: Resultado, dimension: str, aplican: Sequence[Resumen]) -> Frase:
    voz = VOCES[dimension]
    menor = min((r.cumplimiento or 0.0) for r in aplican)
    ultimos = [r for r in aplican if (r.cumplimiento or 0.0) == menor]
    if len(ultimos) == len(aplican):
        return decir(f"{voz.todos.lower()} con el mismo cumplimiento, ", cifra(ultimos[0], "cumplimiento"))
    if len(ultimos) > 1:
        cuantos = cuenta(resultado, f"{dimension}: grupos con el menor cumplimiento", len(ultimos))
        return decir(cuantos, " tienen el menor cumplimiento, ", cifra(ultimos[0], "cumplimiento"))
    return decir(f"{voz.el} de menor cumplimiento es ", _nombrar(ultimos[0]), ", con ", _medir(ultimos[0]))


def _medir(r: Resumen) -> Frase:
    return decir(cifra(r, "cumplimiento"), " (", cifra(r, "cumplidas"), " de ", cifra(r, "aplican"), ")")


def _nombrar(r: Resumen) -> str:
    return a_oracion(junto(r.nombre)) or "(sin nombre)"
