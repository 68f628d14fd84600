"""Documento 000, los eventos: el formato de planificación de cada uno se llena, y de ahí sale todo hasta el acta.

La historia entera: una dependencia llena la ficha de su encuentro (antes, durante y después, y cuántas personas fueron de
cada grupo), la oficina lleva el calendario, y de las dos salen un solo evento, su acta, lo planeado frente a lo hecho y el
calendario que se publica.
"""

from datetime import date
from pathlib import Path

import openpyxl
import pytest

from tests.herramientas.ejemplo.eventos import CALENDARIO, FICHA
from tests.historias.corrida_con_eventos import hoja
from tests.salidas.leer_word import texto

pytestmark = pytest.mark.xdist_group("eventos")


@pytest.fixture
def corte(corte_con_eventos: Path) -> Path:
    return corte_con_eventos


def test_el_encuentro_que_esta_en_el_calendario_y_en_su_ficha_es_uno_solo(corte: Path) -> None:
    filas = [
        f
        for f in hoja(corte / "eventos" / "eventos.xlsx", "Eventos")
        if f["Evento"] == "Diálogo del barrio Puerto Viejo"
    ]
    (uno,) = filas
    assert (uno["Situación"], uno["Asistentes"], uno["Territorio"]) == ("● Realizado", 45, "Comuna 2")
    assert str(uno["Celda"]).split("\n") == [f"{CALENDARIO} › Eventos › B6", f"{FICHA} › Ficha › B3"]


def test_lo_planeado_se_compara_con_lo_hecho(corte: Path) -> None:
    cuentas = hoja(corte / "eventos" / "eventos.xlsx", "Planeado y realizado")
    (total,) = [c for c in cuentas if c["Por"] == "Entidad"]
    assert (total["Planeados"], total["Realizados"], total["Vencidos sin realizar"], total["Aplazados"]) == (9, 4, 1, 1)
    assert sum(c["Planeados"] for c in cuentas if c["Por"] == "Corte") == 9


def test_el_acta_del_encuentro_sale_con_lo_que_dice_su_ficha(corte: Path) -> None:
    (acta,) = (corte / "eventos" / "actas").glob("*puerto-viejo*")
    dice = texto(acta)
    assert "Contar en qué van la cuneta y el alumbrado" in dice and "Caseta del muelle" in dice
    assert "Fueron 45 personas." in dice and "Comerciantes" in dice
    assert "Volver al barrio con el estudio" in dice, "el después de su ficha"


def test_lo_que_se_publica_no_deja_ver_a_menos_de_cinco_personas(corte: Path) -> None:
    grupos = {
        f["Grupo de valor"]: f["Asistentes"]
        for f in hoja(corte / "eventos" / "eventos_publicos.xlsx", "Asistencia por grupo")
    }
    assert (grupos["Comunidad educativa"], grupos["Ciudadanía general"]) == ("Reservado", 120)


def test_lo_que_no_cuadra_se_dice_en_su_celda(corte: Path) -> None:
    hallazgos = openpyxl.load_workbook(corte / "hallazgos.xlsx")
    dicho = " ".join(str(c.value) for h in hallazgos for f in h.iter_rows() for c in f if c.value)
    assert "dice 213 asistentes y sus grupos de valor suman 203" in dicho


def test_la_agenda_se_puede_importar(corte: Path) -> None:
    agenda = (corte / "eventos" / "eventos.ics").read_text(encoding="utf-8")
    assert agenda.count("BEGIN:VEVENT") == 8, "el que no tiene fecha no está"
    assert f"DTSTART;VALUE=DATE:{date(2026, 9, 18):%Y%m%d}" in agenda
