"""Lo que las cartas no pudieron poner."""

from dataclasses import replace
from pathlib import Path

from pipeline.base.hallazgo import Hallazgo
from pipeline.salidas.cartas import escribir_cartas
from tests.fabrica import hacer_resultado
from tests.hallazgos.ayuda import Receta


def con_logo(carpeta: Path) -> list[Hallazgo]:
    """La entidad nombra un logo que no está."""
    base = hacer_resultado(8)
    return escribir_cartas(replace(base, entidad=replace(base.entidad, logo="escudo.png")), carpeta, carpeta / "cartas")


RECETAS: dict[str, Receta] = {"logo_no_se_usa": con_logo}
LUGARES = {"logo_no_se_usa": "entidad.toml"}
