"""Tablas declaradas: qué es una fila, cuál es su llave y qué dice cada campo."""

from dataclasses import MISSING, dataclass, field, fields
from datetime import date
from decimal import Decimal
from functools import cache
from typing import Any

TEXTO, ENTERO, NUMERO, FECHA, SI_NO, LISTA = "texto", "entero", "número", "fecha", "sí o no", "lista"
PARTE = "de 0 a 1"
"""La unidad de lo que se cumplió: en las celdas puede estar como 0,5, 50 % o 50."""
PUNTOS = "de 0 a 100"
"""La unidad de un puntaje: 45, 45 % y 45 de 100 son lo mismo."""
_DICHOS = ("descripcion", "tipo", "unidad", "publico", "valores")
SIN_DECIMALES = 1e12
"""Desde aquí doce cifras no alcanzan para un decimal: el número se escribe entero."""


def campo(
    descripcion: str,
    tipo: str = TEXTO,
    *,
    unidad: str = "",
    por_defecto: Any = MISSING,
    publico: bool = True,
    valores: tuple[str, ...] = (),
) -> Any:
    """Declara un campo de una fila: lo que dice, su tipo y su unidad (van al diccionario de datos).

    `publico` falso: nombra a una persona, y no sale en los archivos que se publican. `valores`: los únicos que puede
    tener, además de vacío.
    """
    dichos = (descripcion, tipo, unidad, publico, valores)
    metadatos = dict(zip(_DICHOS, dichos, strict=True))
    if por_defecto is MISSING:
        return field(metadata=metadatos)
    if isinstance(por_defecto, list | dict | set):
        return field(default_factory=type(por_defecto), metadata=metadatos)
    return field(default=por_defecto, metadata=metadatos)


@dataclass(frozen=True, slots=True)
class Campo:
    """Un campo de una tabla publicada."""

    nombre: str
    tipo: str
    descripcion: str
    unidad: str
    publico: bool = True
    valores: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Tabla:
    """Una tabla publicada: su nombre, lo que es una fila, su llave y sus campos en orden.

    `numerada`: dos filas pueden tener la misma llave (dos libros del mismo nombre, dos hallazgos de una celda); lo
    publicado lleva el lugar de cada una. `ajenas`: el campo que dice la llave de otra tabla, y cuál es esa tabla.
    """

    nombre: str
    cada_fila_es: str
    llave: tuple[str, ...]
    clase: type
    orden: tuple[str, ...] = ()
    numerada: bool = False
    ajenas: tuple[tuple[str, str], ...] = ()

    @property
    def campos(self) -> tuple[Campo, ...]:
        """Los campos declarados, primero los de `orden`."""
        return _campos_de(self.clase, self.orden)


@cache
def _campos_de(clase: type, orden: tuple[str, ...]) -> tuple[Campo, ...]:
    declarados = {
        c.name: Campo(c.name, **{dato: c.metadata[dato] for dato in _DICHOS}) for c in fields(clase) if c.metadata
    }
    resto = [nombre for nombre in declarados if nombre not in orden]
    return tuple(declarados[nombre] for nombre in (*orden, *resto))


def a_texto(valor: object) -> str:
    """Un valor como va en un CSV: listas unidas con `|`, fechas ISO, sí/no, números sin ceros de sobra."""
    if valor is None:
        return ""
    if isinstance(valor, bool):
        return "sí" if valor else "no"
    if isinstance(valor, float):
        return _numero(valor)
    if isinstance(valor, date):
        return valor.isoformat()
    if isinstance(valor, tuple | list):
        return "|".join(a_texto(parte) for parte in valor)
    return str(valor)


def _numero(valor: float) -> str:
    """Doce cifras, sin exponente y sin menos cero."""
    texto = f"{valor:.0f}" if abs(valor) >= SIN_DECIMALES else format(Decimal(f"{valor:.12g}"), "f")
    return "0" if texto == "-0" else texto
