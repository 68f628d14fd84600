"""Documento 001, el procedimiento de cada espacio: qué se hace antes, durante y después, quién responde y qué se pasó.

La oficina escribe los pasos por clase de espacio y, de un foro, con sus fechas; el programa dice lo vencido, lo que nadie
tiene a cargo, el espacio sin «después» y el evento del que ningún procedimiento habla.
"""

from pathlib import Path
from zipfile import ZipFile

import pytest

from tests.historias.corrida_con_eventos import hoja

pytestmark = pytest.mark.xdist_group("eventos")
LIBRO = "procedimiento_por_espacio.xlsx"


@pytest.fixture
def eventos(corte_con_eventos: Path) -> Path:
    return corte_con_eventos / "eventos"


def test_cada_espacio_dice_si_le_falta_un_momento_y_cuantos_pasos_no_tienen_dueno(eventos: Path) -> None:
    espacios = {f["Espacio"]: f for f in hoja(eventos / LIBRO, "Por espacio")}
    assert (espacios["Encuentro ciudadano"]["Después"], espacios["Encuentro ciudadano"]["Sin responsable"]) == (
        "■ Falta",
        1,
    )
    assert espacios["Audiencia pública"]["Después"] == "2 pasos"


def test_el_paso_vencido_sale_vencido_y_con_su_celda(eventos: Path) -> None:
    (vencido,) = [
        f
        for f in hoja(eventos / LIBRO, "Pasos")
        if f["Estado"] == "■ Vencido" and f["Espacio"] == "Foro virtual del presupuesto"
    ]
    assert vencido["Qué se hace"] == "Publicar los datos del presupuesto en formato abierto"
    assert str(vencido["Celda"]).endswith("Procedimiento › C16")


def test_el_evento_sin_procedimiento_se_nombra_y_los_demas_tienen_su_lista_de_chequeo(eventos: Path) -> None:
    faltan = {f["Evento"] for f in hoja(eventos / LIBRO, "Eventos sin procedimiento")}
    assert faltan == {"Cabildo abierto rural", "Feria de la gestión"}
    chequeo = hoja(eventos / "eventos.xlsx", "Lista de chequeo")
    assert {f["Estado"] for f in chequeo if f["Evento"] == "Encuentro zonal de la comuna tres"} == {"Por marcar"}


def test_los_hallazgos_piden_lo_que_falta(eventos: Path) -> None:
    with ZipFile(eventos.parent / "hallazgos.xlsx") as libro:
        dicho = libro.read("xl/sharedStrings.xml").decode("utf-8").lower()
    assert "el procedimiento de «Encuentro ciudadano» no dice nada de «Después»".lower() in dicho
    assert "el evento 7 no tiene procedimiento" in dicho
    publico = (eventos.parent / "datos" / "hallazgos.csv").read_text(encoding="utf-8")
    assert "Procedimiento al que le falta un momento." in publico, "de un libro de personas, el título"
