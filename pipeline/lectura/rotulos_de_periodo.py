"""El periodo que nombra el título de una columna: `I trimestre`, `ene-26`, `ENERO - MARZO`, `Semana 2`."""

import re
from functools import lru_cache

from pipeline.base.texto import llave
from pipeline.lectura.periodos import ANCHOS, FRECUENCIAS, SEMANA, UNIDADES, codigo, numero_de_mes, ordinal, ultimo_mes

_ANIO = re.compile(r"\b(?:(?:del?|vigencia|ano)\s+)*(20\d\d)\b")
_MES_CON_ANIO = re.compile(r"\s*([^\W\d_]{3,10})\.?\s*[-–/'’]\s*(?:20)?(\d\d)\s*")
_PRIMERO_DE_MES = re.compile(r"01/(\d\d)/(20\d\d)")
_PEGADO = re.compile(r"(bim|trim?|cuatr?|sem|[btcsq])0?(\d)|(\d)(bim|trim?|cuatr?|sem|[btcsq])")
_MES_PEGADO = re.compile(r"mes(\d{1,2})|m(\d\d)")
_SEMANA = re.compile(r"(?:s|sem|semana)?\s*(\d{1,2}|[iv]{1,3}|[a-z]+|\d(?:ra|da|ta|a))(?:\s+(?:sem|semana))?")
_NEXOS = frozenset({"a", "al", "de", "del", "y", "e", "hasta", "mes", "meses", "no", "nro"})
PALABRAS, LARGO = 6, 200


@lru_cache(maxsize=65536)
def periodo_de_titulo(titulo: str, grupo: str = "") -> str | None:
    """El periodo que nombra el título de una columna, con el título que la cubre; None si no nombra ninguno."""
    if hallado := _PRIMERO_DE_MES.fullmatch(titulo):  # un mes escrito como fecha: Excel guarda su primer día
        return codigo("M", int(hallado[1]))
    if (hallado := _MES_CON_ANIO.fullmatch(titulo)) and (mes := numero_de_mes(llave(hallado[1]))):
        return codigo("M", mes)
    palabras = _ANIO.sub(" ", llave(titulo)).split() if len(titulo) <= LARGO else []
    if not palabras or len(palabras) > PALABRAS:
        return None
    if suelto := _pegado(palabras) or _con_unidad(palabras) or _meses(palabras):
        return _dentro_de(suelto, palabras, grupo)
    return _numero_suelto(palabras, llave(grupo).split())


def anio_de_titulo(titulo: str) -> int | None:
    """El año que dice un título de periodo (`ene-26`, `T1 2025`, `01/03/2026`); None si ninguno."""
    if hallado := _PRIMERO_DE_MES.fullmatch(titulo):
        return int(hallado[2])
    if (hallado := _MES_CON_ANIO.fullmatch(titulo)) and numero_de_mes(llave(hallado[1])):
        return 2000 + int(hallado[2])
    dichos = {int(a) for a in _ANIO.findall(llave(titulo))}
    return dichos.pop() if len(dichos) == 1 else None


def semana_de_titulo(titulo: str, grupo: str) -> str | None:
    """`M03W2` si el título es la k-ésima semana (`2`, `S2`, `Semana II`) del mes que lo cubre; None si no."""
    mes, hallado = periodo_de_titulo(grupo), _SEMANA.fullmatch(llave(titulo))
    cual = ordinal(hallado[1]) if hallado else None
    return f"{mes}{SEMANA}{cual}" if cual and cual > 0 and mes and mes[0] == "M" else None


def es_mes_numerado(titulo: str) -> bool:
    """El título llama al mes por su número (`3`, `Mes 3`) y no por su nombre."""
    palabras = llave(titulo).split()
    sin_nombre = all(p.isdigit() or p == "mes" for p in palabras) and any(p.isdigit() for p in palabras)
    return sin_nombre and not _PRIMERO_DE_MES.search(titulo)


def _pegado(palabras: list[str]) -> str | None:
    """`T1`, `1T`, `C2`, `Q3`, `Bim1`, `Sem2`, `Mes3`, `M03`."""
    junto = "".join(palabras)
    if len(palabras) > 2:
        return None
    if mes := _MES_PEGADO.fullmatch(junto):
        return codigo("M", int(mes[1] or mes[2]))
    hallado = _PEGADO.fullmatch(junto)
    if not hallado:
        return None
    letra = (hallado[1] or hallado[4])[0]
    return codigo("T" if letra == "q" else letra.upper(), int(hallado[2] or hallado[3]))


def _con_unidad(palabras: list[str]) -> str | None:
    """`I trimestre`, `Cuatrimestre 2`, `Primer semestre`, `Mes 3`."""
    letras = [UNIDADES[p] for p in palabras if p in UNIDADES]
    numeros = [n for p in palabras if p not in UNIDADES and (n := ordinal(p))]
    return codigo(letras[0], numeros[0]) if len(letras) == 1 and len(numeros) == 1 else None


def _meses(palabras: list[str]) -> str | None:
    """`Enero`, `ENE`, `ENERO - MARZO`, `Ene-Abr`, `Ene, Feb, Mar`, `Trimestre enero a marzo`."""
    meses = [numero_de_mes(p) for p in palabras if p not in _NEXOS and p not in UNIDADES]
    numeros = [m for m in meses if m]
    if not numeros or len(numeros) < len(meses):
        return None
    primero, ultimo = numeros[0], numeros[-1]
    if len(numeros) > 2 and numeros != list(range(primero, ultimo + 1)):
        return None
    if len(numeros) == 1:
        return codigo("M", primero)
    ancho = ultimo - primero + 1
    letra = next((x for x, a in ANCHOS.items() if a == ancho), None)
    return codigo(letra, ultimo // ancho) if letra and ultimo % ancho == 0 else None


def _dentro_de(mes: str, palabras: list[str], grupo: str) -> str | None:
    """`Mes 2` debajo de `III trimestre` es agosto; los demás títulos son lo que dicen."""
    if mes[0] != "M" or not grupo or not es_mes_numerado(" ".join(palabras)):
        return mes
    mayor = periodo_de_titulo(grupo)
    ancho = ANCHOS.get(mayor[0]) if mayor else None
    cual = int(mes[1:])
    return codigo("M", ultimo_mes(mayor) - ancho + cual) if mayor and ancho and cual <= ancho else mes


def _numero_suelto(palabras: list[str], grupo: list[str]) -> str | None:
    """`1`, `II`, `3er` debajo de `Cuatrimestre`, `Trimestres`, `Programación trimestral`, `Mes`."""
    unidades = {**{u: x for u, x in FRECUENCIAS.items() if x != "A"}, **UNIDADES}
    letra = next((unidades[p.rstrip("s")] for p in grupo if p.rstrip("s") in unidades), None)
    if letra is None and len(palabras) == 1 and {"mes", "meses"} & set(grupo):
        letra = "M"
    numero = ordinal(palabras[0]) if len(palabras) == 1 else None
    return codigo(letra, numero) if letra and numero else None
