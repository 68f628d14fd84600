"""La hoja que dice en su título o en su nombre qué listado es («MATRIZ DE COMPROMISOS»): le bastan menos columnas."""

from collections.abc import Iterable, Mapping
from functools import cache

from pipeline.base.texto import llave
from pipeline.lectura.malla import Malla
from pipeline.vocabulario import cargar, singular

CON_SU_TITULO = 2
"""Los campos que le bastan, con su ancla."""
_LARGO = 120
_CELDAS_DE_TITULO = 3
_FILAS_DE_CABEZA = 12


def se_titula(malla: Malla, listado: str, fila: int) -> bool:
    """Un renglón de título de encima de esa fila, o el nombre de la hoja, dice que es ese listado."""
    return listado in _cuales(tuple(_titulos_de(malla, fila)))


def se_titula_en_su_cabeza(malla: Malla) -> frozenset[str]:
    """Los listados que nombran los primeros renglones de la hoja o su nombre."""
    return _cuales(tuple(_titulos_de(malla, min(malla.filas, default=0) + _FILAS_DE_CABEZA)))


def es_de_un_plan(titulos: Iterable[str]) -> bool:
    """Un título de columna solo lo trae un plan («Subcomponente»): el de la hoja no basta."""
    de_un_plan = {singular(t) for t in cargar("hojas_tituladas")["de_otra_cosa"]["columnas"]}
    return any(singular(t) in de_un_plan for t in titulos)


def titulos_de_titulada(listado: str) -> Mapping[str, str]:
    """Los títulos que solo en esa hoja son de un campo suyo («Actividad», bajo «CRONOGRAMA DE EVENTOS»)."""
    reglas: Mapping[str, str] = cargar("hojas_tituladas").get(listado, {}).get("titulos", {})
    return reglas


def _titulos_de(malla: Malla, fila: int) -> list[str]:
    textos = [malla.hoja.nombre]
    for otra, columnas in malla.filas.items():
        if otra < fila and len(columnas) <= _CELDAS_DE_TITULO:
            textos += [t for c in columnas if len(t := malla.texto(otra, c)) <= _LARGO]
    return textos


@cache
def _cuales(textos: tuple[str, ...]) -> frozenset[str]:
    declaradas = cargar("hojas_tituladas")
    dichos, titulos = [f" {llave(t)} " for t in textos], [f" {llave(t)} " for t in textos if ":" not in t]
    if any(_dice(d, declaradas["de_otra_cosa"]["frases"]) for d in dichos):
        return frozenset()
    reglas = {n: r for n, r in declaradas.items() if "frases" in r and n != "de_otra_cosa"}
    return frozenset(
        n for n, r in reglas.items() if any(_dice(d, r["frases"]) and not _dice(d, r.get("salvo", [])) for d in titulos)
    )


def _dice(dicho: str, frases: list[str]) -> bool:
    return any(f" {llave(frase)} " in dicho for frase in frases)
