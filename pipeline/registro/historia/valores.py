"""Una fila declarada, como la guarda SQLite, y de vuelta."""

import json
from collections.abc import Iterable
from dataclasses import MISSING, fields
from datetime import date
from functools import cache
from typing import Any, get_args, get_type_hints

from pipeline.base.tabla import FECHA, LISTA, SI_NO, Tabla


def guardar_fila(tabla: Tabla, fila: object) -> tuple[Any, ...]:
    """Los valores de una fila en el orden de los campos de su tabla."""
    return tuple(_guardar(getattr(fila, campo.nombre)) for campo in tabla.campos)


def _guardar(valor: Any) -> Any:
    if isinstance(valor, tuple | list):
        return json.dumps([_guardar(parte) for parte in valor], ensure_ascii=False) if valor else None
    if isinstance(valor, bool):
        return int(valor)
    if isinstance(valor, date):
        return valor.isoformat()
    return str(valor) if isinstance(valor, str) else valor


def leer_fila(tabla: Tabla, nombres: Iterable[str], valores: Iterable[Any]) -> Any:
    """La fila que se guardó; un campo que entonces no existía toma lo que vale por defecto, o nada."""
    clase: Any = tabla.clase
    tipos = {campo.nombre: campo.tipo for campo in tabla.campos}
    leidos = {n: _leer(v, tipos[n], _de_fechas(clase, n)) for n, v in zip(nombres, valores, strict=True) if n in tipos}
    con_defecto = _con_defecto(clase)
    return clase(**{n: v for n, v in leidos.items() if v is not None or n not in con_defecto})


def _leer(valor: Any, tipo: str, de_fechas: bool) -> Any:
    if tipo == LISTA:
        partes = json.loads(valor) if valor else []
        return tuple(date.fromisoformat(p) if de_fechas else p for p in partes)
    if valor is None:
        return None
    if tipo == FECHA:
        return date.fromisoformat(valor)
    return bool(valor) if tipo == SI_NO else valor


@cache
def _con_defecto(clase: Any) -> frozenset[str]:
    return frozenset(c.name for c in fields(clase) if c.default is not MISSING or c.default_factory is not MISSING)


@cache
def _de_fechas(clase: Any, nombre: str) -> bool:
    return date in get_args(get_type_hints(clase)[nombre])
