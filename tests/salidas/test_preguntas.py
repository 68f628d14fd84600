"""Los libros de preguntas: el interno dice el término de cada una; el público, nada que identifique a nadie."""

from dataclasses import replace
from datetime import date
from pathlib import Path

import openpyxl
import pytest

from pipeline.base.origen import Origen
from pipeline.calculo.resultado import Resultado
from pipeline.salidas.preguntas import INTERNA, PUBLICA, escribir_preguntas
from pipeline.tablas.listados.preguntas import Pregunta
from tests.fabrica import hacer_resultado

DE_ALGUIEN = ("Fulana", "Mengana", "38.123.456", "3001234567", "x@y.co", "Vereda La Honda", "Junta de La Honda")


@pytest.fixture
def con_preguntas() -> Resultado:
    una = Pregunta(
        consecutivo="7", fecha=date(2026, 7, 6), espacio="Audiencia", canal="Chat", nombre="Fulana Pérez",
        documento="38.123.456", contacto="x@y.co", territorio="Vereda La Honda", grupo_de_valor="Junta de La Honda",
        pregunta="Mi nombre es Fulana Pérez, C.C. 38.123.456, cel 3001234567. ¿Cuándo arreglan la vía?", tema="Vías",
        dependencia="Secretaría de Planeación", respuesta="Señora Fulana Pérez: en octubre.",
        fecha_respuesta=date(2026, 7, 20), origenes={"pregunta": Origen("p.xlsx", "Hoja1", 3, 4)},
    )  # fmt: skip
    otra = replace(
        una, consecutivo="8", fecha_respuesta=None, respuesta="", pregunta="Soy la señora Mengana: ¿y el agua?"
    )
    return replace(hacer_resultado(3), hoy=date(2026, 9, 10), listados={"preguntas": (una, otra)})


def celdas(ruta: Path) -> dict[str, list[list[object]]]:
    libro = openpyxl.load_workbook(ruta)
    return {h.title: [[c.value for c in fila] for fila in h.iter_rows(min_row=4)] for h in libro}


def test_el_interno_trae_primero_lo_vencido_con_su_celda(con_preguntas, tmp_path):
    escribir_preguntas(con_preguntas, tmp_path)
    titulos, vencida, respondida = celdas(tmp_path / INTERNA)["Preguntas"]
    fila = dict(zip(titulos, vencida, strict=True))
    assert (fila["Situación"], fila["Consecutivo"]) == ("■ Pendiente y vencida", "8")
    assert dict(zip(titulos, respondida, strict=True))["Celda"] == "p.xlsx › Hoja1 › D3"


def test_el_publico_no_dice_nada_que_identifique_a_nadie(con_preguntas, tmp_path):
    escribir_preguntas(con_preguntas, tmp_path)
    hojas = celdas(tmp_path / PUBLICA)
    dicho = " ".join(str(v) for filas in hojas.values() for fila in filas for v in fila)
    assert not [dato for dato in DE_ALGUIEN if dato in dicho]
    assert "¿Cuándo arreglan la vía?" in dicho and "en octubre" in dicho
    assert ["Nombre", 3] in hojas["Lo reservado"] and ["Celular", 1] in hojas["Lo reservado"]


def test_lo_que_dice_cada_hoja_de_si_se_lee_entero(con_preguntas, tmp_path):
    escribir_preguntas(con_preguntas, tmp_path)
    hojas = [h for nombre in (INTERNA, PUBLICA) for h in openpyxl.load_workbook(tmp_path / nombre)]
    assert [h.title for h in hojas if str(h["A2"].value).endswith("…")] == []


def test_sin_preguntas_no_se_escribe_nada(tmp_path):
    escribir_preguntas(hacer_resultado(3), tmp_path / "preguntas")
    assert not (tmp_path / "preguntas").exists()


def test_las_parecidas_salen_juntas_con_la_respuesta_ya_dada_y_sus_celdas(con_preguntas, tmp_path):
    una = con_preguntas.listados["preguntas"][0]
    otra = replace(
        una, consecutivo="9", respuesta="", fecha_respuesta=None, origenes={"pregunta": Origen("p.xlsx", "Hoja1", 9, 4)}
    )
    escribir_preguntas(replace(con_preguntas, listados={"preguntas": (una, otra)}), tmp_path)
    titulos, grupo = celdas(tmp_path / INTERNA)["Una respuesta para varias"]
    fila = dict(zip(titulos, grupo, strict=True))
    assert (fila["Preguntas"], fila["Por responder"], fila["Consecutivos"]) == (2, 1, "7, 9")
    assert fila["Celdas"] == "p.xlsx › Hoja1 › D3\np.xlsx › Hoja1 › D9"
    assert fila["La respuesta sale de"] == "7" and "en octubre." in fila["Texto que se propone"]
    assert "Fulana" not in fila["Texto que se propone"]
