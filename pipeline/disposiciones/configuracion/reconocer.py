"""Qué tabla de la configuración hay en una hoja, por sus títulos; y lo escrito donde ninguna lo lee."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from pipeline.base.hallazgo import Hallazgo, anotar
from pipeline.base.texto import contar, llave
from pipeline.lectura.hoja import Hoja, Tipo
from pipeline.vocabulario import cargar

ENTIDAD: Mapping[str, Any] = {
    "hoja": "Entidad",
    "seccion": "",
    "titulo": "La entidad y sus reglas",
    "columnas": (
        {"titulo": "Ajuste", "clave": "rotulo", "tipo": "texto", "ancho": 46},
        {"titulo": "Valor", "clave": "valor", "tipo": "escrito", "ancho": 38},
        {"titulo": "Para qué sirve", "clave": "para_que", "tipo": "texto", "ancho": 70},
        {"titulo": "Clave", "clave": "clave", "tipo": "texto", "ancho": 10},
    ),
}
DE_DONDE: Mapping[str, Any] = {"titulo": "De dónde sale", "clave": "de_donde", "tipo": "texto", "ancho": 50}
_FILAS_DE_CABEZA = 30
_SOLO_EXPLICA = "instrucciones"


@dataclass(frozen=True, slots=True)
class Tabla:
    """Una tabla declarada y dónde está en la hoja: el renglón de sus títulos y la columna de cada clave."""

    declarada: Mapping[str, Any]
    fila: int
    columnas: dict[str, int]


def reconocer(hoja: Hoja) -> Tabla | None:
    """La tabla declarada con más títulos en un renglón de la hoja; hacen falta la mitad, y dos por lo menos."""
    renglones: dict[int, dict[str, int]] = {}
    for (fila, columna), celda in hoja.celdas.items():
        if fila <= _FILAS_DE_CABEZA and isinstance(celda.valor, str):
            renglones.setdefault(fila, {})[llave(celda.valor)] = columna
    mejor, puntos = None, 0.0
    for declarada in (ENTIDAD, *cargar("configuracion")["tablas"]):
        titulos = {llave(c["titulo"]): c["clave"] for c in (*declarada["columnas"], DE_DONDE)}
        for fila, hay in sorted(renglones.items()):
            columnas = {clave: hay[t] for t, clave in titulos.items() if t in hay}
            # El título de la hoja decide entre dos tablas que comparten títulos.
            suma = len(columnas) / len(titulos) + (0.1 if llave(hoja.nombre) == llave(declarada["hoja"]) else 0)
            if len(columnas) >= 2 and len(columnas) * 2 >= len(titulos) and suma > puntos:
                mejor, puntos = Tabla(declarada, fila, columnas), suma
    return mejor


def anotar_sobrantes(hoja: Hoja, tabla: Tabla | None) -> Iterator[Hallazgo]:
    """La hoja con algo escrito que no es de la configuración, y las columnas que su tabla no tiene."""
    if tabla is None:
        if llave(hoja.nombre) != _SOLO_EXPLICA and any(c.tipo is not Tipo.BLANCO for c in hoja.celdas.values()):
            yield anotar("hoja_de_configuracion_desconocida", hoja.origen(0, 0), hoja.nombre)
        return
    ajenas: dict[int, list[int]] = {}
    for (fila, columna), celda in sorted(hoja.celdas.items()):
        if fila > tabla.fila and columna not in tabla.columnas.values() and celda.tipo is not Tipo.BLANCO:
            ajenas.setdefault(columna, []).append(fila)
    for columna, filas in ajenas.items():
        titulo = hoja.celdas.get((tabla.fila, columna))
        que = f"«{titulo.valor}»" if titulo else "sin título"
        cuantas = contar(len(filas), "celda")
        yield anotar(
            "columna_de_configuracion_desconocida", hoja.origen(filas[0], columna), "", que=que, cuantas=cuantas
        )
