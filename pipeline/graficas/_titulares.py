"""La frase que dice el hallazgo de cada gráfica, escrita desde los datos."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from pipeline.base.espanol import fecha_larga, numero, porcentaje, redondear
from pipeline.base.texto import a_oracion, enumerar, junto
from pipeline.tablas.resumen import SIN_NOMBRE, Resumen
from pipeline.tablas.seguimiento import ATRASADA, INCUMPLIDA, SIN_REPORTE

_LARGO_DE_NOMBRES = 100
_DEBEN = {
    SIN_REPORTE: ("sin reporte", "sin reporte"),
    INCUMPLIDA: ("incumplida", "incumplidas"),
    ATRASADA: ("atrasada", "atrasadas"),
}


@dataclass(frozen=True, slots=True)
class Agrupacion:
    """Cómo se nombra en una frase aquello por lo que se agrupa."""

    plural: str
    los: str
    ninguno: str
    ninguno_de: str


COMPONENTES = Agrupacion("componentes", "Los", "Ningún componente", "Ninguno de los")
DEPENDENCIAS = Agrupacion("dependencias", "Las", "Ninguna dependencia", "Ninguna de las")


def nombrar(resumen: Resumen) -> str:
    """El nombre de un grupo para leer; el que viene en blanco se dice."""
    return a_oracion(junto(resumen.nombre)) or "(sin nombre)"


def contar(n: int, singular: str, plural: str) -> str:
    """`1 entrega`, `1.200 entregas`."""
    return f"{numero(n)} {singular if n == 1 else plural}"


def titular_cumplimiento(grupos: Sequence[Resumen], como: Agrupacion) -> str:
    """Quién va atrás en cumplimiento; si todos empatan, nada aplica o hay uno solo, eso."""
    aplican = [g for g in grupos if g.aplican and g.nombre not in SIN_NOMBRE.values()] or [
        g for g in grupos if g.aplican
    ]
    if not aplican:
        return f"{como.ninguno} tiene actividades que apliquen al corte"
    if len(aplican) == 1:
        return _titular_de_uno(aplican[0], len(grupos))
    n = len(aplican)
    if all(g.cumplidas == g.aplican for g in aplican):
        return f"{como.los} {n} {como.plural} con actividades al corte las cumplieron todas"
    if not any(g.cumplidas for g in aplican):
        return f"{como.ninguno_de} {n} {como.plural} con actividades al corte ha cumplido alguna"
    menor = min(_mostrado(g) for g in aplican)
    if all(_mostrado(g) == menor for g in aplican):
        return f"{como.los} {n} {como.plural} empatan en cumplimiento, con {numero(menor, 1)} %"
    if ceros := [g for g in aplican if not g.cumplidas]:
        return _titular_de_ceros(ceros, n, como)
    ultimos = [g for g in aplican if _mostrado(g) == menor]
    if len(ultimos) == 1:
        return f"{nombrar(ultimos[0])} tiene el menor cumplimiento, con {numero(menor, 1)} %"
    return f"{_quienes(ultimos, n, como)} comparten el menor cumplimiento: {numero(menor, 1)} %"


def titular_estados(cuentas: Mapping[str, int], deben: int) -> str:
    """Cuántas actividades deben entregas al corte y por qué. `cuentas`: actividades por estado."""
    total = sum(cuentas.values())
    if not total:
        return "No hay actividades en el plan"
    if len(unico := [e for e, n in cuentas.items() if n]) == 1:
        return f"{f'Las {total} actividades están' if total > 1 else 'La única actividad está'} en estado «{unico[0]}»"
    if not deben:
        return f"Ninguna de las {numero(total)} actividades debe entregas al corte"
    partes = [f"{n} {_DEBEN[e][n != 1]}" for e in _DEBEN if (n := cuentas.get(e, 0))]
    verbo = "actividades deben" if deben > 1 else "actividades debe"
    return f"{numero(deben)} de {numero(total)} {verbo} entregas al corte: {enumerar(partes)}"


def titular_entregas(vencidas: int, sin_cumplir: int, proxima: date | None) -> str:
    """Cuántas de las entregas que vencían al corte faltan."""
    if not vencidas:
        return "Ninguna entrega vencía al corte" + (f"; la próxima vence el {fecha_larga(proxima)}" if proxima else "")
    if vencidas == 1:
        return f"La única entrega que vencía al corte {'sigue sin cumplir' if sin_cumplir else 'está cumplida'}"
    if not sin_cumplir:
        return f"Las {numero(vencidas)} entregas que vencían al corte están cumplidas"
    if sin_cumplir == vencidas:
        return f"Ninguna de las {numero(vencidas)} entregas que vencían al corte está cumplida"
    verbo = "sigue" if sin_cumplir == 1 else "siguen"
    return f"{numero(sin_cumplir)} de las {numero(vencidas)} entregas que vencían al corte {verbo} sin cumplir"


def titular_avance(programado: float | None, ejecutado: float | None) -> str:
    """Lo ejecutado frente a lo programado, en puntos de porcentaje de la vigencia."""
    if programado is None or ejecutado is None:
        return "Ninguna actividad tiene entregas programadas en la vigencia"
    if not programado:
        hecho = f"se ha ejecutado {porcentaje(ejecutado)}" if ejecutado else "nada se ha ejecutado"
        return f"Nada vencía al corte y {hecho}"
    return f"Lo ejecutado va {decir_diferencia(programado, ejecutado)}"


def decir_diferencia(programado: float, ejecutado: float) -> str:
    """`15,2 puntos por debajo de lo programado`, con las cifras como se muestran."""
    puntos = redondear(redondear(ejecutado * 100, 1) - redondear(programado * 100, 1), 1)
    if not puntos:
        return "al día con lo programado"
    unidad = "punto" if abs(puntos) == 1 else "puntos"
    return f"{numero(abs(puntos), 1)} {unidad} por {'encima' if puntos > 0 else 'debajo'} de lo programado"


def _mostrado(grupo: Resumen) -> float:
    return redondear((grupo.cumplimiento or 0.0) * 100, 1)


def _titular_de_uno(grupo: Resumen, cuantos: int) -> str:
    cuenta = f"{porcentaje(grupo.cumplimiento)} ({grupo.cumplidas} de {grupo.aplican})"
    if cuantos == 1:
        return f"{nombrar(grupo)} cumplió {cuenta} de lo que aplica al corte"
    return f"Solo {nombrar(grupo)} tiene actividades que aplican al corte: cumplió {cuenta}"


def _titular_de_ceros(ceros: Sequence[Resumen], n: int, como: Agrupacion) -> str:
    if len(ceros) > 1:
        final = "ninguna de las actividades que les aplican" if _caben(ceros) else "ninguna"
        return f"{_quienes(ceros, n, como)} no han cumplido {final}"
    cuantas = ceros[0].aplican
    que = f"ninguna de las {cuantas} actividades que le aplican" if cuantas > 1 else "la única actividad que le aplica"
    return f"{nombrar(ceros[0])} no ha cumplido {que} al corte"


def _quienes(grupos: Sequence[Resumen], n: int, como: Agrupacion) -> str:
    if _caben(grupos):
        return enumerar([nombrar(g) for g in grupos])
    return f"{len(grupos)} de {como.los.lower()} {n} {como.plural} con actividades al corte"


def _caben(grupos: Sequence[Resumen]) -> bool:
    return len(grupos) <= 3 and sum(len(nombrar(g)) for g in grupos) <= _LARGO_DE_NOMBRES
