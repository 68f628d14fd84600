"""Comparar y decir textos como lo hace una persona."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pipeline.base.texto import a_oracion, contar, enumerar, junto, llave, recortar


@pytest.mark.parametrize(
    ("texto", "clave"),
    [
        ("Secretaría de Planeación", "secretaria de planeacion"),
        ("  SECRETARÍA\nde   Planeación. ", "secretaria de planeacion"),
        ("Diseño", "diseno"),
        ("1.10", "1 10"),
        ("Meta/producto", "meta producto"),
        ("N°", "n"),
        ("plan_de_accion", "plan de accion"),
        ("Straße", "strasse"),
        ("ﬁrma", "firma"),
        ("Planeacio\u0301n", "planeacion"),
        ("%", ""),
        ("", ""),
    ],
)
def test_la_llave_no_distingue_tildes_mayusculas_ni_adornos(texto: str, clave: str) -> None:
    assert llave(texto) == clave


@given(st.text())
def test_la_llave_de_una_llave_es_ella_misma(texto: str) -> None:
    clave = llave(texto)
    assert llave(clave) == clave and clave == " ".join(clave.split())


def test_junto_deja_un_espacio_entre_palabras() -> None:
    assert junto("  Publicar\n el\tinforme ") == "Publicar el informe"


@pytest.mark.parametrize(
    ("escrito", "queda"),
    [("DIÁLOGO DE DOBLE VÍA", "Diálogo de doble vía"), ("PTEP", "PTEP"), ("Estado Abierto", "Estado Abierto")],
)
def test_los_rotulos_en_mayusculas_se_leen_como_oracion_y_las_siglas_no(escrito: str, queda: str) -> None:
    assert a_oracion(escrito) == queda


@pytest.mark.parametrize(
    ("partes", "dicho"),
    [
        ([], ""),
        (["abril"], "abril"),
        (["abril", "agosto"], "abril y agosto"),
        (("abril", "agosto", "diciembre"), "abril, agosto y diciembre"),
        (["planes", "informes"], "planes e informes"),
        (["padres", "hijos"], "padres e hijos"),
        (["agua", "hielo"], "agua y hielo"),
        (["Hacienda", "Ícaro"], "Hacienda e Ícaro"),
        (["a", "Yumbo"], "a y Yumbo"),
    ],
)
def test_enumerar_usa_y_o_e_como_el_espanol(partes: list[str], dicho: str) -> None:
    assert enumerar(partes) == dicho


def test_enumerar_con_o() -> None:
    assert enumerar(["1.1", "1.2", "1.3"], "o") == "1.1, 1.2 o 1.3"


@pytest.mark.parametrize(
    ("cuantos", "que", "dicho"),
    [
        (1, "error", "1 error"),
        (0, "error", "0 errores"),
        (3, "aviso", "3 avisos"),
        (2, "actividad lista", "2 actividades listas"),
        (19, "reporte de avance", "19 reportes de avance"),
        (2, "revisión", "2 revisiones"),
        (4, "plan con sus avances", "4 planes con sus avances"),
    ],
)
def test_contar_pone_el_plural_de_lo_que_cuenta(cuantos: int, que: str, dicho: str) -> None:
    assert contar(cuantos, que) == dicho


@pytest.mark.parametrize(
    ("texto", "corto"),
    [
        ("Publicar el informe", "Publicar el informe"),
        ("Difundir el informe en la emisora y en la plaza", "Difundir el informe en la…"),
        ("Caracterizar grupos, valores y trámites", "Caracterizar grupos, valores…"),
        ("Caracterizaciones,", "Caracterizaciones,"),
        ("x" * 40, "x" * 29 + "…"),
        ("a\n b", "a b"),
    ],
)
def test_un_texto_recortado_no_parte_una_palabra_y_dice_que_sigue(texto: str, corto: str) -> None:
    assert recortar(texto, 30) == corto
