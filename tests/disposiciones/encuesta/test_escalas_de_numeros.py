"""Un número solo es una opinión con su escala: la dice el cuestionario o, si no la dice, lo que se contestó."""

import pytest

from pipeline.calculo.encuestas import reunir_preguntas
from tests.disposiciones.encuesta.test_encuesta import cuentas, leer


def formulario(encima: str, valores: list[int], titulo: str = "¿Cómo fue la organización?") -> str:
    filas = "\n".join(f"f:2026-04-01 | n:{v} | n:{valores[0]}" for v in valores)
    return (
        f"Encuesta de satisfacción - Audiencia pública\n{encima}\nMarca temporal | {titulo} | ¿Y la claridad?\n{filas}"
    )


@pytest.mark.parametrize(("encima", "titulo", "valores", "escala"), [
    ("Califique de 1 a 10, siendo 1 la peor calificación y 10 la mejor", "¿Cómo fue?", [5, 4, 3, 5], "1 a 10"),
    ("Gracias por responder", "¿Cómo fue?", [10, 8, 3, 9, 1], "1 a 10"),
    ("Gracias por responder", "¿Cómo fue? (0 a 10)", [10, 8, 3, 9, 1], "0 a 10"),
    ("Gracias por responder", "¿Cómo fue?", [10, 8, 0, 9, 1], "0 a 10"),
    ("1: Malo  2: Regular  3: Bueno  4: Excelente", "¿Cómo fue?", [4, 4, 3, 2], "1 a 4"),
    ("De 1 a 4, donde 1 es excelente y 4 es malo", "¿Cómo fue?", [4, 4, 3, 2], "1 a 4 (1 es lo mejor)"),
    ("Donde 1 es excelente y 5 es pésimo", "¿Cómo fue?", [1, 5, 3, 2], "1 a 5 (1 es lo mejor)"),
    ("Donde 5 es excelente y 1 es pésimo", "¿Cómo fue?", [1, 5, 3, 2], "1 a 5"),
    ("Gracias por responder", "¿Cómo fue?", [1, 5, 3, 2], "1 a 5"),
    ("Gracias por responder", "¿Cómo fue?", [4] * 20 + [7], "1 a 5"),
])  # fmt: skip
def test_la_escala_de_numeros_es_la_que_dice_el_cuestionario(encima, titulo, valores, escala):
    hoja = leer(formulario(encima, valores, titulo))
    assert {r.escala for r in hoja.encuestas if r.pregunta == titulo} == {escala}


def test_a_todo_el_cuestionario_se_le_contesta_con_la_misma_escala():
    """Que en una pregunta nadie pasara de 5 no la hace de 1 a 5."""
    hoja = leer("""
        Encuesta de la audiencia pública
        Marca temporal | ¿Cómo fue la organización? | ¿Cómo fue el lugar?
        f:2026-04-01 | n:10 | n:4
        f:2026-04-01 | n:8 | n:5
        f:2026-04-01 | n:9 | n:3
    """)
    assert {r.escala for r in hoja.encuestas} == {"1 a 10"}


def test_con_el_uno_como_lo_mejor_los_unos_son_los_favorables():
    hoja = leer(formulario("Califique de 1 a 5, donde 1 es excelente y 5 es pésimo", [1, 1, 2, 5]))
    organizacion = reunir_preguntas(hoja.encuestas)[0]
    assert organizacion.favorables == 0.75 and organizacion.escala.favorables == "de 1 o 2"


def test_de_un_cuadro_de_1_a_10_no_se_pierde_ninguna_columna():
    hoja = leer("""
        Tabulación de la encuesta - Feria
        Pregunta | 1 | 2 | 3 | 4 | 5 | 6 | 7 | 8 | 9 | 10 | Total
        ¿Cómo fue la organización? | n:0 | n:0 | n:1 | n:0 | n:2 | n:3 | n:5 | n:9 | n:6 | n:4 | n:30
        ¿Cómo fue el lugar? | n:1 | n:0 | n:1 | n:0 | n:2 | n:3 | n:5 | n:9 | n:6 | n:4 | n:31
    """)
    assert sum(cuentas(hoja)["Feria", "¿Cómo fue la organización?"].values()) == 30
    assert {r.escala for r in hoja.encuestas} == {"1 a 10"}


def test_de_un_formulario_en_linea_cuenta_cada_opcion_que_se_marco():
    """Con coma o con punto y coma; una opción puede llevar comas, y lo que se escribió en «Otra» es «Otro medio»."""
    google = leer(
        """
        Marca temporal | ¿Cómo fue? | ¿Cómo se enteró del evento?
        f:2026-04-01 | Bueno | Página web, Redes sociales
        f:2026-04-01 | Malo | Redes sociales, Prensa, radio o televisión
        f:2026-04-01 | Bueno | Redes sociales, Un primo que trabaja allá
    """,
        "encuesta feria.xlsx",
    )
    assert cuentas(google)["Feria", "¿Cómo se enteró del evento?"] == {
        "Página web": 1, "Redes sociales": 3, "Prensa, radio o televisión": 1, "Otro medio": 1,
    }  # fmt: skip
    microsoft = leer(
        """
        Id | Hora de inicio | Hora de finalización | Correo electrónico | Nombre | ¿Cómo fue? | ¿Cómo se enteró del evento?
        n:1 | f:2026-04-01 | f:2026-04-01 | anonymous | | Bueno | Página web;Redes sociales;
        n:2 | f:2026-04-01 | f:2026-04-01 | anonymous | | Malo | Redes sociales;
        n:3 | f:2026-04-01 | f:2026-04-01 | anonymous | | Bueno | Aviso público;Página web;
    """,
        "encuesta feria.xlsx",
    )
    assert cuentas(microsoft)["Feria", "¿Cómo se enteró del evento?"] == {
        "Página web": 2, "Redes sociales": 2, "Aviso público": 1,
    }  # fmt: skip
    assert {r.personas for r in microsoft.encuestas if r.escala == "cómo se enteró"} == {3}


def test_de_un_formulario_en_linea_basta_una_pregunta_con_su_escala():
    hoja = leer(
        """
        ID | Start time | Completion time | Email | Name | Califique de 1 a 5 la organización | ¿Qué temas le interesan?
        n:1 | f:2026-04-01 | f:2026-04-01 | anonymous | | n:5 | Las vías del campo y el puesto de salud
        n:2 | f:2026-04-01 | f:2026-04-01 | anonymous | | n:4 | Que arreglen el acueducto de la vereda
    """,
        "encuesta feria.xlsx",
    )
    assert cuentas(hoja) == {("Feria", "Califique de 1 a 5 la organización"): {"5": 1, "4": 1}}
