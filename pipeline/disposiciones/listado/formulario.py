"""Lo que exporta un formulario en línea: sus títulos son las preguntas que se hicieron, y cada entidad las redacta.

Se reconoce por una columna que solo pone el formulario (`[formulario] senales`). Entonces un título largo es del campo
cuyas palabras trae (`[formulario.contiene]`), y una columna que vino vacía («Nombre», en Microsoft Forms anónimo) le
cede su campo a la que sí trae datos.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache

from pipeline.base.texto import llave
from pipeline.lectura.malla import Malla
from pipeline.vocabulario import cargar, singular

OTRO = "otro"
MINIMO = 2
"""Basta el día en que se respondió y la pregunta."""
_PALABRAS = 4.0
_MUESTRA = 200


@dataclass(frozen=True, slots=True)
class Formulario:
    """Los campos de las columnas de un formulario y los títulos que faltaban por ser largos."""

    campos: dict[int, str]
    titulos: dict[int, str]


def leer_formulario(
    malla: Malla, listado: str, fila: int, campos: Mapping[int, str], titulos: Mapping[int, str]
) -> Formulario | None:
    """Las columnas del encabezado de una fila, completas; None si no lo puso un formulario."""
    senales = senales_de_formulario(listado)
    if not senales or not any(singular(t) in senales for t in titulos.values()):
        return None
    todos = {c: malla.texto(fila, c) for c in malla.filas[fila]} | dict(titulos)
    if any(_trae(t, cargar(f"listado_{listado}")["formulario"].get("ajenas", [])) for t in todos.values()):
        return None
    llenas = {c for c in todos if any(malla.celda(f, c) for f in _debajo(malla, fila))}
    suyos = {c: campos.get(c, OTRO) for c in todos}
    _repartir(malla, listado, fila, suyos, todos, llenas)
    return Formulario(suyos, todos)


def _repartir(
    malla: Malla, listado: str, fila: int, suyos: dict[int, str], titulos: Mapping[int, str], llenas: set[int]
) -> None:
    """Le da a cada columna sin campo el de sus palabras, si está libre o lo tiene una columna vacía."""
    de_nadie = [c for c in suyos if suyos[c] == OTRO and c in llenas]
    for campo, palabras in cargar(f"listado_{listado}")["formulario"].get("contiene", {}).items():
        duena = next((c for c, suyo in suyos.items() if suyo == campo), None)
        if duena in llenas:
            continue
        nueva = next((c for c in de_nadie if suyos[c] == OTRO and _trae(titulos[c], palabras)), None)
        if nueva is None or (campo in _libres(listado) and not _es_libre(malla, fila, nueva)):
            continue
        suyos[nueva] = campo
        if duena is not None:
            suyos[duena] = OTRO


def _es_libre(malla: Malla, fila: int, columna: int) -> bool:
    """Lo que hay debajo lo escribió cada quien: son frases, y no las mismas opciones repetidas."""
    dichos = [llave(t) for f in _debajo(malla, fila)[:_MUESTRA] if (t := malla.texto(f, columna))]
    palabras = sum(len(d.split()) for d in dichos) / max(1, len(dichos))
    return palabras >= _PALABRAS and len(set(dichos)) > len(dichos) / 2


def _libres(listado: str) -> set[str]:
    """Los campos que responde cada quien con sus palabras: el ancla, si el formulario no la da a escoger."""
    reglas = cargar(f"listado_{listado}")
    return set(reglas["ancla"]) - set(reglas["formulario"].get("escogidos", ()))


def _debajo(malla: Malla, fila: int) -> list[int]:
    return [f for f in malla.filas if f > fila]


def _trae(titulo: str, palabras: list[str]) -> bool:
    dicho = f" {llave(titulo)} "
    return any(f" {llave(p)}" in dicho for p in palabras)


@cache
def senales_de_formulario(listado: str) -> frozenset[str]:
    """Los títulos que solo pone un formulario en línea, como se comparan."""
    return frozenset(map(singular, cargar(f"listado_{listado}").get("formulario", {}).get("senales", ())))
