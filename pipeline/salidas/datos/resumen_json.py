"""`resumen.json`: por corte, el total, cada componente y cada subcomponente (reglas, 5)."""

import json
from collections.abc import Mapping, Sequence
from datetime import date
from pathlib import Path
from typing import TypedDict

from pipeline.salidas.entrega.disco import escribir_archivo
from pipeline.tablas.resumen import Resumen


class Cifras(TypedDict):
    """Lo que se publica de un grupo: proporciones de 0 a 1, None donde ninguna actividad aplica."""

    aplican: int
    cumplidas: int
    cumplimiento: float | None
    avance: float | None
    zona: str


def armar_resumen(resumenes: Mapping[date, Sequence[Resumen]]) -> dict[str, dict[str, Cifras]]:
    """`{corte: {"total": …, "<componente>": …, "<componente> / <subcomponente>": …}}`, de todos los cortes."""
    return {corte.isoformat(): _por_grupo(filas) for corte, filas in sorted(resumenes.items())}


def escribir_resumen(ruta: Path, resumenes: Mapping[date, Sequence[Resumen]]) -> None:
    """Escribe `resumen.json` en UTF-8. NoSePuedeEscribir si no se pudo."""
    texto = json.dumps(armar_resumen(resumenes), ensure_ascii=False, indent=1, allow_nan=False)
    escribir_archivo(ruta, (texto + "\n").encode("utf-8", "replace"))


def _por_grupo(filas: Sequence[Resumen]) -> dict[str, Cifras]:
    grupos: dict[str, Cifras] = {}
    for dimension in ("total", "componente", "subcomponente"):
        for fila in (f for f in filas if f.dimension == dimension):
            nombre = f"{fila.grupo} / {fila.nombre}" if dimension == "subcomponente" else fila.nombre
            grupos.setdefault("total" if dimension == "total" else nombre, _cifras(fila))
    return grupos


def _cifras(fila: Resumen) -> Cifras:
    return Cifras(
        aplican=fila.aplican,
        cumplidas=fila.cumplidas,
        cumplimiento=_limpiar(fila.cumplimiento),
        avance=_limpiar(fila.avance),
        zona=fila.zona,
    )


def _limpiar(proporcion: float | None) -> float | None:
    """Doce cifras, las mismas del CSV: lo que sigue es ruido de la suma."""
    return None if proporcion is None else float(f"{proporcion:.12g}")
