"""Las fortalezas y debilidades en cuadro se leen una por celda, de la forma que esté el cuadro."""

import pytest

from pipeline.lectura.cuenta import familia
from tests.dibujo import interpretar

DOS_COLUMNAS = """
    BALANCE DE LA RENDICIÓN DE CUENTAS | |
    Vigencia: 2025 | |
    No. | Fortalezas | Debilidades
    n:1 | Hubo transmisión en directo | No se publicaron las respuestas
    n:2 | | La convocatoria fue corta
    Elaboró: Planeación | |
"""
DOFA = """
    Fortalezas | Debilidades
    Equipo conformado | Convocatoria corta
    Presupuesto propio |
    Oportunidades | Amenazas
    Emisoras comunitarias | Elecciones
"""
A_LA_IZQUIERDA = """
    Fortalezas | Equipo conformado
    | Presupuesto propio
    Debilidades | Convocatoria corta
"""


def juicios(dibujo: str) -> list[tuple[str, str]]:
    return [(j.clase, j.descripcion) for j in interpretar(dibujo).listados.get("autoevaluacion", [])]


def test_dos_columnas_con_su_vigencia_y_su_celda():
    hoja = interpretar(DOS_COLUMNAS)
    filas = hoja.listados["autoevaluacion"]
    assert [(j.clase, j.origen("descripcion").celda, j.vigencia) for j in filas] == [
        ("Fortaleza", "B4", "2025"), ("Debilidad", "C4", "2025"), ("Debilidad", "C5", "2025"),
    ]  # fmt: skip
    assert "hallazgo" not in {familia(d) for d in hoja.cuenta} and sum(hoja.cuenta.values()) == hoja.contadas


def test_una_matriz_de_dos_por_dos():
    assert juicios(DOFA) == [
        ("Fortaleza", "Equipo conformado"), ("Debilidad", "Convocatoria corta"), ("Fortaleza", "Presupuesto propio"),
        ("Oportunidad", "Emisoras comunitarias"), ("Amenaza", "Elecciones"),
    ]  # fmt: skip


def test_con_los_titulos_a_la_izquierda():
    assert juicios(A_LA_IZQUIERDA) == [
        ("Fortaleza", "Equipo conformado"), ("Fortaleza", "Presupuesto propio"), ("Debilidad", "Convocatoria corta"),
    ]  # fmt: skip


def test_una_celda_con_vinetas_son_varias_cosas():
    assert juicios("Fortalezas | Debilidades\n- Hubo quórum\\n- Hubo transmisión | Faltó sonido\\nen la sala") == [
        ("Fortaleza", "Hubo quórum"), ("Fortaleza", "Hubo transmisión"), ("Debilidad", "Faltó sonido\nen la sala"),
    ]  # fmt: skip


def test_la_accion_de_la_fila_es_de_la_debilidad():
    hoja = interpretar("""
        Aspecto | Fortalezas | Aspectos por mejorar | Acción de mejora | Responsable
        Convocatoria | Por radio | Fue corta | Convocar antes | Prensa
    """)
    buena, mala = hoja.listados["autoevaluacion"]
    assert (buena.aspecto, buena.accion, buena.dependencia) == ("Convocatoria", "", "")
    assert (mala.aspecto, mala.accion, mala.dependencia) == ("Convocatoria", "Convocar antes", "Oficina de Prensa")


@pytest.mark.parametrize("dibujo", [
    "Fortalezas\nEquipo conformado",
    "Actividad | Fortaleza | Fecha | Responsable\nPublicar | alta | f:2026-05-01 | Hacienda",
    "Tipo | Qué\nFortaleza | Uno\nDebilidad | Dos\nFortaleza | Tres",
])  # fmt: skip
def test_lo_que_no_es_un_cuadro_no_se_toma_por_uno(dibujo):
    assert juicios(dibujo) == []


def test_un_listado_por_filas_se_lee_con_sus_clases():
    hoja = interpretar("""
        Evento: | Feria de la transparencia | |
        Aspecto | Fortaleza o debilidad | Descripción | Calificación
        Convocatoria | D | Fue corta | n:2
        Logística | fortalezas | Hubo sillas | n:5
    """)
    assert [(j.clase, j.evento, j.calificacion) for j in hoja.listados["autoevaluacion"]] == [
        ("Debilidad", "Feria de la transparencia", 2), ("Fortaleza", "Feria de la transparencia", 5),
    ]  # fmt: skip


def test_una_tabla_con_una_fortaleza_y_una_debilidad_no_es_un_cuadro():
    hoja = interpretar("""
        Aspecto | Fortaleza o debilidad | Descripción | Acción de mejora
        Convocatoria | Fortaleza | Llegaron organizaciones nuevas |
        Logística | Debilidad | El sonido no alcanzó | Alquilar parlantes
    """)
    juicios = hoja.listados["autoevaluacion"]
    assert [(j.clase, j.descripcion) for j in juicios] == [
        ("Fortaleza", "Llegaron organizaciones nuevas"), ("Debilidad", "El sonido no alcanzó"),
    ]  # fmt: skip
    assert hoja.hallazgos == []


def test_lo_que_otra_columna_dice_de_la_fila_lleva_su_tipo():
    hoja = interpretar("""
        Autoevaluación del evento: Audiencia pública
        Criterio | Calificación (1 a 5) | Fortalezas | Debilidades
        Convocatoria | n:3 | Radio | Tarde
    """)
    assert [(j.aspecto, j.calificacion, j.evento) for j in hoja.listados["autoevaluacion"]] == [
        ("Convocatoria", 3, "Audiencia pública"), ("Convocatoria", 3, "Audiencia pública"),
    ]  # fmt: skip


def test_con_una_columna_de_numeros_delante_de_cada_lista():
    assert juicios("""
        DEBILIDADES | | OPORTUNIDADES |
        1 | Poco personal | 1 | Internet
        FORTALEZAS | | AMENAZAS |
        1 | Experiencia | 1 | Elecciones
    """) == [
        ("Debilidad", "Poco personal"), ("Oportunidad", "Internet"), ("Fortaleza", "Experiencia"),
        ("Amenaza", "Elecciones"),
    ]  # fmt: skip


@pytest.mark.parametrize(("titulos", "clases"), [
    ("Lo bueno | Lo malo", ["Fortaleza", "Debilidad"]),
    ("ACIERTOS | DESACIERTOS", ["Fortaleza", "Debilidad"]),
    ("¿Qué funcionó? | ¿Qué falló?", ["Fortaleza", "Debilidad"]),
    ("Lo positivo | Lo negativo | Por mejorar", ["Fortaleza", "Debilidad", "Debilidad"]),
    ("¿Qué salió bien? | ¿Qué salió mal? | Oportunidades de mejora", ["Fortaleza", "Debilidad", "Oportunidad"]),
])  # fmt: skip
def test_lo_bueno_y_lo_malo_se_titulan_de_muchas_maneras(titulos, clases):
    lo_dicho = " | ".join(["Vino gente", "Se oyó mal", "Probar el sonido"][: len(clases)])
    hoja = interpretar(f"BALANCE DE LA AUDIENCIA\n{titulos}\n{lo_dicho}")
    filas = [(f.clase, f.origen("descripcion").celda) for f in hoja.listados["autoevaluacion"]]
    assert filas == list(zip(clases, ["A3", "B3", "C3"], strict=False))


@pytest.mark.parametrize("dibujo", [
    "Marca temporal | ¿Qué funcionó? | ¿Qué falló? | ¿Cómo califica el evento?\nf:2026-05-01 | La gente | Sonido | Bueno",
    "Actividad | % de avance | Lo positivo | Lo negativo\nPublicar | p:0.4 | rápido | nada",
])  # fmt: skip
def test_una_encuesta_o_un_reporte_con_esas_columnas_no_es_un_cuadro(dibujo):
    assert "autoevaluacion" not in interpretar(dibujo).listados
