"""Las preguntas que llegan de Microsoft Forms y de Google Forms, tal como las exportan."""

import csv
from collections.abc import Sequence
from datetime import date, datetime
from pathlib import Path

import openpyxl
import pytest

from pipeline.disposiciones.archivo import interpretar_archivo
from pipeline.disposiciones.archivo_interpretado import ArchivoInterpretado, Tarea
from pipeline.lectura.cuenta import familia
from pipeline.tablas.listados.preguntas import Pregunta
from tests.dibujo import ENTIDAD

PREGUNTA, DIA = "¿Cuándo arreglan la vía de la vereda El Mirador?", date(2026, 7, 6)
EMPIEZA, ACABA = datetime(2026, 7, 6, 9, 15, 22), datetime(2026, 7, 6, 9, 17, 2)
DE_MICROSOFT = (
    "Id",
    "Hora de inicio",
    "Hora de finalización",
    "Correo electrónico",
    "Nombre",
    "Hora de la última modificación",
)
ACEPTA = "Autorizo a la alcaldía para el tratamiento de mis datos personales, de acuerdo con la Ley 1581 de 2012 " * 4


def leer(ruta: Path) -> ArchivoInterpretado:
    leido = interpretar_archivo(Tarea(ruta, ruta.name, ENTIDAD, con_destinos=True))
    assert leido.celdas == sum(leido.cuenta.values())
    return leido


def excel(carpeta: Path, *filas: Sequence[object]) -> ArchivoInterpretado:
    libro = openpyxl.Workbook()
    for fila in filas:
        libro.active.append(list(fila))
    libro.save(carpeta / "respuestas.xlsx")
    return leer(carpeta / "respuestas.xlsx")


def csv_de_google(carpeta: Path, *filas: Sequence[str]) -> ArchivoInterpretado:
    with (carpeta / "respuestas.csv").open("w", encoding="utf-8", newline="") as archivo:
        csv.writer(archivo, quoting=csv.QUOTE_ALL).writerows(filas)
    return leer(carpeta / "respuestas.csv")


def preguntas(leido: ArchivoInterpretado) -> list[Pregunta]:
    assert [h.mensaje for h in leido.hallazgos] == []
    assert "hallazgo" not in {familia(d) for d in leido.cuenta}
    return leido.listados["preguntas"]  # type: ignore[return-value]


def test_de_microsoft_el_nombre_que_se_pregunto_vale_si_el_de_la_cuenta_vino_vacio(tmp_path):
    titulos = (
        *DE_MICROSOFT,
        "Nombre completo",
        "Barrio o vereda",
        "Escriba su pregunta",
        "¿Autoriza el tratamiento de sus datos personales?",
    )
    una, otra = preguntas(excel(
        tmp_path, titulos,
        (1, EMPIEZA, ACABA, "anonymous", None, None, "Fulana", "El Mirador", PREGUNTA, "Sí, autorizo"),
        (2, EMPIEZA, ACABA, "anonymous", None, None, "Mengano", "Centro", "¿Y el agua?", "No"),
    ))  # fmt: skip
    assert (una.consecutivo, una.fecha, una.nombre, una.territorio) == ("1", DIA, "Fulana", "El Mirador")
    assert (una.pregunta, una.autoriza, otra.autoriza) == (PREGUNTA, True, False)
    assert una.origen("nombre").celda == "G2"


def test_de_microsoft_si_la_cuenta_dice_el_nombre_ese_vale(tmp_path):
    (una,) = preguntas(
        excel(tmp_path, (*DE_MICROSOFT, "Pregunta"), (1, EMPIEZA, ACABA, "a@b.co", "Fulana", None, PREGUNTA))
    )
    assert (una.nombre, una.contacto) == ("Fulana", "a@b.co")


@pytest.mark.parametrize("hora", [46209.385671, 46209, "46209,385671", "06/07/2026 9:15", "2026-07-06 09:15:22"])
def test_la_hora_vale_aunque_haya_perdido_su_formato(tmp_path, hora):
    (una,) = preguntas(
        excel(tmp_path, (*DE_MICROSOFT, "Pregunta"), (1, hora, ACABA, "a@b.co", "Fulana", None, PREGUNTA))
    )
    assert una.fecha == DIA


def test_en_ingles_tambien(tmp_path):
    titulos = ("ID", "Start time", "Completion time", "Email", "Name", "Last modified time", "¿Cuál es su pregunta?")
    (una,) = preguntas(excel(tmp_path, titulos, (1, EMPIEZA, ACABA, "a@b.co", "Fulana", None, PREGUNTA)))
    assert (una.fecha, una.nombre, una.contacto) == (DIA, "Fulana", "a@b.co")


@pytest.mark.parametrize("hora", ["2026/07/06 9:15:22 a. m. GMT-5", "6/07/2026 9:15:22", "06/07/2026 21:15:22"])
def test_de_google_con_la_hora_como_texto_y_las_preguntas_como_las_redacto_la_entidad(tmp_path, hora):
    una, otra = preguntas(csv_de_google(
        tmp_path,
        ("Marca temporal", "Dirección de correo electrónico", "Nombres y apellidos completos", "¿De qué vereda nos escribe?",
         "¿Qué pregunta quiere hacerle a la administración municipal?", ACEPTA),
        (hora, "a@b.co", "Fulana", "El Mirador", PREGUNTA, "Acepto"),
        (hora, "", "Mengano", "Centro", "¿Y el agua?\nEs urgente, por favor", "No acepto"),
    ))  # fmt: skip
    assert (una.fecha, una.contacto, una.nombre, una.territorio) == (DIA, "a@b.co", "Fulana", "El Mirador")
    assert (una.pregunta, una.autoriza, otra.autoriza) == (PREGUNTA, True, False)
    assert otra.pregunta == "¿Y el agua?\nEs urgente, por favor"


def test_basta_la_marca_temporal_y_la_pregunta(tmp_path):
    (una,) = preguntas(
        csv_de_google(tmp_path, ("Marca temporal", "¿Cuál es su pregunta?"), ("6/07/2026 9:15:22", PREGUNTA))
    )
    assert (una.fecha, una.pregunta) == (DIA, PREGUNTA)


@pytest.mark.parametrize("respuestas", [
    ("Sí", "No", "Sí", "No sé"),
    ("Ni de acuerdo ni en desacuerdo", "De acuerdo con todo lo dicho") * 2,
])  # fmt: skip
def test_una_encuesta_que_pregunta_por_las_preguntas_no_es_un_registro_de_preguntas(tmp_path, respuestas):
    titulos = ("Marca temporal", "Nombre", "Barrio", "¿Se respondieron las preguntas que hizo en la audiencia?")
    filas = [("6/07/2026 9:15:22", f"Persona {i}", "Centro", r) for i, r in enumerate(respuestas)]
    assert "preguntas" not in csv_de_google(tmp_path, titulos, *filas).listados
