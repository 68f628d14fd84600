"""Un registro de preguntas se reconoce por sus títulos, vengan de donde vengan, y cada dato guarda su celda."""

from datetime import date
from functools import cache

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pipeline.lectura.cuenta import familia
from pipeline.tablas.listados.preguntas import Pregunta
from tests.dibujo import interpretar

FORMATO = """
    REGISTRO DE PREGUNTAS DE LA CIUDADANÍA 2026 |
    Código: FO-12 | Versión 2
    No. | Fecha | Espacio | Canal | Nombre completo | Cédula | Pregunta | Tema | Dependencia responsable | Respuesta | Fecha de respuesta
    n:1 | f:2026-07-06 | Audiencia | Facebook Live | Una Persona | n:38123456 | ¿Cuándo arreglan la vía? | Vías | Planeación | En octubre | 20/07/2026
    n:2 | 6 de julio | Audiencia | chat | | | ¿Por qué no hay agua? | Acueducto | Hacienda
    n:3
    Elaboró: Planeación
"""
DE_FORMULARIO = """
    Marca temporal | Dirección de correo electrónico | Nombres y apellidos | Escriba su pregunta | Acepta la política de datos
    f:2026-07-06 | x@y.co | Una Persona | ¿Cuándo arreglan la vía? | Sí
"""


def preguntas(dibujo: str) -> list[Pregunta]:
    return interpretar(dibujo).listados.get("preguntas", [])  # type: ignore[return-value]


def test_se_leen_las_preguntas_de_un_formato():
    una, otra = preguntas(FORMATO)
    assert (una.consecutivo, una.fecha, una.fecha_respuesta) == ("1", date(2026, 7, 6), date(2026, 7, 20))
    assert (una.canal, otra.canal) == ("Facebook", "Chat")
    assert (una.dependencia, otra.dependencia) == ("Secretaría de Planeación", "Secretaría de Hacienda")
    assert (otra.fecha, otra.respuesta, otra.fecha_respuesta) == (date(2026, 7, 6), "", None)
    assert (una.origen("pregunta").celda, otra.origen("dependencia").celda) == ("G4", "I5")


def test_se_leen_las_de_un_formulario_en_linea():
    (una,) = preguntas(DE_FORMULARIO)
    assert (una.pregunta, una.contacto, una.autoriza) == ("¿Cuándo arreglan la vía?", "x@y.co", True)


def test_toda_celda_queda_con_dueno_y_la_fila_solo_numerada_no_es_una_pregunta():
    hoja = interpretar(FORMATO)
    assert sum(hoja.cuenta.values()) == hoja.contadas
    assert "hallazgo" not in {familia(d) for d in hoja.cuenta}
    assert hoja.cuenta["ruido: fila sin llenar"] == 1


def test_con_titulos_en_dos_filas():
    (una,) = preguntas("""
        Datos del ciudadano | < | Solicitud | < | <
        Nombre | Cédula | Fecha | Canal | Pregunta
        Una Persona | n:1 | f:2026-07-06 | Chat | ¿Cuándo?
    """)
    assert (una.nombre, una.canal, una.pregunta) == ("Una Persona", "Chat", "¿Cuándo?")


@pytest.mark.parametrize("dibujo", [
    "Actividad | Meta | Responsable | Fecha\nPublicar el informe | 1 | Hacienda | f:2026-05-01",
    "Dependencia: | Hacienda\nActividad | % de avance | Evidencia\nPublicar | p:0.5 | acta",
    "Nombre | Correo | Teléfono | Cargo\nUna Persona | x@y.co | n:1 | Profesional",
])  # fmt: skip
def test_lo_que_no_es_un_registro_de_preguntas_no_se_toma_por_uno(dibujo):
    assert preguntas(dibujo) == []


TITULOS = ["No.", "Fecha", "Canal", "Pregunta", "Dependencia", "Respuesta", "Fecha de respuesta"]
VALORES = ["n:1", "f:2026-07-06", "Chat", "¿Cuándo arreglan la vía?", "Hacienda", "En octubre", "f:2026-07-20"]


@cache
def en_su_orden() -> Pregunta:
    (fija,) = interpretar([TITULOS, VALORES]).listados["preguntas"]
    return fija


@given(st.permutations(range(len(TITULOS))), st.integers(0, 3), st.integers(0, 3))
def test_el_orden_de_las_columnas_y_el_lugar_de_la_tabla_no_cambian_lo_leido(orden, abajo, derecha):
    renglones = [[TITULOS[i] for i in orden], [VALORES[i] for i in orden]]
    movida = [[]] * abajo + [[""] * derecha + r for r in renglones]
    (una,) = interpretar(movida).listados["preguntas"]
    fija = en_su_orden()
    for campo in ("consecutivo", "fecha", "canal", "pregunta", "dependencia", "respuesta", "fecha_respuesta"):
        assert getattr(una, campo) == getattr(fija, campo), campo
