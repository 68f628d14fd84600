"""Cada cuánto se espera una acción, y los días en que vence en la vigencia."""

import re
from dataclasses import dataclass
from datetime import date, timedelta

from pipeline.calculo.periodos import fin_de_periodo
from pipeline.lectura.periodicidad import separar_periodicidad
from pipeline.lectura.periodos import fin_de_mes, todos
from pipeline.lectura.tiempo import plano, tiempo_de_texto
from pipeline.tablas.listados.inventario import Accion

FIJA, SIN_DIA_FIJO, NO_DICE, NO_SE_ENTIENDE = "con fechas", "sin día fijo", "no dice cada cuánto", "no se entiende"
_VECES = {1: "A", 2: "S", 3: "C", 4: "T", 6: "B", 12: "M"}
_EN_LETRAS = {"una": 1, "dos": 2, "tres": 3, "cuatro": 4, "seis": 6, "doce": 12}
_AL_ANIO = re.compile(r"\b(\d+|una|dos|tres|cuatro|seis|doce) ve(?:z|ces) (?:al|por) ano\b")


@dataclass(frozen=True, slots=True)
class Periodicidad:
    """`clase`: con fechas, sin día fijo, no dice o no se entiende; `dias`: los vencimientos de la vigencia."""

    dicho: str
    clase: str
    dias: tuple[date, ...] = ()


def periodicidad_de(accion: Accion, vigencia: int) -> Periodicidad:
    """La de su columna; si está vacía, la que diga su texto («Informe anual de gestión»)."""
    dicho = accion.periodicidad or separar_periodicidad(accion.accion)[1]
    frase = plano(dicho).strip(" .")
    if not frase:
        return Periodicidad("", NO_DICE)
    if dias := _de_veces(frase, vigencia):
        return Periodicidad(dicho, FIJA, dias)
    if re.match(r"diari[oa]", frase):
        return Periodicidad(dicho, SIN_DIA_FIJO)
    tiempo = tiempo_de_texto(dicho, vigencia)
    if tiempo.a_demanda or tiempo.continua:
        return Periodicidad(dicho, SIN_DIA_FIJO)
    dias = (
        *tiempo.fechas,
        *(fin_de_periodo(p, vigencia) for p in tiempo.periodos),
        *((tiempo.fin,) if tiempo.fin else ()),
    )
    suyos = tuple(sorted({d for d in dias if d.year == vigencia}))
    return Periodicidad(dicho, FIJA if suyos else NO_SE_ENTIENDE, suyos)


def _de_veces(frase: str, vigencia: int) -> tuple[date, ...]:
    """Las que la lectura de un plan no usa: semanal, quincenal, «tres veces al año»."""
    if hallado := _AL_ANIO.search(frase):
        cuantas = _EN_LETRAS.get(hallado[1]) or int(hallado[1])
        return tuple(fin_de_periodo(p, vigencia) for p in todos(_VECES[cuantas])) if cuantas in _VECES else ()
    if frase.startswith("quincenal"):
        fines = (fin_de_mes(vigencia, mes) for mes in range(1, 13))
        return tuple(d for fin in fines for d in (fin.replace(day=15), fin))
    if frase.startswith("semanal"):
        return tuple(date(vigencia, 1, 7) + timedelta(weeks=n) for n in range(52))
    return ()
