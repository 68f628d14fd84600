"""Las filas de una tabla como se recuerdan en el registro: JSON legible, ordenado y siempre igual."""

import json
from collections.abc import Iterable
from dataclasses import asdict, fields
from datetime import date
from pathlib import Path
from typing import Any, TypeVar

F = TypeVar("F")


def leer_filas(ruta: Path, clase: type[F]) -> list[F]:
    """Las filas recordadas; ninguna si no hay archivo. ValueError si no se entiende."""
    if not ruta.is_file():
        return []
    conocidos = {c.name: c for c in fields(clase)}  # type: ignore[arg-type]
    crudas = json.loads(ruta.read_text(encoding="utf-8"))
    return [clase(**{n: _de_json(v, str(conocidos[n].type)) for n, v in c.items() if n in conocidos}) for c in crudas]


def a_json(filas: Iterable[Any]) -> bytes:
    """Las filas como se guardan; lo vacío no se escribe."""
    crudas = [{n: _a_json(v) for n, v in asdict(f).items() if v not in (None, "", (), {})} for f in filas]
    return (json.dumps(crudas, ensure_ascii=False, indent=1) + "\n").encode()


def _a_json(valor: Any) -> Any:
    return valor.isoformat() if isinstance(valor, date) else valor


def _de_json(valor: Any, tipo: str) -> Any:
    return date.fromisoformat(valor) if "date" in tipo and isinstance(valor, str) else valor
