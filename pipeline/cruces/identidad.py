"""El código de cada actividad: plan, componente y numeral; sin numeral, un ordinal que se recuerda (reglas, 8)."""

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field

from rapidfuzz import fuzz

from pipeline.base.hallazgo import Hallazgo, anotar
from pipeline.base.texto import llave
from pipeline.lectura.grupos import numero_de_componente
from pipeline.tablas.actividades import Actividad
from pipeline.vocabulario import nombre_de_instrumento

MISMA = 88.0


@dataclass(slots=True)
class Identidades:
    """Los ordinales ya dados: por plan (`instrumento-vigencia`), el texto de cada ordinal."""

    por_plan: dict[str, dict[int, str]] = field(default_factory=dict)


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


def _con_componente(actividad: Actividad, siglas: dict[str, str]) -> str:
    """El numeral con el número de su componente delante, si no lo trae ya."""
    numero = numero_de_componente(actividad.componente)
    partes = actividad.numeral.split(".")
    if numero is None:
        sigla = "" if actividad.componente == nombre_de_instrumento(actividad.instrumento) else siglas[actividad.componente]
        return f"{sigla}.{actividad.numeral}" if sigla else actividad.numeral
    return actividad.numeral if len(partes) > 2 and partes[0] == str(numero) else f"{numero}.{actividad.numeral}"


def _siglas(actividades: Sequence[Actividad]) -> dict[str, str]:
    """Las iniciales de cada componente; los que tienen las mismas («Gestión Documental», «Gobierno Digital»), más letras."""
    componentes = list(dict.fromkeys(a.componente for a in actividades))
    cortas = {c: _iniciales(c, 1)[:5] for c in componentes}
    veces = Counter(cortas.values())
    return {c: sigla if veces[sigla] == 1 else _iniciales(c, 3) for c, sigla in cortas.items()}


def _iniciales(componente: str, letras: int) -> str:
    return "".join(p[:letras] for p in re.findall(r"[a-z]{3,}", llave(componente))).upper()


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
            conocidos[ordinal] = llave(actividad.actividad)
            actividad.codigo = f"{plan}-A{ordinal:02d}"


def _reconocer(actividades: list[Actividad], conocidos: dict[int, str]) -> dict[int, int]:
    """Parejas (posición, ordinal) uno a uno: primero los textos iguales, después los más parecidos."""
    textos = [llave(a.actividad) for a in actividades]
    dados: dict[int, int] = {}
    libres = dict(conocidos)
    for i, texto in enumerate(textos):
        igual = next((o for o, t in libres.items() if t == texto), None)
        if igual is not None:
            dados[i] = igual
            del libres[igual]
    parejas = [
        (parecido, i, ordinal)
        for i, texto in enumerate(textos)
        if i not in dados
        for ordinal, conocido in libres.items()
        if (parecido := fuzz.ratio(texto, conocido)) >= MISMA
    ]
    for _, i, ordinal in sorted(parejas, key=lambda p: (-p[0], p[1], p[2])):
        if i not in dados and ordinal in libres:
            dados[i] = ordinal
            del libres[ordinal]
    return dados
