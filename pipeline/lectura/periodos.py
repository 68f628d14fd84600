"""Los rótulos de periodo (`I trimestre`, `ene`, `Cuatrimestre 2`) y sus códigos (`T1`, `M01`, `C2`)."""

import re
from calendar import monthrange
from datetime import date
from functools import lru_cache

from pipeline.base.espanol import MESES
from pipeline.base.texto import llave

SEMANA = "W"
ANCHOS = {"B": 2, "T": 3, "C": 4, "S": 6}
FRECUENCIAS = {
    "mensual": "M", "bimestral": "B", "bimensual": "B", "trimestral": "T", "cuatrimestral": "C", "semestral": "S",
    "anual": "A",
}  # fmt: skip
_UNIDADES = {
    "bimestre": "B", "bim": "B", "trimestre": "T", "trim": "T", "q": "T", "cuatrimestre": "C", "cuatr": "C",
    "cuat": "C", "semestre": "S", "sem": "S", "mes": "M",
}  # fmt: skip
_ORDINALES = {
    "i": 1, "ii": 2, "iii": 3, "iv": 4, "v": 5, "vi": 6, "vii": 7, "viii": 8, "ix": 9, "x": 10, "xi": 11, "xii": 12,
    "primer": 1, "primero": 1, "primera": 1, "1er": 1, "1ero": 1, "1ro": 1, "segundo": 2, "2do": 2, "tercer": 3,
    "tercero": 3, "3er": 3, "3ro": 3, "cuarto": 4, "4to": 4, "quinto": 5, "5to": 5, "sexto": 6, "6to": 6, "ultimo": -1,
    "segunda": 2, "tercera": 3, "cuarta": 4, "quinta": 5, "sexta": 6, "ultima": -1,
}  # fmt: skip
_MAXIMO = {"B": 6, "T": 4, "C": 3, "S": 2, "M": 12}


def numero_de_mes(palabra: str) -> int | None:
    """El mes de una palabra: nombre completo o abreviatura de tres o cuatro letras; None si no es un mes."""
    palabra = "septiembre" if palabra in ("setiembre", "set", "sept") else palabra
    if len(palabra) < 3:
        return None
    return next(
        (i for i, mes in enumerate(MESES, 1) if mes == palabra or (len(palabra) <= 4 and mes.startswith(palabra))), None
    )


def ordinal(palabra: str) -> int | None:
    """`II`, `segundo`, `2do`, `2o`, `2` → 2; −1 es «último»."""
    if palabra in _ORDINALES:
        return _ORDINALES[palabra]
    hallado = re.fullmatch(r"(\d{1,2})(?:o|a|er|do|ro|to)?", palabra)
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


def semana_de_titulo(titulo: str, grupo: str) -> str | None:
    """`M03W2` si el título es la k-ésima semana (`2`, `S2`, `Semana 2`) del mes que lo cubre; None si no."""
    mes = periodo_de_titulo(grupo)
    hallado = re.fullmatch(r"(?:s|sem|semana)?\s*([1-5])", llave(titulo))
    return f"{mes}{SEMANA}{hallado[1]}" if hallado and mes and mes[0] == "M" else None


def dia_de_semana(periodo: str, semanas: int, anio: int) -> date:
    """El último día de una semana: 7k; el de la última del mes, el fin de mes (reglas, 2)."""
    mes, semana = ultimo_mes(periodo), int(periodo.partition(SEMANA)[2])
    return fin_de_mes(anio, mes) if semana >= semanas else date(anio, mes, 7 * semana)


def fin_de_mes(anio: int, mes: int) -> date:
    """El último día de un mes."""
    return date(anio, mes, monthrange(anio, mes)[1])


@lru_cache(maxsize=4096)
def periodo_de_titulo(titulo: str, grupo: str = "") -> str | None:
    """El periodo que nombra el título de una columna, con el título que la cubre; None si no nombra ninguno."""
    palabras = llave(titulo).split()
    if not palabras or len(palabras) > 6:
        return None
    if (suelto := _pegado(palabras)) or (suelto := _con_unidad(palabras)) or (suelto := _meses(palabras)):
        return suelto
    letra = next((_UNIDADES[p.rstrip("s")] for p in llave(grupo).split() if p.rstrip("s") in _UNIDADES), None)
    if letra is None and len(palabras) == 1 and set(llave(grupo).split()) & {"meses", "mes"}:
        letra = "M"
    numero = ordinal(palabras[0]) if len(palabras) == 1 else None
    return codigo(letra, numero) if letra and numero else None


def _pegado(palabras: list[str]) -> str | None:
    """`T1`, `1T`, `C2`, `Q3`, `Bim1`, `Sem2`."""
    hallado = re.fullmatch(r"(bim|trim|cuatr?|sem|[btcsq])(\d)|(\d)(bim|trim|cuatr?|sem|[btcsq])", "".join(palabras))
    if not hallado or len(palabras) > 2:
        return None
    letra = (hallado[1] or hallado[4])[0]
    return codigo("T" if letra == "q" else letra.upper(), int(hallado[2] or hallado[3]))


def _con_unidad(palabras: list[str]) -> str | None:
    """`I trimestre`, `Cuatrimestre 2`, `Primer semestre`, `Mes 3`."""
    letras = [_UNIDADES[p] for p in palabras if p in _UNIDADES]
    numeros = [n for p in palabras if p not in _UNIDADES and (n := ordinal(p))]
    return codigo(letras[0], numeros[0]) if len(letras) == 1 and len(numeros) == 1 else None


def _meses(palabras: list[str]) -> str | None:
    """`Enero`, `ENE`, `ENERO - MARZO`, `Ene-Abr`."""
    meses = [numero_de_mes(p) for p in palabras if p not in ("a", "al", "de", "y")]
    if not meses or None in meses or len(meses) > 2:
        return None
    primero, ultimo = meses[0], meses[-1]
    if primero is None or ultimo is None:
        return None
    if len(meses) == 1:
        return codigo("M", primero)
    ancho = ultimo - primero + 1
    letra = next((x for x, a in ANCHOS.items() if a == ancho), None)
    return codigo(letra, ultimo // ancho) if letra and ultimo % ancho == 0 else None
