"""El autodiagnóstico se lee con su jerarquía: lo combinado y lo que no se repite, y las calificaciones ya calculadas."""

import pytest

from pipeline.lectura.cuenta import familia
from tests.dibujo import interpretar

MIPG = """
    AUTODIAGNÓSTICO DE GESTIÓN | | | | | |
    POLÍTICA DE RENDICIÓN DE CUENTAS | | | CALIFICACIÓN TOTAL: | n:62.5 | |
    Componentes | Calificación | Categorías | Calificación | Actividades de gestión | Puntaje (0-100) | Observaciones
    Aprestamiento | n:50 | Equipo | n:50 | Conformar el equipo | n:40 | Sin acto
    ^ | ^ | ^ | ^ | Capacitar al equipo | n:60 |
    Diseño | n:75 | Estrategia | n:70 | Acordar las fechas | n:70 |
    | | Presupuesto | n:80 | Asignar recursos | n:80 | Hay rubro
    | | | | Contratar apoyos | | No aplica
"""


def leer(dibujo: str):
    return interpretar(dibujo).listados["autodiagnostico"]


def test_cada_actividad_sabe_su_etapa_y_su_categoria():
    assert [(c.etapa, c.categoria, c.puntaje) for c in leer(MIPG)] == [
        ("Aprestamiento", "Equipo", 40),
        ("Aprestamiento", "Equipo", 60),
        ("Diseño", "Estrategia", 70),
        ("Diseño", "Presupuesto", 80),
        ("Diseño", "Presupuesto", None),
    ]


def test_las_dos_calificaciones_y_la_total_son_las_declaradas():
    primera, *_, ultima = leer(MIPG)
    assert (primera.calificacion_etapa, primera.calificacion_categoria, primera.calificacion_total) == (50, 50, 62.5)
    assert (ultima.calificacion_etapa, ultima.calificacion_categoria) == (75, 80)
    assert (primera.origen("calificacion_total").celda, primera.origen("actividad").celda) == ("E2", "E4")


def test_toda_celda_tiene_dueno_y_nada_es_hallazgo():
    hoja = interpretar(MIPG)
    assert sum(hoja.cuenta.values()) == hoja.contadas
    assert "hallazgo" not in {familia(d) for d in hoja.cuenta}


def test_la_fila_del_total_al_final_no_es_una_actividad():
    hoja = interpretar("""
        Etapa | Categoría | Actividad de gestión | Puntaje
        Diseño | Estrategia | Acordar las fechas | n:70
        | | Calificación total | n:70
    """)
    (una,) = hoja.listados["autodiagnostico"]
    assert (una.actividad, una.calificacion_total) == ("Acordar las fechas", 70)


@pytest.mark.parametrize(
    "escrito, leido", [("n:45", 45), ("45 puntos", 45), ("p:0.45", 45), ("45%", 45), ("45/100", 45)]
)
def test_un_puntaje_se_lee_como_este_escrito(escrito, leido):
    (una,) = leer(f"Etapa | Categoría | Actividad de gestión | Puntaje\nDiseño | Plan | Acordar | {escrito}")
    assert una.puntaje == pytest.approx(leido)


def test_el_puntaje_en_letras_se_anota_con_su_celda():
    hoja = interpretar("Etapa | Categoría | Actividad de gestión | Puntaje\nDiseño | Plan | Acordar | Regular")
    assert [(h.nombre, h.origen.celda) for h in hoja.hallazgos] == [("numero_de_listado", "D2")]
