"""Las fechas completas que hay en un texto, con su lugar en él."""

import re
from calendar import monthrange
from dataclasses import dataclass
from datetime import date, datetime, timedelta

from pipeline.lectura.periodos import numero_de_mes

_MES = (
    r"(?P<mes{0}>ene(?:ro)?|feb(?:rero)?|mar(?:zo)?|abr(?:il)?|may(?:o)?|jun(?:io)?|jul(?:io)?|ago(?:sto)?"
    r"|sept?(?:iembre)?|set(?:iembre)?|oct(?:ubre)?|nov(?:iembre)?|dic(?:iembre)?)\b\.?"
)
_ANIO = r"(?P<anio{0}>\d{{4}}|\d{{2}})(?!\d)"
_NO_ES_OTRO_DIA = r"(?!\s*[/.-]\s*\d)(?!\s*(?:de\s+)?(?:ene|feb|mar|abr|may|jun|jul|ago|sep|set|oct|nov|dic))"
_FORMAS = (
    r"(?<!\d)(?P<anio0>\d{4})\s*[-/.]\s*(?P<num0>\d{1,2})\s*[-/.]\s*(?P<dia0>\d{1,2})(?!\d)"
    r"(?:[ t]\d{1,2}:\d{2}(?::\d{2})?)?",
    r"(?<!\d)(?P<dia1>\d{1,2})\s*[-/.]\s*(?P<num1>\d{1,2})\s*[-/.]\s*" + _ANIO.format(1),
    r"(?<![\d/.,-])(?P<dia2>\d{1,2}|primero)(?:o|ero|er)?\s*(?:de\s+|[-/.]\s*)?"
    + _MES.format(2)
    + r"(?:\s*(?:del?\s+(?:ano\s+)?|[-/.,]\s*)?"
    + _ANIO.format(2)
    + _NO_ES_OTRO_DIA
    + r")?",
    _MES.format(3) + r"\s+(?P<dia3>\d{1,2})(?!\d)(?:\s*(?:del?|,)?\s*(?P<anio3>\d{4})(?!\d))?",
    _MES.format(4) + r"\s*[-/]\s*(?P<dia4>\d{1,2})(?![\d/-])(?P<anio4>(?!))?",
)
_FECHA = re.compile("|".join(_FORMAS))
ORIGEN_EXCEL = date(1899, 12, 30)


@dataclass(frozen=True, slots=True)
class FechaEscrita:
    """Una fecha en un texto. `dia` es None si no existe (31/06); `sin_anio`, si se le puso el de la vigencia."""

    dia: date | None
    texto: str
    inicio: int
    fin: int
    sin_anio: bool = False


def a_dia(valor: object) -> date | None:
    """El día de una fecha o de un instante; None si no es ninguna."""
    if isinstance(valor, datetime):
        return valor.date()
    return valor if isinstance(valor, date) else None


def fechas_de(texto: str, vigencia: int) -> list[FechaEscrita]:
    """Todas las fechas de un texto ya en minúsculas y sin tildes. Primero el día, después el mes (reglas, 2)."""
    halladas = []
    for h in _FECHA.finditer(texto):
        grupos = h.groupdict()
        n = next(i for i in range(5) if grupos.get(f"dia{i}") is not None)
        if n == 4 and _es_anio(int(grupos["dia4"]), numero_de_mes(grupos["mes4"]) or 1, vigencia):
            continue
        mes = grupos.get(f"num{n}")
        numero = int(mes) if mes else numero_de_mes(grupos[f"mes{n}"])
        anio, dia = grupos[f"anio{n}"], grupos[f"dia{n}"]
        hecha = _fecha(anio_completo(anio, vigencia), numero or 0, 1 if dia == "primero" else int(dia))
        halladas.append(FechaEscrita(hecha, h[0], h.start(), h.end(), anio is None))
    return halladas


def _es_anio(numero: int, mes: int, vigencia: int) -> bool:
    """En `ago-21` el 21 es un año; en `dic-31`, el último día del mes, un día (salvo que sea el año que sigue)."""
    return abs(2000 + numero - vigencia) <= 1 or numero != monthrange(vigencia, mes)[1]


def anio_completo(anio: str | None, vigencia: int) -> int:
    """`20` → 2020; sin año, el de la vigencia."""
    if anio is None:
        return vigencia
    return int(anio) + 2000 if len(anio) == 2 else int(anio)


def fecha_de_serie(serie: float) -> date | None:
    """La fecha de un número de serie de Excel entre 1982 y 2064; None si el número no parece una fecha."""
    return ORIGEN_EXCEL + timedelta(days=int(serie)) if 30000 <= serie < 60000 else None


def _fecha(anio: int, mes: int, dia: int) -> date | None:
    try:
        return date(anio, mes, dia)
    except ValueError:
        return None
