"""Documento 002, la rendición por comunas y zona rural: en cuáles se ha hecho y en cuáles no.

Los libros escriben el territorio de muchos modos («C2», «comuna tres», «corregimiento EL CARMEN»); la entidad dijo cuáles
son los suyos; salen la tabla y las barras, con su texto.
"""

from pathlib import Path

import pytest

from tests.historias.corrida_con_eventos import hoja

pytestmark = pytest.mark.xdist_group("eventos")


@pytest.fixture
def corte(corte_con_eventos: Path) -> Path:
    return corte_con_eventos


def test_la_tabla_dice_lo_planeado_lo_hecho_y_la_asistencia_de_cada_territorio(corte: Path) -> None:
    filas = {f["Territorio"]: f for f in hoja(corte / "eventos" / "eventos.xlsx", "Territorio")}
    carmen, tres = filas["Corregimiento El Carmen"], filas["Comuna 3"]
    assert (carmen["Realizados"], carmen["Asistentes"], carmen["Espacios"]) == (1, 62, None)
    assert (tres["Planeados"], tres["Realizados"], tres["Espacios"]) == (1, 0, "■ Sin espacio")
    assert filas["Corregimiento Alto Bonito"]["Espacios"] == "■ Sin espacio", "la entidad lo declaró y nadie lo nombra"


def test_las_barras_dicen_donde_no_ha_habido_espacios(corte: Path) -> None:
    dicho = (corte / "graficas" / "territorio.txt").read_text(encoding="utf-8")
    assert dicho.startswith("En Comuna 1, Comuna 3 y Corregimiento Alto Bonito no se ha hecho ningún espacio")
    assert "Comuna 2: 1 de 1 espacio planeado" in dicho
    assert "45" not in dicho, "la asistencia no sale en lo que se publica sin revisar"
