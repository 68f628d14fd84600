"""El nombre del archivo de cada dependencia."""

from collections.abc import Iterable
from datetime import date

from pipeline.base.nombre_de_archivo import nombrar_archivos


def nombrar(corte: date, dependencias: Iterable[str]) -> dict[str, str]:
    """`avance_2026-08-31_secretaria-de-hacienda.xlsx` por dependencia; las que quedarían iguales llevan número."""
    nombres = nombrar_archivos(dependencias)
    return {d: f"avance_{corte.isoformat()}_{nombre}.xlsx" for d, nombre in nombres.items()}
