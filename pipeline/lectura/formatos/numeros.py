"""Lo que un formato de número de Excel pide: porcentaje o fecha; y de un número de serie a una fecha."""

import re
from datetime import date, datetime, time, timedelta

PORCENTAJES_DE_FABRICA = frozenset({9, 10})
FECHAS_DE_FABRICA = frozenset({*range(14, 23), *range(27, 37), 45, 46, 47, *range(50, 59)})
MES_DE_FABRICA = frozenset({17})
ULTIMO_SERIAL = 2957003  # 30 de diciembre de 9995: cabe con las dos épocas
_DIA_CERO = date(1899, 12, 30).toordinal()
_NO_CUENTA = re.compile(r'"[^"]*"?|\\.|_.|\*.|\[[^\]]*\]')
_LAPSO = re.compile(r"\[(h+|m+|s+)\]", re.IGNORECASE)
_DECIMAS = re.compile(r"(?<=s)\.0+", re.IGNORECASE)
_DE_FECHA = re.compile(r"[dmyhsa]", re.IGNORECASE)


def es_porcentaje(codigo: str) -> bool:
    """Si el formato muestra porcentaje: un `%` fuera de comillas."""
    return "%" in _NO_CUENTA.sub("", codigo)


def es_fecha(codigo: str) -> bool:
    """Si el formato muestra fecha u hora en su primera sección; los lapsos (`[h]:mm`) son números."""
    primera = codigo.partition(";")[0]
    if _LAPSO.search(primera):
        return False
    limpio = _DECIMAS.sub("", _NO_CUENTA.sub("", primera))
    return bool(_DE_FECHA.search(limpio)) and not re.search(r"[0#?@]|general", limpio, re.IGNORECASE)


def es_de_mes(codigo: str) -> bool:
    """Si el formato de fecha muestra el mes y el año, y no el día (`mmm-yy`, `mmmm" de "yyyy`)."""
    limpio = _NO_CUENTA.sub("", codigo.partition(";")[0]).casefold()
    return "m" in limpio and ("y" in limpio or "a" in limpio) and not re.search(r"[dhs]", limpio)


def de_serial(serial: float, desde_1904: bool = False) -> date | datetime | time | None:
    """La fecha de un número de serie; hora sola si es menor de 1; None si es 0 o no es ninguna fecha."""
    if not 0 < serial < ULTIMO_SERIAL:
        return None
    dias, fraccion = divmod(serial, 1)
    if not fraccion and dias > 60 and not desde_1904:  # casi todas: una fecha sin hora
        return date.fromordinal(_DIA_CERO + int(dias))
    segundos = round(fraccion * 86400)
    if not dias:
        return (datetime.min + timedelta(seconds=min(segundos, 86399))).time()
    if dias == 60 and not desde_1904:  # el 29 de febrero de 1900, que Excel inventa
        return None
    base = datetime(1904, 1, 1) if desde_1904 else datetime(1899, 12, 30 if dias > 60 else 31)
    momento = base + timedelta(days=dias, seconds=segundos)
    return momento.date() if momento.time() == time() else momento
