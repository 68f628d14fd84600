"""Los periodos de una vigencia y sus códigos: `T1`, `M01`, `C2`, `M03W2` (la segunda semana de marzo)."""

import re
from calendar import monthrange
from datetime import date
from functools import lru_cache

from pipeline.base.espanol import MESES

SEMANA = "W"
ANCHOS = {"B": 2, "T": 3, "C": 4, "S": 6}
FRECUENCIAS = {
    "mensual": "M", "bimestral": "B", "bimensual": "B", "trimestral": "T", "cuatrimestral": "C", "semestral": "S",
    "anual": "A",
}  # fmt: skip
UNIDADES = {
    "bimestre": "B", "bim": "B", "trimestre": "T", "trim": "T", "q": "T", "cuatrimestre": "C", "cuatr": "C",
    "cuat": "C", "semestre": "S", "sem": "S", "mes": "M", "bimes": "B", "tri": "T", "cuatrim": "C",
}  # fmt: skip
_ORDINALES = {
    "i": 1, "ii": 2, "iii": 3, "iv": 4, "v": 5, "vi": 6, "vii": 7, "viii": 8, "ix": 9, "x": 10, "xi": 11, "xii": 12,
    "primer": 1, "primero": 1, "primera": 1, "1er": 1, "1ero": 1, "1ro": 1, "segundo": 2, "2do": 2, "tercer": 3,
    "tercero": 3, "3er": 3, "3ro": 3, "cuarto": 4, "4to": 4, "quinto": 5, "5to": 5, "sexto": 6, "6to": 6, "ultimo": -1,
    "segunda": 2, "tercera": 3, "cuarta": 4, "quinta": 5, "sexta": 6, "ultima": -1,
}  # fmt: skip
# Otras escrituras de un mes: la de España y las que deja un Excel en inglés.
_OTRAS_FORMAS = {
    "setiembre": "septiembre", "set": "septiembre", "sept": "septiembre", "jan": "enero", "apr": "abril",
    "aug": "agosto", "dec": "diciembre", "mzo": "marzo", "agto": "agosto", "novbre": "noviembre", "dicbre": "diciembre",
}  # fmt: skip
_MAXIMO = {"B": 6, "T": 4, "C": 3, "S": 2, "M": 12}


@lru_cache(maxsize=16384)
def numero_de_mes(palabra: str) -> int | None:
    """El mes de una palabra: nombre completo o abreviatura de tres o cuatro letras; None si no es un mes."""
    palabra = _OTRAS_FORMAS.get(palabra, palabra)
    if len(palabra) < 3:
        return None
    return next(
        (i for i, mes in enumerate(MESES, 1) if mes == palabra or (len(palabra) <= 4 and mes.startswith(palabra))), None
    )


def ordinal(palabra: str) -> int | None:
    """`II`, `segundo`, `2do`, `2o`, `2` → 2; −1 es «último»."""
    if palabra in _ORDINALES:
        return _ORDINALES[palabra]
    hallado = re.fullmatch(r"(\d{1,2})(?:o|a|er|do|ro|to|ra|da|ta)?", palabra)
    return int(hallado[1]) if hallado else None


def codigo(letra: str, numero: int) -> str | None:
    """El código de un periodo; None si la vigencia no tiene tantos."""
    maximo = _MAXIMO[letra]
    numero = maximo if numero == -1 else numero
    if not 1 <= numero <= maximo:
        return None
    return f"M{numero:02d}" if letra == "M" else f"{letra}{numero}"


def todos(letra: str) -> tuple[str, ...]:
    """Todos los periodos de una frecuencia: `T` → T1…T4; `A` → A1."""
    if letra == "A":
        return ("A1",)
    return tuple(c for n in range(1, _MAXIMO[letra] + 1) if (c := codigo(letra, n)))


def ultimo_mes(periodo: str) -> int:
    """El mes en que termina un periodo (o el de una semana)."""
    letra, numero = periodo[0], int(periodo[1:].partition(SEMANA)[0])
    return 12 if letra == "A" else numero * ANCHOS.get(letra, 1)


def dia_de_semana(periodo: str, semanas: int, anio: int) -> date:
    """El último día de una semana: 7k; el de la última del mes, el fin de mes (reglas, 2)."""
    mes, semana = ultimo_mes(periodo), int(periodo.partition(SEMANA)[2])
    return fin_de_mes(anio, mes) if semana >= semanas else date(anio, mes, 7 * semana)


def meses_de(periodo: str) -> range:
    """Los meses que abarca un periodo (o el de una semana)."""
    ancho = 12 if periodo[0] == "A" else ANCHOS.get(periodo[0], 1)
    ultimo = ultimo_mes(periodo)
    return range(ultimo - ancho + 1, ultimo + 1)


def fin_de_mes(anio: int, mes: int) -> date:
    """El último día de un mes."""
    return date(anio, mes, monthrange(anio, mes)[1])
