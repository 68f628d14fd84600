"""Las filas de una tabla como se recuerdan en el registro: JSON legible, ordenado y siempre igual."""

import json
from collections.abc import Iterable
from dataclasses import fields
from datetime import date
from typing import Any, TypeVar, get_args, get_origin, get_type_hints

F = TypeVar("F")
_VACIOS: tuple[Any, ...] = (None, "", (), {})
SIN_RECORDAR = {"origenes", "sin_leer", "vacias"}
"""Los lugares son de la corrida que leyó el libro; de una a otra se recuerdan archivo, hoja y celda."""


def de_json(texto: str, clase: type[F]) -> list[F]:
    """Las filas recordadas. ValueError si el texto no es una lista de filas de esa clase, con sus tipos."""
    tipos = get_type_hints(clase)
    crudas = json.loads(texto)
    if not isinstance(crudas, list) or not all(isinstance(c, dict) and tipos.keys() & c.keys() for c in crudas):
        raise ValueError("no es una lista de esas filas")
    return [clase(**{n: _de_json(v, tipos[n]) for n, v in c.items() if n in tipos}) for c in crudas]


def a_json(filas: Iterable[Any]) -> bytes:
    """Las filas como se guardan; lo vacío no se escribe."""
    return (json.dumps([_cruda(f) for f in filas], ensure_ascii=False, indent=1) + "\n").encode()


def _cruda(fila: Any) -> dict[str, Any]:
    valores = {c.name: getattr(fila, c.name) for c in fields(fila) if c.name not in SIN_RECORDAR}
    return {nombre: _a_json(valor) for nombre, valor in valores.items() if valor not in _VACIOS}


def _a_json(valor: Any) -> Any:
    return valor.isoformat() if isinstance(valor, date) else valor


def _de_json(valor: Any, tipo: Any) -> Any:
    """El valor con el tipo que su campo declara; ValueError si trae otro."""
    posibles = get_args(tipo) if get_origin(tipo) is None or type(None) in get_args(tipo) else ()
    clases = [get_origin(t) or t for t in posibles or (tipo,)]
    if date in clases and isinstance(valor, str):
        return date.fromisoformat(valor)
    if tuple in clases and isinstance(valor, list):
        return tuple(valor)
    if float in clases and isinstance(valor, int) and not isinstance(valor, bool):
        return float(valor)
    if any(isinstance(valor, c) and (c is bool or not isinstance(valor, bool)) for c in clases):
        return valor
    raise ValueError(f"«{valor}» no es {tipo}")
