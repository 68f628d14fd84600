"""Los números de un texto que distinguen una actividad de otra: periodos, ordinales, cantidades, años, periodicidad."""

from collections.abc import Mapping, Sequence
from functools import cache

from pipeline.cruces.palabras import VACIAS, raiz
from pipeline.cruces.trozos import Trozo

Numeros = Mapping[str, frozenset[object]]
PERIODOS = {"semestre": 2, "cuatrimestre": 3, "trimestre": 4, "bimestre": 6, "mes": 12, "fase": 20, "etapa": 20, "comuna": 30}
AL_FINAL = "ordinal al final"
"""«… en el primer»: un texto cortado, del que no se sabe qué se cuenta."""
_MESES = "enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre".split()  # noqa: SIM905
_CADENCIAS = ("diari", "semanal", "quincenal", "mensual", "bimestral", "trimestral", "cuatrimestral", "semestral", "anual")
_CADA = {"semana": "semanal", "mes": "mensual", "bimestre": "bimestral", "trimestre": "trimestral", "semestre": "semestral"}
_AL_ANO: dict[object, int] = {"mensual": 12, "bimestral": 6, "trimestral": 4, "cuatrimestral": 3, "semestral": 2}
_ORDINALES = ("primer", "segund", "tercer", "cuart", "quint", "sext", "septim", "octav")
_ROMANOS = {"i": 1, "ii": 2, "iii": 3, "iv": 4, "v": 5, "vi": 6}
_CARDINALES = "dos tres cuatro cinco seis siete ocho nueve diez once doce trece catorce quince veinte treinta cuarenta cincuenta".split()  # noqa: SIM905
_NORMAS = frozenset({"ley", "decreto", "resolucion", "acuerdo", "ntc", "iso", "circular", "articulo", "conpes"})


def numeros_de(trozos: Sequence[Trozo]) -> tuple[Numeros, frozenset[int]]:
    """Los números por lo que cuentan (`semestre`, `ordinal`, `cuántos talleres`…), y los lugares donde están."""
    dichos: dict[str, set[object]] = {}
    lugares: set[int] = set()
    palabras = [t.palabra[:-1] if t.palabra[:-1] in PERIODOS else t.palabra for t in trozos]
    for i, palabra in enumerate(palabras):
        for clase, numero, donde in _en(palabras, i):
            dichos.setdefault(clase, set()).add(numero)
            lugares.update(donde)
        if palabra.isdigit():
            lugares.add(i)
    return {clase: frozenset(n) for clase, n in dichos.items()}, frozenset(lugares)


def _en(palabras: Sequence[str], i: int) -> list[tuple[str, object, tuple[int, ...]]]:
    palabra, antes = palabras[i], palabras[i - 1] if i else ""
    if palabra in PERIODOS:
        hallados = []
        for j in (i - 1, i + 1):
            if 0 <= j < len(palabras) and (n := _ordinal(palabras[j], True)) and (j < i or not palabras[j].endswith("r")):
                hallados.append((palabra, n, (i, j)))
        if hallados and i > 2 and palabras[i - 2] == "y" and (n := _ordinal(palabras[i - 3], True)):
            hallados.append((palabra, n, (i - 3,)))
        return hallados or ([("cadencia", _CADA[palabra], (i, i - 1))] if antes == "cada" and palabra in _CADA else [])
    for cadencia in _CADENCIAS:
        if palabra.startswith(cadencia) and len(palabra) - len(cadencia) <= 6:
            return [("cadencia", cadencia, (i,))]
    siguiente = palabras[i + 1] if i + 1 < len(palabras) else ""
    if n := _ordinal(palabra, False):
        if siguiente in PERIODOS or siguiente == "y":
            return []
        return [("ordinal" if siguiente else AL_FINAL, n, (i,))]
    if palabra in _MESES:
        de_una_fecha = palabras[max(0, i - 2) : i][:1] and palabras[i - 2].isdigit() if i > 1 else antes.isdigit()
        return [] if de_una_fecha or antes.isdigit() else [("mes del año", _MESES.index(palabra), (i,))]
    if palabra.isdigit() and len(palabra) == 4 and palabra[:2] == "20":
        atras = palabras[max(0, i - 3) : i]
        de_fecha_o_norma = any(p in _MESES or p in _NORMAS or p.isdigit() for p in atras)
        return [] if de_fecha_o_norma else [("año", int(palabra), (i,))]
    cuantos = int(palabra) if palabra.isdigit() and len(palabra) < 4 else _CARDINALES.index(palabra) + 2 if palabra in _CARDINALES else 0
    if cuantos and antes not in _NORMAS:
        sigue = next((j for j in range(i + 1, min(i + 3, len(palabras))) if not palabras[j].isdigit()), None)
        if sigue is not None and palabras[sigue] not in VACIAS and palabras[sigue] not in _MESES:
            return [(f"cuántos {raiz(palabras[sigue])}", cuantos, (i,))]
        return [("", cuantos, (i,))]
    return []


@cache
def _ordinal(palabra: str, con_cifras: bool) -> int:
    """El número de un ordinal (`primer`, `2da`); junto a un periodo también vale `1`, `I`."""
    for n, comienzo in enumerate(_ORDINALES, 1):
        if palabra.startswith(comienzo) and len(palabra) - len(comienzo) <= 2:
            return n
    if palabra[:1].isdigit() and palabra.rstrip("abcdefghijklmnopqrstuvwxyz").isdigit():
        cifras, cola = palabra.rstrip("abcdefghijklmnopqrstuvwxyz"), palabra.lstrip("0123456789")
        if len(cifras) < 3 and (cola in ("er", "ra", "ro", "do", "da", "a", "o", "to", "ta") or (con_cifras and not cola)):
            return int(cifras)
    return _ROMANOS.get(palabra, 0) if con_cifras else 0


def se_oponen(del_reporte: Numeros, de_la_actividad: Numeros, contado: bool) -> bool:
    """Dicen números distintos de lo mismo. `contado`: el reporte dice lo que va hecho, y puede ser menos."""
    for clase in del_reporte.keys() & de_la_actividad.keys() - {""}:
        suyos, otros = del_reporte[clase], de_la_actividad[clase]
        if clase.startswith("cuántos"):
            if suyos != otros and not (contado and max(suyos) < max(otros)):  # type: ignore[type-var]
                return True
        elif clase == "cadencia":
            if suyos - otros and otros - suyos:
                return True
        elif not suyos & otros:
            return True
    periodos = [{c for c in n if c in PERIODOS} for n in (del_reporte, de_la_actividad)]
    if (sueltos := del_reporte.get(AL_FINAL) or del_reporte.get("ordinal")) and not periodos[0]:
        otros = frozenset().union(*(de_la_actividad[c] for c in {*periodos[1], *({"ordinal"} & de_la_actividad.keys())}))
        return bool(otros) and not otros & sueltos
    cadencia = max((_AL_ANO[c] for c in de_la_actividad.get("cadencia", ()) if c in _AL_ANO), default=0)
    if cadencia and any(PERIODOS[c] > cadencia for c in periodos[0]):  # del primer trimestre no es de uno semestral
        return True
    return bool(periodos[0] and periodos[1] and not periodos[0] & periodos[1])
