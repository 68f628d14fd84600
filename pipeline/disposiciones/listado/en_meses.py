"""El cronograma con un mes por columna: cada celda marcada es una fila, y dice el mes (una X) o el día (un 14).

El campo que toma ese día lo declara `en_meses` en `vocabulario/listado_<nombre>.toml`.
"""

import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from copy import copy
from itertools import pairwise

from pipeline.base.espanol import MESES
from pipeline.disposiciones.listado.titulada import es_de_un_plan
from pipeline.lectura.cuenta import TABLA, Cuenta
from pipeline.lectura.hoja import Celda, Tipo
from pipeline.lectura.malla import Lugar, Malla, texto_de
from pipeline.lectura.marcas import es_marca, niega
from pipeline.lectura.numeros import a_numero
from pipeline.lectura.rotulos_de_periodo import es_mes_numerado, periodo_de_titulo
from pipeline.tablas.listado import FilaDeListado
from pipeline.vocabulario import cargar

EN_MES = "mes"
"""El campo de una columna que dice cuándo con una marca o un día."""
_OTRO = "otro"
_BASTAN = 3
_DIAS = re.compile(r"\d{1,2}(?:\s*(?:,|y|e|al?|-)\s*\d{1,2})*")
_SUELTOS = re.compile(r"\d{1,2}(?:\s*(?:,|y|e)\s*\d{1,2})+")
Poner = Callable[[FilaDeListado, str, Lugar, Celda], None]


def buscar_meses(malla: Malla, listado: str, fila: int, campos: Mapping[int, str]) -> dict[int, str]:
    """Lo que dice de cuándo el título de cada columna: «mayo», «II trimestre».

    Ninguno si no son tres, si otra columna ya dice el día, o si la tabla trae un título que solo es de un plan.
    """
    campo = cargar(f"listado_{listado}").get("en_meses", "")
    if not campo or campo in campos.values():
        return {}
    otras = {c: malla.texto(fila, c) for c, suyo in campos.items() if suyo == _OTRO and malla.texto(fila, c)}
    periodos = {c: p for c, t in otras.items() if not es_mes_numerado(t) and (p := periodo_de_titulo(t))}
    if len(set(periodos.values())) < _BASTAN or es_de_un_plan(t for c, t in otras.items() if c not in periodos):
        return {}
    return {c: MESES[int(p[1:3]) - 1] if p[0] == "M" else otras[c] for c, p in periodos.items()}


def repetir_en_meses(
    malla: Malla, leidas: Sequence[FilaDeListado], listado: str, meses: Mapping[int, str], poner: Poner, cuenta: Cuenta
) -> list[FilaDeListado]:
    """Cada fila, una vez por cada día o mes que sus celdas dicen; ella misma si no dicen ninguno."""
    son_dias = any((n := a_numero(malla.texto(leida.fila, c))) and n > 1 for c in meses for leida in leidas)
    return [una for leida in leidas for una in _repetir(malla, leida, listado, meses, poner, cuenta, son_dias)]


def _repetir(
    malla: Malla, leida: FilaDeListado, listado: str, meses: Mapping[int, str], poner: Poner, cuenta: Cuenta,
    son_dias: bool,
) -> list[FilaDeListado]:  # fmt: skip
    hechas = []
    for columna, mes in meses.items():
        lugar, celda = (leida.fila, columna), malla.celda(leida.fila, columna)
        cuenta.reclamar([lugar], TABLA)
        for dicho in _que_dice(celda, mes, son_dias) if celda else ():
            una = copy(leida)
            una.origenes = dict(leida.origenes)
            poner(una, cargar(f"listado_{listado}")["en_meses"], lugar, dicho)
            hechas.append(una)
    return hechas or [leida]


def _que_dice(celda: Celda, mes: str, son_dias: bool) -> Iterator[Celda]:
    """Lo que la celda dice de cuándo, con el mes de su columna; dos días sueltos son dos veces."""
    texto = texto_de(celda)
    if niega(celda):
        return
    if es_marca(celda) and not (son_dias and texto == "1"):
        yield Celda(mes, Tipo.TEXTO)
    elif _SUELTOS.fullmatch(texto) and _salteados(dias := [int(d) for d in re.findall(r"\d+", texto)]):
        yield from (Celda(f"{dia} de {mes}", Tipo.TEXTO) for dia in dias)
    else:
        yield Celda(f"{texto} de {mes}", Tipo.TEXTO) if mes in MESES and _DIAS.fullmatch(texto) else celda


def _salteados(dias: Sequence[int]) -> bool:
    """No son seguidos: «14 y 15» puede ser una sola cosa de dos días."""
    return all(otro - uno > 1 for uno, otro in pairwise(dias))
