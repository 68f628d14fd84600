"""Las frases que nombran días: `30 de junio`, `19 y 20 de abril`, `01/02 al 30/11`, `segunda semana de marzo`."""

import re
from datetime import date

from pipeline.lectura.fechas import FechaEscrita, fechas_de
from pipeline.lectura.periodos import fin_de_mes, numero_de_mes, ordinal
from pipeline.lectura.tiempo_leido import Tiempo

_UNE_LAPSO = re.compile(r"\s*(?:-|–|—|\ba\b|\bal\b|\by\b|\bhasta\b)\s*(?:el\s*)?")
_DIAS_Y_MES = re.compile(
    r"\b(?:del?\s+)?(?:el\s+)?(?:dias?\s+)?(\d{1,2})((?:\s*,\s*\d{1,2})*)\s*(?:y|e|al?|-|–|hasta)\s*(?:el\s+)?(?=\d{1,2}(?:\s+de)?\s+[a-z]{3})"
)
_DIA_Y_MES = re.compile(r"(?<![\d/-])(\d{1,2}/\d{1,2})(?![\d/])")
_PARTE_DEL_MES = re.compile(
    r"\b(?:semana\s+(\w+)|(\w+)\s+semana|(\w+)\s+quincena)\s+(?:del?\s+)?(?:mes\s+de\s+)?([a-z]+)\b"
)


def dias_de_un_mes(frase: str, vigencia: int) -> Tiempo | None:
    """`19 y 20 de abril`, `22 al 28 de abril de 2017`: un lapso dentro del mes."""
    hallado = _DIAS_Y_MES.search(frase)
    if not hallado:
        return None
    resto = fechas_de(frase[hallado.end() :], vigencia)
    if len(resto) != 1 or resto[0].dia is None or fechas_de(frase[: hallado.start()], vigencia):
        return None
    ultimo = resto[0].dia
    try:
        primero = ultimo.replace(day=int(hallado[1]))
    except ValueError:
        return Tiempo(fechas=(ultimo,), faltas=(("fecha_imposible", frase),))
    return Tiempo(inicio=primero, fin=ultimo) if primero <= ultimo else None


def dia_y_mes(frase: str, vigencia: int) -> Tiempo | None:
    """`30/06`, `30/06 y 30/11`: solo si la frase entera es de días y meses con barra."""
    if not re.fullmatch(r"(?:\d{1,2}/\d{1,2}|\s|-|–|[,;]|y|al?|del?|hasta|el)+", frase) or re.search(r"/\d+/", frase):
        return None
    return fechas(_DIA_Y_MES.sub(rf"\1/{vigencia}", frase), vigencia)


def parte_del_mes(frase: str, vigencia: int) -> Tiempo | None:
    """`Segunda semana de marzo`: el día 7k, y el fin de mes después de la cuarta; `primera quincena`: el 15."""
    hallado = _PARTE_DEL_MES.search(frase)
    mes = numero_de_mes(hallado[4]) if hallado else None
    cual = ordinal(next(g for g in hallado.groups() if g)) if hallado else None
    if hallado is None or mes is None or cual is None:
        return None
    semanas, por_quincena = 4, bool(hallado[3])
    ultimo = fin_de_mes(_anio(frase, vigencia), mes)
    if por_quincena:
        return Tiempo(fechas=(ultimo.replace(day=15) if cual == 1 else ultimo,)) if cual in (1, 2, -1) else None
    if cual == -1 or cual == semanas + 1:
        return Tiempo(fechas=(ultimo,))
    return Tiempo(fechas=(ultimo.replace(day=7 * cual),)) if 1 <= cual <= semanas else None


def _anio(frase: str, vigencia: int) -> int:
    hallado = re.search(r"\b(20\d\d)\b", frase)
    return int(hallado[1]) if hallado else vigencia


def fechas(frase: str, vigencia: int) -> Tiempo | None:
    """Los días completos que nombra la frase, o el lapso entre dos. None si nombra además un mes o una frecuencia."""
    escritas = _con_anio_de_la_ultima(fechas_de(frase, vigencia))
    if not escritas or _sobra_un_mes(frase, escritas):
        return None
    faltas = tuple(("fecha_imposible", e.texto) for e in escritas if e.dia is None)
    dias = [e.dia for e in escritas if e.dia]
    if len(escritas) == 1 and len(dias) == 1 and re.search(r"\b(?:a partir del?|desde)\b", frase):
        if re.search(r"\b(?:mensu|bimestr|trimestr|cuatrimestr|semestr)al", frase):
            return None
        return Tiempo(inicio=dias[0], fin=date(dias[0].year, 12, 31))
    if len(escritas) == 2 and len(dias) == 2 and dias[0] <= dias[1]:
        union = frase[escritas[0].fin : escritas[1].inicio]
        es_entre = re.search(r"\bentre\b", frase[: escritas[0].inicio]) is not None
        if _UNE_LAPSO.fullmatch(union) and (es_entre or not re.search(r"\by\b", union)):
            return Tiempo(inicio=dias[0], fin=dias[1])
    return Tiempo(fechas=tuple(dict.fromkeys(dias)), faltas=faltas)


def hay_fechas(frase: str, vigencia: int) -> bool:
    """La frase nombra al menos un día completo."""
    return bool(fechas_de(frase, vigencia))


def _sobra_un_mes(frase: str, escritas: list[FechaEscrita]) -> bool:
    """«30 de junio y diciembre»: hay un mes sin su día, y no se adivina cuál."""
    for escrita in escritas:
        frase = frase[: escrita.inicio] + " " * (escrita.fin - escrita.inicio) + frase[escrita.fin :]
    return any(numero_de_mes(palabra) for palabra in re.findall(r"[a-z]+", frase))


def _con_anio_de_la_ultima(escritas: list[FechaEscrita]) -> list[FechaEscrita]:
    """En «18 de abril a 5 de mayo de 2017» el año del final vale para las que no lo traen."""
    if not escritas or escritas[-1].sin_anio or escritas[-1].dia is None:
        return escritas
    anio = escritas[-1].dia.year
    return [
        FechaEscrita(_mover(e.dia, anio), e.texto, e.inicio, e.fin, e.sin_anio) if e.sin_anio and e.dia else e
        for e in escritas
    ]


def _mover(dia: date, anio: int) -> date | None:
    try:
        return dia.replace(year=anio)
    except ValueError:
        return None
