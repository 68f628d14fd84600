"""Lo que se escribe de cada actividad se lee como lo escribiría una persona."""

import pytest

from pipeline.salidas.valores_actividad import meta_en_palabras, responsable_a_la_vista

DOS = ("Secretaría General", "Oficina de Prensa")


@pytest.mark.parametrize(
    ("escrito", "dicho"),
    [
        ("Secretaría General Oficina de Prensa", "Secretaría General\nOficina de Prensa"),
        ("SECRETARIA GENERAL\nOficina de prensa", "Secretaría General\nOficina de Prensa"),
        ("Secretaría General, con apoyo de Prensa", "Secretaría General, con apoyo de Prensa"),
        ("", "Secretaría General\nOficina de Prensa"),
    ],
)
def test_los_renglones_de_una_celda_de_responsables_no_quedan_pegados(escrito, dicho):
    assert responsable_a_la_vista(escrito, DOS) == dicho


@pytest.mark.parametrize(
    ("valor", "unidad", "dicho"),
    [
        (1, "unidad", "1 unidad"),
        (1200, "unidad", "1.200 unidades"),
        (3, "entrega", "3 entregas"),
        (2.5, "unidad", "2,5 unidades"),
        (80, "%", "80 %"),
        (4, "", "4"),
    ],
)
def test_la_meta_sin_palabras_lleva_su_unidad_en_el_numero_que_pide(valor, unidad, dicho):
    assert meta_en_palabras(valor, unidad) == dicho
