"""Cuándo se hace una actividad, escrito para que se lea y para que se vuelva a leer igual."""

from datetime import date

from pipeline.base.espanol import MESES, fecha
from pipeline.base.texto import con_mayuscula, enumerar
from pipeline.lectura.cuatrimestres import cuatrimestres_de
from pipeline.tablas.actividades import Actividad

CUATRIMESTRES = ("C1", "C2", "C3")
_UNIDADES = {"T": "trimestre", "B": "bimestre", "S": "semestre", "C": "cuatrimestre"}
_ROMANOS = ("I", "II", "III", "IV", "V", "VI")


def marcar(actividad: Actividad, vigencia: int) -> dict[str, str | float]:
    """Lo que va en cada cuatrimestre: una X, o su cantidad si el plan la da por cuatrimestres."""
    if actividad.cantidades and _solo_cuatrimestres(actividad):
        return dict(zip(actividad.periodos, actividad.cantidades, strict=False))
    a = actividad
    return dict.fromkeys(cuatrimestres_de(a.periodos, a.fechas, a.fecha_inicio, a.fecha_fin, vigencia), "X")


def escribir_tiempo(actividad: Actividad) -> str | date:
    """Lo que las X no alcanzan a decir; vacío si lo dicen todo o si el plan no dice cuándo."""
    a = actividad
    if a.fechas:
        return a.fechas[0] if len(a.fechas) == 1 else "; ".join(map(fecha, a.fechas))
    if a.periodos:
        return "" if _solo_cuatrimestres(a) else _nombrar(a.periodos)
    if a.continua:
        return "Durante toda la vigencia"
    if a.a_demanda:
        return "A demanda"
    if a.fecha_inicio and a.fecha_fin:
        return f"{fecha(a.fecha_inicio)} al {fecha(a.fecha_fin)}"
    return a.fecha_fin or (f"Desde el {fecha(a.fecha_inicio)}" if a.fecha_inicio else "")


def escribir_cantidades(actividad: Actividad) -> str:
    """`10; 15`: la cantidad de cada entrega, si no cabe en los cuatrimestres."""
    if not actividad.cantidades or (_solo_cuatrimestres(actividad)):
        return ""
    return "; ".join(f"{c:.12g}".replace(".", ",") for c in actividad.cantidades)


def _solo_cuatrimestres(a: Actividad) -> bool:
    return bool(a.periodos) and not a.fechas and {*a.periodos} <= {*CUATRIMESTRES}


def _nombrar(periodos: tuple[str, ...]) -> str:
    """`I y III trimestre`, `Marzo y agosto`, `Anual`; de varias clases, sus códigos."""
    letras = {p[0] for p in periodos}
    if letras == {"M"}:
        return con_mayuscula(enumerar([MESES[int(p[1:]) - 1] for p in periodos]))
    if letras == {"A"}:
        return "Anual"
    if len(letras) > 1:
        return "; ".join(periodos)
    return f"{enumerar([_ROMANOS[int(p[1:]) - 1] for p in periodos])} {_UNIDADES[letras.pop()]}"
