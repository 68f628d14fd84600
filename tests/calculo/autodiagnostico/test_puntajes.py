"""Los puntajes del autodiagnóstico: promedio de promedios, y el nivel que se lee."""

import pytest

from pipeline.calculo.autodiagnostico import CATEGORIA, ETAPA, medir_autodiagnosticos, nivel_de
from pipeline.tablas.listados.autodiagnostico import Calificacion


def calificar(*filas: tuple[str, str, float | None]) -> list[Calificacion]:
    return [
        Calificacion("auto.xlsx", "Hoja1", i, {}, e, c, f"Actividad {i}", p) for i, (e, c, p) in enumerate(filas, 2)
    ]


FILAS = calificar(
    ("1. Aprestamiento", "Equipo", 40),
    ("APRESTAMIENTO", "Equipo", 60),
    ("Aprestamiento", "Diagnóstico", 90),
    ("Diseño", "Estrategia", None),
    ("Ejecución", "Diálogo", 20),
)


def test_la_categoria_promedia_actividades_la_etapa_categorias_y_el_total_etapas():
    (uno,) = medir_autodiagnosticos(FILAS)
    assert [(p.nombre, p.puntaje) for p in uno.de(CATEGORIA)] == [
        ("Equipo", 50), ("Diagnóstico", 90), ("Estrategia", None), ("Diálogo", 20),
    ]  # fmt: skip
    assert [(p.nombre, p.puntaje) for p in uno.de(ETAPA)] == [
        ("Aprestamiento", 70),
        ("Diseño", None),
        ("Ejecución", 20),
    ]
    assert (uno.total.puntaje, uno.total.actividades, uno.total.calificadas) == (45, 5, 4)


def test_sin_ningun_puntaje_no_hay_total_ni_ceros():
    (uno,) = medir_autodiagnosticos(calificar(("Diseño", "", None)))
    assert [p.puntaje for p in uno.puntajes] == [None, None, None]


def test_cada_libro_es_un_autodiagnostico():
    otras = calificar(("Diseño", "Estrategia", 100))
    otras[0].archivo = "otro.xlsx"
    assert [u.total.puntaje for u in medir_autodiagnosticos([*FILAS, *otras])] == [45, 100]


@pytest.mark.parametrize("puntaje, palabra", [
    (0, "Inicial"), (20, "Inicial"), (20.4, "Inicial"), (20.44, "Inicial"), (20.45, "Básico"), (20.5, "Básico"),
    (21, "Básico"), (40, "Básico"), (41, "Intermedio"), (60.5, "Avanzado"), (80.49, "Consolidado"), (80.4, "Avanzado"),
    (100, "Consolidado"),
])  # fmt: skip
def test_el_hueco_entre_dos_niveles_lo_decide_el_puntaje_que_se_lee(puntaje, palabra):
    assert nivel_de(puntaje).palabra == palabra


def test_lo_que_no_se_califico_no_tiene_nivel():
    assert nivel_de(None) is None


def test_la_actividad_que_se_repite_en_el_plan_de_accion_del_libro_cuenta_una_vez():
    otra_hoja = calificar(("Ejecución", "Diálogo", 20))
    otra_hoja[0].actividad, otra_hoja[0].hoja, otra_hoja[0].mejora = FILAS[-1].actividad, "Plan", "Ir a las veredas"
    (uno,) = medir_autodiagnosticos([*FILAS, *otra_hoja])
    assert (uno.total.actividades, uno.calificaciones[-1].mejora) == (5, "Ir a las veredas")
