"""Cuándo es algo de un listado cuando no es un solo día: «14 y 15 de mayo», «segunda semana de octubre», «octubre»."""

import re
from calendar import monthrange
from dataclasses import dataclass
from datetime import date, timedelta

from pipeline.base.espanol import MESES
from pipeline.base.origen import Origen
from pipeline.lectura.hoja import Celda, Tipo
from pipeline.lectura.malla import texto_de
from pipeline.lectura.periodos import fin_de_mes, meses_de
from pipeline.lectura.tiempo import Tiempo, plano, tiempo_de_celda, tiempo_de_texto
from pipeline.tablas.listado import FilaDeListado
from pipeline.vocabulario import cargar

_NUMEROS = r"\d{1,2}(?:\s*(?:,|y|e|a|al|-)\s*\d{1,2})+"
_MES_Y_DIAS = re.compile(rf"\b({'|'.join(MESES)}|[a-z]{{3}}\.?)\s+({_NUMEROS})(?!\s*[\d/]|\s*de\b)")
_SEMANA, _QUINCENA = re.compile(r"\bsemana\b"), re.compile(r"\bquincena\b")


@dataclass(frozen=True, slots=True)
class Lapso:
    """`desde` y `hasta` (iguales si es un día); `dias`, cuando son varios sueltos."""

    desde: date
    hasta: date
    dias: tuple[date, ...] = ()


def poner_lapso(fila: FilaDeListado, listado: str, campo: str, celda: Celda, origen: Origen, vigencia: int) -> bool:
    """Pone en la fila cuándo empieza, cuándo termina y lo que dice la celda, si el listado declara ese campo en
    `[lapsos]`. False si no lo declara o la celda no dice un lapso que se entienda."""
    van_a = cargar(f"listado_{listado}").get("lapsos", {}).get(campo)
    dicho = texto_de(celda)
    lapso = leer_lapso(celda, dicho, vigencia) if van_a else None
    if not van_a or (lapso is None and not _dice_que_falta(celda, dicho, vigencia)):
        return False
    fila.origenes[campo] = origen
    setattr(fila, campo, lapso.desde if lapso else None)
    if lapso and lapso.hasta != lapso.desde:
        setattr(fila, van_a["fin"], lapso.hasta)
        setattr(fila, van_a["dias"], lapso.dias)
    if lapso is None or lapso.hasta != lapso.desde:
        setattr(fila, van_a["dicho"], dicho)
    return True


def leer_lapso(celda: Celda, texto: str, vigencia: int) -> Lapso | None:
    """El lapso que dice la celda; None si no dice ninguno o no se entiende: no se adivina."""
    if celda.tipo in (Tipo.ERROR, Tipo.SIN_CALCULAR):
        return None
    if not isinstance(celda.valor, str):
        return _de_tiempo(tiempo_de_celda(celda, vigencia), vigencia)
    frase = _MES_Y_DIAS.sub(r"\2 de \1", plano(texto))
    leido = _de_tiempo(tiempo_de_texto(frase, vigencia), vigencia)
    return _ensanchar(leido, frase) if leido else None


def _dice_que_falta(celda: Celda, texto: str, vigencia: int) -> bool:
    """«Por definir», «por confirmar»: la fecha no está y quien escribió lo sabe."""
    return isinstance(celda.valor, str) and any(
        falta == "sin_fecha" for falta, _ in tiempo_de_texto(texto, vigencia).faltas
    )


def _de_tiempo(tiempo: Tiempo, vigencia: int) -> Lapso | None:
    if tiempo.continua or tiempo.a_demanda:
        return None
    if tiempo.fechas:
        dias = tuple(sorted(set(tiempo.fechas)))
        return Lapso(dias[0], dias[-1], dias if len(dias) > 1 else ())
    if tiempo.periodos:
        meses = [mes for periodo in tiempo.periodos for mes in meses_de(periodo)]
        return Lapso(date(vigencia, min(meses), 1), fin_de_mes(vigencia, max(meses)))
    return Lapso(tiempo.inicio, tiempo.fin) if tiempo.inicio and tiempo.fin else None


def _ensanchar(leido: Lapso, frase: str) -> Lapso:
    """Una semana o una quincena se lee por su último día: empieza antes."""
    if leido.desde != leido.hasta:
        return leido
    ultimo = leido.hasta
    if _SEMANA.search(frase):
        es_la_ultima = ultimo.day == monthrange(ultimo.year, ultimo.month)[1]
        return Lapso(ultimo.replace(day=22) if es_la_ultima else ultimo - timedelta(days=6), ultimo)
    if _QUINCENA.search(frase):
        return Lapso(ultimo.replace(day=1 if ultimo.day <= 15 else 16), ultimo)
    return leido
