"""Documento 000, la encuesta de satisfacción de un evento: de los cuestionarios tabulados a su análisis."""

import csv
from dataclasses import replace
from pathlib import Path

import openpyxl
import pytest
from docx import Document

from pipeline.calculo.resultado import Resultado
from pipeline.salidas.datos.escribir import escribir_datos
from pipeline.salidas.encuestas import ANALISIS, INTERNA, PUBLICA, escribir_analisis, escribir_encuestas
from tests.fabrica import hacer_resultado
from tests.hallazgos.ayuda import calculado
from tests.herramientas.ejemplo.encuestas import AUDIENCIA, CLARIDAD, FERIA, LOGISTICA, TIEMPO, dibujar_encuestas

EVENTOS = ("Audiencia pública de abril", "Feria de la gestión 2026")
DE_ALGUIEN = ("Rosalba", "Quiñonez", "300 000 00", "1000037", "Vereda San Isidro")


@pytest.fixture(scope="module")
def resultado(tmp_path_factory: pytest.TempPathFactory) -> Resultado:
    """Lo que da leer los dos libros de una oficina: las respuestas de un formulario y un cuadro con sus cuentas."""
    entradas = tmp_path_factory.mktemp("entradas")
    dibujar_encuestas(entradas)
    leido = calculado(entradas)
    return replace(
        hacer_resultado(3), encuestas=leido.encuestas, abiertas=leido.abiertas, hallazgos=leido.hallazgos,
        archivos=leido.archivos,
    )  # fmt: skip


@pytest.fixture(scope="module")
def carpeta(resultado: Resultado, tmp_path_factory: pytest.TempPathFactory) -> Path:
    hecha = tmp_path_factory.mktemp("encuestas")
    escribir_encuestas(resultado, hecha)
    escribir_analisis(resultado, hecha, (), hecha / ANALISIS)
    escribir_datos(resultado, hecha / "datos")
    return hecha


def filas(ruta: Path, hoja: str) -> list[list[object]]:
    return [[c.value for c in fila] for fila in openpyxl.load_workbook(ruta)[hoja].iter_rows(min_row=5)]


def test_de_cada_libro_salen_sus_preguntas_y_sus_faltas_con_su_celda(resultado):
    assert [(a.archivo, a.papel) for a in resultado.archivos] == [
        (AUDIENCIA, "encuesta de satisfacción"), (FERIA, "encuesta de satisfacción"),
    ]  # fmt: skip
    assert {r.encuesta for r in resultado.encuestas} == set(EVENTOS)
    assert [(h.nombre, h.origen.celda) for h in resultado.hallazgos] == [
        ("respuesta_fuera_de_escala", "J23"), ("cuestionario_en_blanco", "B42"),
    ]  # fmt: skip


def test_el_libro_interno_cuenta_todo_y_dice_de_que_celda_salio(carpeta):
    resumen = {(f[0], f[1]): f for f in filas(carpeta / INTERNA, "Resumen")}
    feria = resumen[EVENTOS[1], CLARIDAD]
    assert feria[3] == 59 and feria[4] == pytest.approx(51 / 59) and feria[6] == 2 and FERIA in feria[9]
    util = resumen[EVENTOS[0], "De 1 a 5, ¿qué tan útil fue para usted?"]
    assert (util[3], util[8]) == (42, 1)
    opciones = {(f[0], f[1], f[2]): (f[3], f[5]) for f in filas(carpeta / INTERNA, "Por pregunta")}
    assert opciones[EVENTOS[1], LOGISTICA, "Excelente"] == (31, f"{FERIA} › Consolidado › C5")
    assert str(filas(carpeta / INTERNA, "Respuestas abiertas")[0][3]).endswith("M5")


def test_los_eventos_se_comparan_pregunta_por_pregunta(carpeta):
    comparadas = {(f[0], f[1]): f for f in filas(carpeta / INTERNA, "Comparación")}
    assert {p for p, _ in comparadas} == {LOGISTICA, CLARIDAD, TIEMPO}
    assert comparadas[LOGISTICA, EVENTOS[1]][4] == pytest.approx(8.4)


def test_lo_publico_no_dice_ninguna_cuenta_de_menos_de_cinco_ni_quien_contesto(carpeta):
    escritas = [c for h in openpyxl.load_workbook(carpeta / PUBLICA) for fila in h.iter_rows(min_row=5) for c in fila]
    textos = " ".join(str(c.value) for c in escritas)
    with (carpeta / "datos/encuestas.csv").open(encoding="utf-8") as abierto:
        renglones = [*csv.DictReader(abierto)]
    textos += " ".join(v for r in renglones for v in r.values())
    textos += " ".join(p.text for p in Document(carpeta / ANALISIS).paragraphs)
    assert not [d for d in DE_ALGUIEN if d in textos] and "sillas" not in textos
    assert {r["respuestas"] for r in renglones} & {"1", "2", "3", "4"} == set()
    assert [r["opcion"] for r in renglones if r["encuesta"] == EVENTOS[1] and r["reservada"] == "sí"] == [
        "Sin opinión", "Muy malo", "Malo", "Regular", "Sin opinión", "Sin opinión",
    ]  # fmt: skip
    for f in filas(carpeta / PUBLICA, "Opciones"):
        assert f[3] == "Reservado" or f[3] == 0 or f[3] >= 5


def test_el_analisis_dice_quienes_lo_mejor_lo_que_cambia_y_lo_que_se_reservo(carpeta):
    dicho = [p.text for p in Document(carpeta / ANALISIS).paragraphs]
    assert (
        "Respondieron al menos 59 personas la encuesta de «Feria de la gestión 2026», que tiene 3 preguntas." in dicho
    )
    assert any(t.startswith(f"Lo mejor valorado es «{LOGISTICA}»") for t in dicho)
    assert any(t.startswith(f"En «{TIEMPO}»") and "puntos de diferencia" in t for t in dicho)
    assert any("se reservó el detalle" in t for t in dicho)


def test_los_mismos_datos_dan_los_mismos_bytes(resultado, carpeta, tmp_path):
    escribir_encuestas(resultado, tmp_path)
    escribir_analisis(resultado, tmp_path, (), tmp_path / ANALISIS)
    for nombre in (INTERNA, PUBLICA, ANALISIS):
        assert (tmp_path / nombre).read_bytes() == (carpeta / nombre).read_bytes()


def test_sin_encuestas_no_se_escribe_nada(tmp_path):
    escribir_encuestas(hacer_resultado(3), tmp_path)
    escribir_analisis(hacer_resultado(3), tmp_path, (), tmp_path / ANALISIS)
    assert [*tmp_path.iterdir()] == []
