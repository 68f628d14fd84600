"""El código de cada actividad: plan, componente y numeral; sin numeral, un ordinal que se recuerda (reglas, 8)."""

import re
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field

from rapidfuzz import fuzz

from pipeline.base.hallazgo import Hallazgo, anotar
from pipeline.base.texto import llave
from pipeline.lectura.componentes import numero_de_componente
from pipeline.tablas.actividades import Actividad
from pipeline.vocabulario import nombre_de_instrumento

MISMA = 88.0
Grupo = tuple[str, str, str]


@dataclass(slots=True)
class Identidades:
    """Los ordinales ya dados: por plan (`instrumento-vigencia`), los textos que ha tenido cada uno, el último al final.

    Se recuerdan todos: quien vuelva a un corte pasado encuentra la actividad como se llamaba entonces.
    """

    por_plan: dict[str, dict[int, list[str]]] = field(default_factory=dict)


def asignar_codigos(actividades: Sequence[Actividad], identidades: Identidades) -> list[Hallazgo]:
    """Pone el código a cada actividad y completa `identidades` con los ordinales nuevos."""
    hallazgos: list[Hallazgo] = []
    usados: dict[str, int] = {}
    _asignar_ordinales([a for a in actividades if not a.numeral], identidades)
    siglas = _siglas(actividades)
    for actividad in actividades:
        if actividad.numeral:
            actividad.codigo = f"{_plan(actividad)}-{_con_componente(actividad, siglas)}"
        veces = usados[actividad.codigo] = usados.get(actividad.codigo, 0) + 1
        if veces > 1:
            nuevo = f"{actividad.codigo}-{veces}"
            hallazgos.append(
                anotar("numeral_repetido", actividad.origen("numeral"), actividad.numeral, codigo_nuevo=nuevo)
            )
            actividad.codigo = nuevo
    return hallazgos


def _plan(actividad: Actividad) -> str:
    return f"{actividad.instrumento}-{actividad.vigencia}"


def _con_componente(actividad: Actividad, siglas: Mapping[Grupo, str]) -> str:
    """El numeral con el número de su componente delante, si no lo trae ya."""
    numero = numero_de_componente(actividad.componente)
    partes = actividad.numeral.split(".")
    if numero is None:
        sigla = siglas[_grupo(actividad)]
        return f"{sigla}.{actividad.numeral}" if sigla else actividad.numeral
    return actividad.numeral if len(partes) > 2 and partes[0] == str(numero) else f"{numero}.{actividad.numeral}"


def _siglas(actividades: Iterable[Actividad]) -> dict[Grupo, str]:
    """La sigla de cada componente que el vocabulario no numera: sus iniciales; más letras si otro del plan las tiene.

    Vacía si el componente es el instrumento mismo.
    """
    grupos = dict.fromkeys(_grupo(a) for a in actividades)
    siglas = {g: _sigla(g, 1) for g in grupos}
    veces = Counter((plan, sigla) for (plan, _, _), sigla in siglas.items() if sigla)
    return {g: _sigla(g, 3) if veces[g[0], sigla] > 1 else sigla for g, sigla in siglas.items()}


def _grupo(actividad: Actividad) -> Grupo:
    return _plan(actividad), actividad.instrumento, actividad.componente


def _sigla(grupo: Grupo, letras: int) -> str:
    _, instrumento, componente = grupo
    if componente == nombre_de_instrumento(instrumento):
        return ""
    return "".join(p[:letras] for p in re.findall(r"[a-z]{3,}", llave(componente))).upper()[: 5 * letras]


def _asignar_ordinales(sin_numeral: list[Actividad], identidades: Identidades) -> None:
    """A cada actividad sin numeral, el ordinal que su texto ya tenía; a las nuevas, el siguiente."""
    for plan in dict.fromkeys(_plan(a) for a in sin_numeral):
        suyas = [a for a in sin_numeral if _plan(a) == plan]
        conocidos = identidades.por_plan.setdefault(plan, {})
        dados = _reconocer(suyas, conocidos)
        for i, actividad in enumerate(suyas):
            ordinal = dados.get(i)
            if ordinal is None:
                ordinal = max(conocidos, default=0) + 1
            textos, texto = conocidos.setdefault(ordinal, []), llave(actividad.actividad)
            if texto not in textos:
                textos.append(texto)
            actividad.codigo = f"{plan}-A{ordinal:02d}"


def _reconocer(actividades: list[Actividad], conocidos: dict[int, list[str]]) -> dict[int, int]:
    """Parejas (posición, ordinal) uno a uno: el último texto igual, otro que tuvo, y después los más parecidos."""
    textos = [llave(a.actividad) for a in actividades]
    dados: dict[int, int] = {}
    libres = dict(conocidos)
    for desde in (-1, 0):
        for i, texto in enumerate(textos):
            igual = next((o for o, suyos in libres.items() if texto in suyos[desde:]), None)
            if igual is not None and i not in dados:
                dados[i] = igual
                del libres[igual]
    parejas = [
        (parecido, i, ordinal)
        for i, texto in enumerate(textos)
        if i not in dados
        for ordinal, suyos in libres.items()
        if (parecido := max((fuzz.ratio(texto, conocido) for conocido in suyos), default=0.0)) >= MISMA
    ]
    for _, i, ordinal in sorted(parejas, key=lambda p: (-p[0], p[1], p[2])):
        if i not in dados and ordinal in libres:
            dados[i] = ordinal
            del libres[ordinal]
    return dados
