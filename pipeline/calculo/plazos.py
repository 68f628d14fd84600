"""Días hábiles, cortes y vencimientos de publicación (reglas, 7)."""

from datetime import date, timedelta
from functools import cache

import holidays

from pipeline.base.espanol import fecha as escribir_fecha
from pipeline.base.texto import enumerar
from pipeline.calculo.periodos import fin_de_periodo
from pipeline.calculo.resultado import Corte
from pipeline.entidad import Calendario, Entidad

ROMANOS = ("I", "II", "III", "IV")
ESQUEMAS = {"cuatrimestral": ("C", "cuatrimestre"), "semestral": ("S", "semestre"), "trimestral": ("T", "trimestre")}


class CorteDesconocido(Exception):
    """La fecha pedida no es un corte de la entidad; el mensaje dice cuáles hay y qué hacer."""


@cache
def festivos(anio: int) -> frozenset[date]:
    """Los festivos de Colombia en un año: Ley 51 de 1983 y, desde 2026, Ley 2578 de 2026."""
    return frozenset(nombres_de_festivos(anio))


@cache
def nombres_de_festivos(anio: int) -> dict[date, str]:
    """Los festivos de un año con su nombre, en español en cualquier equipo."""
    return dict(sorted(holidays.country_holidays("CO", years=anio, language="es").items()))


def es_habil(dia: date, calendario: Calendario = Calendario()) -> bool:  # noqa: B008
    """Dice si un día es hábil: de lunes a viernes, sin festivos, con lo que la entidad agrega o quita."""
    if dia in calendario.habiles:
        return True
    return dia.weekday() < 5 and dia not in calendario.no_habiles and dia not in festivos(dia.year)


def sumar_dias_habiles(dia: date, cuantos: int, calendario: Calendario = Calendario()) -> date:  # noqa: B008
    """El n-ésimo día hábil después de un día, que no se cuenta (Ley 4 de 1913, art. 62)."""
    while cuantos > 0:
        dia += timedelta(days=1)
        cuantos -= es_habil(dia, calendario)
    return dia


def restar_dias_habiles(dia: date, cuantos: int, calendario: Calendario = Calendario()) -> date:  # noqa: B008
    """El n-ésimo día hábil antes de un día, que no se cuenta."""
    while cuantos > 0:
        dia -= timedelta(days=1)
        cuantos -= es_habil(dia, calendario)
    return dia


def cortes_de(entidad: Entidad) -> tuple[Corte, ...]:
    """Los cortes de la vigencia en orden. Las `fechas` de [cortes], si las hay, reemplazan al esquema."""
    return tuple(
        Corte(dia, nombre, vencimiento_de_publicacion(dia, entidad)) for dia, nombre in _fechas_y_nombres(entidad)
    )


def _fechas_y_nombres(entidad: Entidad) -> list[tuple[date, str]]:
    if entidad.cortes.fechas:
        return [(dia, f"corte {n}") for n, dia in enumerate(sorted(set(entidad.cortes.fechas)), 1)]
    _, nombre = ESQUEMAS[entidad.cortes.esquema]
    dias = fechas_de_esquema(entidad.cortes.esquema, entidad.vigencia)
    return [(dia, f"{ROMANOS[n]} {nombre}") for n, dia in enumerate(dias)]


def fechas_de_esquema(esquema: str, vigencia: int) -> tuple[date, ...]:
    """Los cortes de un esquema en una vigencia; ninguno si el esquema no es de los conocidos («libre», vacío)."""
    letra, _ = ESQUEMAS.get(esquema, ("", ""))
    cuantos = {"C": 3, "S": 2, "T": 4, "": 0}[letra]
    return tuple(fin_de_periodo(f"{letra}{n}", vigencia) for n in range(1, cuantos + 1))


def vencimiento_de_publicacion(dia: date, entidad: Entidad) -> date:
    """El último día para publicar el seguimiento de un corte."""
    if entidad.cortes.dias == "calendario":
        return dia + timedelta(days=entidad.cortes.plazo)
    return sumar_dias_habiles(dia, entidad.cortes.plazo, entidad.calendario)


def vencimiento_de_pregunta(recibida: date, entidad: Entidad) -> date:
    """El último día para responder una pregunta ciudadana (Ley 1757 de 2015, art. 56)."""
    return sumar_dias_habiles(recibida, entidad.preguntas.plazo, entidad.calendario)


def corte_de_la_corrida(entidad: Entidad, pedido: date | None, hoy: date) -> Corte:
    """El corte pedido; si no, el de `entidad.toml`; si no, el último antes de hoy; si no, el primero.

    CorteDesconocido si la fecha pedida, o la de `entidad.toml`, no es un corte de la entidad.
    """
    cortes = cortes_de(entidad)
    dia = pedido or entidad.corte
    if dia is None:
        return next((c for c in reversed(cortes) if c.fecha < hoy), cortes[0])
    for corte in cortes:
        if corte.fecha == dia:
            return corte
    raise CorteDesconocido(_corte_desconocido(dia, "--corte" if pedido else "`corte` de entidad.toml", cortes))


def _corte_desconocido(dia: date, de_donde: str, cortes: tuple[Corte, ...]) -> str:
    conocidos = enumerar([f"{c.fecha.isoformat()} ({c.nombre})" for c in cortes], "o")
    return (
        f"El {escribir_fecha(dia)} ({de_donde}) no es un corte de la entidad. Qué hacer: use {conocidos}, "
        f'o agregue ese día en entidad.toml: en [cortes], esquema = "libre" y fechas = [{dia.isoformat()}].'
    )
