"""Las normas que una carta cita, según los planes de las actividades que nombra."""

import tomllib
from collections.abc import Iterable
from functools import cache
from importlib.resources import files
from typing import Any


def buscar_normas(carta: str, instrumentos: Iterable[str], vigencia: int) -> list[str]:
    """Las normas de una carta (`recordatorio` o `retrasos`), en el orden en que se citan."""
    suyos = set(instrumentos)
    return [
        norma["texto"]
        for norma in _normas()
        if carta in norma.get("cartas", (carta,))
        and (suyos & set(norma.get("instrumentos", suyos)))
        and norma.get("desde", vigencia) <= vigencia <= norma.get("hasta", vigencia)
    ]


@cache
def _normas() -> list[dict[str, Any]]:
    texto = files("pipeline.salidas.cartas").joinpath("fundamento.toml").read_text(encoding="utf-8")
    normas: list[dict[str, Any]] = tomllib.loads(texto)["normas"]
    return normas
