"""Los números de un texto que distinguen una actividad de otra: periodos, ordinales, cantidades, años, periodicidad."""

from collections.abc import Iterator, Mapping, Sequence
from functools import cache

from pipeline.cruces.palabras import VACIAS, raiz
from pipeline.cruces.trozos import Trozo
from pipeline.cruces.verbos import PARTICIPIO, verbo_con

Numeros = Mapping[str, frozenset[int]]
"""Por lo que cuentan: `semestre`, `ordinal`, `cuántos talleres`, `cadencia` (veces al año)…"""
Dicho = tuple[str, int, tuple[int, ...]]
"""Qué se cuenta, cuánto y los lugares donde está dicho."""
PERIODOS = {
    "semestre": 2, "cuatrimestre": 3, "trimestre": 4, "bimestre": 6, "mes": 12, "fase": 0, "etapa": 0, "comuna": 0,
}  # fmt: skip
"""Lo que se cuenta con un ordinal, y cuántos hay en el año (0: no es de tiempo)."""
ORDINAL, CADENCIA, CUANTOS = "ordinal", "cadencia", "cuántos "
AL_FINAL = "ordinal al final"
"""«… en el primer»: un texto cortado, del que no se sabe qué se cuenta."""
_CADENCIAS = {
    "diari": 365, "semanal": 52, "quincenal": 24, "mensual": 12, "bimestral": 6, "trimestral": 4, "cuatrimestral": 3,
    "semestral": 2, "anual": 1,
}  # fmt: skip
MESES = {
    "enero": 1, "febrero": 2, "marzo": 3, "abril": 4, "mayo": 5, "junio": 6, "julio": 7, "agosto": 8, "septiembre": 9,
    "octubre": 10, "noviembre": 11, "diciembre": 12,
}  # fmt: skip
_ORDINALES = ("primer", "segund", "tercer", "cuart", "quint", "sext", "septim", "octav")
_COLAS = frozenset({"er", "ra", "ro", "do", "da", "a", "o", "to", "ta"})
_ROMANOS = {"i": 1, "ii": 2, "iii": 3, "iv": 4, "v": 5, "vi": 6}
_CARDINALES = {
    "dos": 2, "tres": 3, "cuatro": 4, "cinco": 5, "seis": 6, "siete": 7, "ocho": 8, "nueve": 9, "diez": 10, "once": 11,
    "doce": 12, "quince": 15, "veinte": 20, "treinta": 30, "cuarenta": 40, "cincuenta": 50,
}  # fmt: skip
NOMBRE_CON_NUMERO = "número tras "
_NORMAS = frozenset({"ley", "decreto", "resolucion", "acuerdo", "ntc", "iso", "circular", "articulo", "conpes"})
CON_NUMERO = _NORMAS | {"contrato", "convenio", "numero", "no", "n", "radicado", "ordenanza"}
"""Lo que su número distingue: el de una ley no es una cantidad."""


def numeros_de(trozos: Sequence[Trozo]) -> tuple[Numeros, frozenset[int]]:
    """Los números de un texto y los lugares donde están."""
    dichos: dict[str, set[int]] = {}
    palabras = [t.palabra[:-1] if t.palabra[:-1] in PERIODOS else t.palabra for t in trozos]
    lugares = {i for i, palabra in enumerate(palabras) if palabra.isdigit()}
    for i in range(len(palabras)):
        for clase, numero, donde in _en(palabras, i):
            dichos.setdefault(clase, set()).add(numero)
            lugares.update(donde)
    return {clase: frozenset(n) for clase, n in dichos.items()}, frozenset(lugares)


def _en(palabras: Sequence[str], i: int) -> Iterator[Dicho]:
    palabra = palabras[i]
    siguiente = palabras[i + 1] if i + 1 < len(palabras) else ""
    antes = palabras[i - 1] if i else ""
    if palabra in PERIODOS:
        yield from _de_periodo(palabras, i)
    elif veces := _veces_al_ano(palabra):
        yield CADENCIA, veces, (i,)
    elif n := _ordinal(palabra, palabra in ("ii", "iii", "iv") and (not antes or antes in VACIAS)):
        una_de_varias = siguiente == "de" and i + 2 < len(palabras) and cuantos(palabras[i + 2])
        if siguiente not in PERIODOS and siguiente != "y" and not una_de_varias:
            yield ORDINAL if siguiente else AL_FINAL, n, (i,)
    elif palabra in MESES:
        if not antes.isdigit() and not (i > 1 and palabras[i - 2].isdigit()):  # si no, es parte de una fecha
            yield "mes del año", MESES[palabra], (i,)
    elif palabra.isdigit() and len(palabra) == 4 and palabra[:2] == "20":
        if not any(p in MESES or p in _NORMAS or p.isdigit() for p in palabras[max(0, i - 3) : i]):
            yield "año", int(palabra), (i,)
    elif antes not in _NORMAS and (n := cuantos(palabra)):
        sigue = next((j for j in range(i + 1, min(i + 3, len(palabras))) if not palabras[j].isdigit()), None)
        if sigue is not None and not _no_se_cuenta(palabras[sigue]):
            yield CUANTOS + raiz(palabras[sigue]), n, (i,)
        elif (
            palabra.isdigit() and antes and antes not in VACIAS and not antes.isdigit() and siguiente not in ("de", "%")
        ):  # «pruebas Saber 11»
            yield NOMBRE_CON_NUMERO + raiz(antes), n, (i,)


def _no_se_cuenta(palabra: str) -> bool:
    return palabra in VACIAS or palabra in MESES or bool(verbo_con(palabra, PARTICIPIO))


def _de_periodo(palabras: Sequence[str], i: int) -> Iterator[Dicho]:
    """«primer semestre», «semestre II», «primer y segundo semestre», «cada mes»."""
    periodo = palabras[i]
    if i and palabras[i - 1] == "cada" and PERIODOS[periodo]:
        yield CADENCIA, PERIODOS[periodo], (i, i - 1)
        return
    if i and (n := _ordinal(palabras[i - 1], True)):
        yield periodo, n, (i, i - 1)
        if i > 2 and palabras[i - 2] == "y" and (n := _ordinal(palabras[i - 3], True)):
            yield periodo, n, (i - 3,)
    elif i + 1 < len(palabras) and (n := _ordinal(palabras[i + 1], True)) and not palabras[i + 1].endswith("r"):
        yield periodo, n, (i, i + 1)


def _veces_al_ano(palabra: str) -> int:
    for comienzo, veces in _CADENCIAS.items():
        if palabra.startswith(comienzo) and len(palabra) - len(comienzo) <= 6:
            return veces
    return 0


def cuantos(palabra: str) -> int:
    return int(palabra) if palabra.isdigit() and len(palabra) < 4 else _CARDINALES.get(palabra, 0)


@cache
def _ordinal(palabra: str, con_cifras: bool) -> int:
    """El número de un ordinal (`primer`, `2da`); junto a un periodo también vale `1`, `I`."""
    for n, comienzo in enumerate(_ORDINALES, 1):
        if palabra.startswith(comienzo) and len(palabra) - len(comienzo) <= 2:
            return n
    cola = palabra.lstrip("0123456789")
    cifras = palabra[: len(palabra) - len(cola)]
    if cifras and len(cifras) < 3 and (cola in _COLAS or (con_cifras and not cola)):
        return int(cifras)
    return _ROMANOS.get(palabra, 0) if con_cifras else 0
