"""Los libros de las encuestas aguantan una pregunta, muchas y textos muy largos; y el formato vuelve lleno."""

from dataclasses import replace

import openpyxl
import pytest

from pipeline.lectura.escalas import NS_NR
from pipeline.lectura.escalas_declaradas import escalas
from pipeline.salidas.encuestas import ANALISIS, INTERNA, PUBLICA, escribir_analisis, escribir_encuestas
from pipeline.salidas.encuestas.formato import _PREGUNTAS, escribir_formato_de_encuesta
from pipeline.salidas.formatos_en_blanco import EN_BLANCO
from pipeline.tablas.encuestas import Abierta
from tests.dibujo import leer
from tests.graficas.muestras_encuestas import CASOS, con_encuestas, contar


@pytest.mark.parametrize("caso", CASOS)
def test_se_escriben_con_cualquier_encuesta(caso, tmp_path):
    resultado = CASOS[caso]()
    escribir_encuestas(resultado, tmp_path)
    escribir_analisis(resultado, tmp_path, (), tmp_path / ANALISIS)
    assert {r.name for r in tmp_path.iterdir()} == {INTERNA, PUBLICA, ANALISIS}


def test_lo_escrito_por_una_persona_va_sin_sus_datos_y_nunca_como_formula(tmp_path):
    abiertas = (Abierta("Feria", "¿Qué sugiere?", "=1+1, llámenme al 3001234567", "a.xlsx", "Hoja1", "M3"),)
    escribir_encuestas(replace(con_encuestas(contar("¿Uno?", 5, 5, 5, 5, 5)), abiertas=abiertas), tmp_path)
    hoja = openpyxl.load_workbook(tmp_path / INTERNA)["Respuestas abiertas"]
    assert hoja["C5"].data_type == "s" and hoja["C5"].value.startswith("=1+1, ") and "300" not in hoja["C5"].value
    assert hoja["D5"].value == "a.xlsx › Hoja1 › M3"


def test_el_formato_en_blanco_se_reconoce_y_lleno_se_cuenta(tmp_path):
    ruta = tmp_path / "encuesta.xlsx"
    escribir_formato_de_encuesta(EN_BLANCO, ruta)
    vacio = leer(ruta)
    assert (vacio.papel, vacio.hallazgos) == ("formato en blanco", [])
    libro = openpyxl.load_workbook(ruta)
    hoja = libro.worksheets[1]
    for i, fila in enumerate(range(6, 12)):
        hoja.cell(fila, 2, "Foro del agua")
        for j, (_, escala, _) in enumerate(_PREGUNTAS, 3):
            opciones = [*(o.nombre for o in escalas()[escala].opciones), NS_NR]
            hoja.cell(fila, j, opciones[(i + j) % len(opciones)])
    libro.save(tmp_path / "lleno.xlsx")
    lleno = leer(tmp_path / "lleno.xlsx")
    assert lleno.papel == "encuesta de satisfacción" and lleno.hallazgos == []
    assert {(r.encuesta, r.pregunta, r.escala) for r in lleno.encuestas} == {
        ("Foro del agua", titulo, escala) for titulo, escala, _ in _PREGUNTAS
    }
    assert sum(lleno.cuenta.values()) == lleno.celdas
