"""Lo que alguien sumó en una tabulación se compara con las cuentas; los grupos se suman y no son otras preguntas."""

import pytest

from tests.dibujo import hallados
from tests.disposiciones.encuesta.test_encuesta import cuentas, leer

ORGANIZACION, LUGAR = ("Feria", "¿Cómo fue la organización?"), ("Feria", "¿Cómo fue el lugar?")
CUADRO = """
    Tabulación de la encuesta - Feria
    Pregunta | Malo | % | Regular | % | Bueno | % | NS/NR | Total
    ¿Cómo fue la organización? | n:2 | p:0.1 | n:8 | p:0.4 | n:10 | p:0.5 | n:3 | n:20
    ¿Cómo fue el lugar? | n:2 | p:0.1 | n:8 | p:0.4 | n:10 | p:0.7 | n:0 | n:31
    Total | n:4 | | n:16 | | n:21 | | n:3
"""
APILADA = """
    Tabulación de la encuesta - Feria
    Opción | Cantidad | Porcentaje
    ¿Cómo fue la organización?
    Malo | n:2 | p:0.1
    Regular | n:8 | 40 %
    Bueno | n:10 | p:0.7
    Total | n:20 | p:1
    ¿Cómo fue el lugar?
    Malo | n:2 | p:0.1
    Regular | n:8 | p:0.4
    Bueno | n:10 | p:0.5
    Total | n:25 | p:1
"""
POR_GRUPOS = {
    "apilada, con total": """
        Tabulación de la encuesta - Feria
        ¿Cómo fue la organización? | Urbana | Rural | Total
        Malo | n:1 | n:1 | n:2
        Regular | n:2 | n:3 | n:5
        Bueno | n:6 | n:4 | n:10
        ¿Cómo fue el lugar? | Urbana | Rural | Total
        Malo | n:1 | n:1 | n:2
        Regular | n:2 | n:3 | n:5
        Bueno | n:6 | n:4 | n:10
    """,
    "apilada, sin total": """
        Tabulación de la encuesta - Feria
        ¿Cómo fue la organización? | Urbana | Rural
        Malo | n:1 | n:1
        Regular | n:2 | n:3
        Bueno | n:6 | n:4
        ¿Cómo fue el lugar? | Urbana | Rural
        Malo | n:1 | n:1
        Regular | n:2 | n:3
        Bueno | n:6 | n:4
    """,
    "larga, con total": """
        Tabulación de la encuesta - Feria
        Pregunta | Opción | Hombres | Mujeres | Total
        ¿Cómo fue la organización? | Malo | n:1 | n:1 | n:2
         | Regular | n:2 | n:3 | n:5
         | Bueno | n:6 | n:4 | n:10
        ¿Cómo fue el lugar? | Malo | n:1 | n:1 | n:2
         | Regular | n:2 | n:3 | n:5
         | Bueno | n:6 | n:4 | n:10
    """,
    "larga, sin total": """
        Tabulación de la encuesta - Feria
        Pregunta | Opción | Hombres | Mujeres
        ¿Cómo fue la organización? | Malo | n:1 | n:1
         | Regular | n:2 | n:3
         | Bueno | n:6 | n:4
        ¿Cómo fue el lugar? | Malo | n:1 | n:1
         | Regular | n:2 | n:3
         | Bueno | n:6 | n:4
    """,
    "un bloque por grupo": """
        Tabulación de la encuesta - Feria
         | Hombres | < | < | Mujeres | < | < | Total
        Pregunta | Malo | Regular | Bueno | Malo | Regular | Bueno |
        ¿Cómo fue la organización? | n:1 | n:2 | n:6 | n:1 | n:3 | n:4 | n:17
        ¿Cómo fue el lugar? | n:1 | n:2 | n:6 | n:1 | n:3 | n:4 | n:17
    """,
    "una fila por grupo": """
        Tabulación de la encuesta - Feria
        Zona | Pregunta | Malo | Regular | Bueno | Total
        Urbana | ¿Cómo fue la organización? | n:1 | n:2 | n:6 | n:9
        Urbana | ¿Cómo fue el lugar? | n:1 | n:2 | n:6 | n:9
        Rural | ¿Cómo fue la organización? | n:1 | n:3 | n:4 | n:8
        Rural | ¿Cómo fue el lugar? | n:1 | n:3 | n:4 | n:8
    """,
}


def test_de_un_cuadro_el_total_y_el_porcentaje_que_no_salen_se_anotan_y_valen_las_cuentas():
    """El total puede ir con los que no opinaron o sin ellos."""
    hoja = leer(CUADRO)
    assert cuentas(hoja)[LUGAR] == {"Malo": 2, "Regular": 8, "Bueno": 10}
    assert hallados(hoja.hallazgos) == [
        ("suma_de_encuesta", "G4", "70%"), ("suma_de_encuesta", "I4", "31"), ("suma_de_encuesta", "F5", "21"),
    ]  # fmt: skip


def test_de_unas_opciones_apiladas_tambien_aunque_los_titulos_esten_una_sola_vez():
    hoja = leer(APILADA)
    assert cuentas(hoja) == {p: {"Malo": 2, "Regular": 8, "Bueno": 10} for p in (ORGANIZACION, LUGAR)}
    assert hallados(hoja.hallazgos) == [("suma_de_encuesta", "C6", "70%"), ("suma_de_encuesta", "B12", "25")]


@pytest.mark.parametrize("dibujo", POR_GRUPOS.values(), ids=[*POR_GRUPOS])
def test_repartidas_por_grupos_se_cuentan_entre_todos(dibujo):
    hoja = leer(dibujo)
    contadas: dict[tuple[str, str], dict[str, int]] = {}
    for r in hoja.encuestas:
        suya = contadas.setdefault((r.encuesta, r.pregunta), {})
        suya[r.opcion] = suya.get(r.opcion, 0) + r.respuestas
    esperada = {"Muy malo": 0, "Malo": 2, "Regular": 5, "Bueno": 10, "Excelente": 0}
    assert contadas == {ORGANIZACION: esperada, LUGAR: esperada}
    assert not hoja.hallazgos


def test_si_la_cuenta_no_es_la_suma_de_sus_grupos_se_anota_y_vale_la_cuenta():
    hoja = leer(POR_GRUPOS["larga, con total"].replace("n:4 | n:10", "n:4 | n:11", 1))
    assert cuentas(hoja)[ORGANIZACION]["Bueno"] == 11
    (hallazgo,) = hoja.hallazgos
    assert hallazgo.origen.celda == "E5" and "sus grupos suman 10; vale la cuenta" in hallazgo.mensaje
