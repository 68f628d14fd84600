"""Qué es una hoja que no es un plan ni un reporte: un mapa de riesgos, unos indicadores, una caracterización."""

from dataclasses import dataclass
from functools import cache

from pipeline.lectura.malla import Malla
from pipeline.vocabulario import cargar, singular

FILAS = 40
"""Los títulos de una hoja están en sus primeras filas con contenido."""
LARGO = 70
COLA = 28
"""Un título puede traer algo más detrás de lo que se busca: «Riesgo inherente (zona)»."""


@dataclass(frozen=True, slots=True)
class OtraHoja:
    """Lo que parece una hoja y los títulos que lo dicen; `manda` si lo es aunque tenga columnas de un plan."""

    nombre: str
    titulos: tuple[str, ...]
    manda: bool = False


def reconocer_otra(malla: Malla) -> OtraHoja | None:
    """La clase de hoja con más títulos suyos de los que pide; None si ninguna."""
    escritos = dict[str, str]()
    for fila in list(malla.filas)[:FILAS]:
        for columna in malla.filas[fila]:
            texto = malla.texto(fila, columna)
            if texto and len(texto) <= LARGO:
                escritos.setdefault(singular(texto), texto)
    escritos.setdefault(singular(malla.hoja.nombre), malla.hoja.nombre)
    por_palabra = dict[str, list[tuple[str, str]]]()
    for escrito, texto in escritos.items():
        por_palabra.setdefault(_primera(escrito), []).append((escrito, texto))
    halladas = [h for clase in _clases() if (h := _contar(clase, por_palabra))]
    return max(halladas, key=lambda h: (h.manda, len(h.titulos)), default=None)


def _contar(
    clase: tuple[str, int, bool, tuple[str, ...]], por_palabra: dict[str, list[tuple[str, str]]]
) -> OtraHoja | None:
    nombre, minimo, manda, claves = clase
    dichos: dict[str, str] = {}
    for clave in claves:
        posibles = por_palabra.get(_primera(clave), ())
        hallado = next((t for e, t in posibles if _dice(e, clave) and t not in dichos.values()), None)
        if hallado:
            dichos[clave] = hallado
    return OtraHoja(nombre, tuple(dichos.values()), manda) if len(dichos) >= minimo else None


def _primera(texto: str) -> str:
    return texto.partition(" ")[0]


def _dice(escrito: str, clave: str) -> bool:
    return escrito == clave or (len(escrito) <= len(clave) + COLA and escrito.startswith(clave + " "))


@cache
def _clases() -> tuple[tuple[str, int, bool, tuple[str, ...]], ...]:
    return tuple(
        (h["nombre"], h["minimo"], h.get("manda", False), tuple(dict.fromkeys(map(singular, h["titulos"]))))
        for h in cargar("otras_hojas")["hojas"]
    )
