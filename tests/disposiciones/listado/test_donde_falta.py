"""Lo que a una fila le falta se señala en la celda en que hay que escribirlo, y se dice de qué fila es."""

from datetime import date

from pipeline.calculo.faltas_de_listado import buscar_declaradas
from pipeline.calculo.preguntas.faltas import buscar_faltas
from tests.dibujo import ENTIDAD, interpretar

HOY = date(2026, 9, 10)
COMPROMISOS = """
    COMPROMISOS CON LA CIUDADANÍA
    No. | Fecha del compromiso | Compromiso | Dependencia responsable | Fecha límite | Estado
    22 | f:2026-03-10 | Publicar el cronograma del puente | | f:2026-10-01 | En ejecución
    2025-4 | f:2026-03-10 | Podar los árboles del parque | Hacienda | | En ejecución
    | | Pintar la escuela | Hacienda | f:2026-10-01 | En ejecución
"""
PREGUNTAS = """
    PREGUNTAS DE LA CIUDADANÍA
    No. | Fecha | Canal | Pregunta | Dependencia responsable | Respuesta
    1 | | Chat | ¿Cuándo arreglan la vía? | Planeación |
    2 | f:2026-07-06 | Chat | ¿Cuándo abren la piscina? | |
"""


def test_la_celda_es_la_que_esta_en_blanco() -> None:
    filas = interpretar(COMPROMISOS).listados["compromisos"]
    faltas = buscar_declaradas("compromisos", filas, HOY)
    assert {h.origen.celda: h.mensaje for h in faltas} == {
        "D3": "el n.º 22 no trae «Dependencia responsable»: nadie responde por él.",
        "E4": "el n.º 2025-4 no trae «Fecha límite»: nunca se vence.",
        "B5": "«Pintar la escuela» no trae «Fecha del compromiso»: no se sabe hace cuánto se prometió.",
    }


def test_sin_la_columna_es_la_primera_de_la_fila() -> None:
    sin_columna = COMPROMISOS.replace("| Dependencia responsable |", "| Firma |")
    filas = interpretar(sin_columna).listados["compromisos"]
    faltas = [h for h in buscar_declaradas("compromisos", filas, HOY) if "Dependencia" in h.mensaje]
    assert [h.origen.celda for h in faltas] == ["A3", "A4", "C5"]


def test_la_pregunta_sin_fecha_o_sin_dueno_se_senala_en_su_casilla() -> None:
    filas = interpretar(PREGUNTAS).listados["preguntas"]
    assert [(h.nombre, h.origen.celda) for h in buscar_faltas(filas, ENTIDAD, HOY)] == [
        ("pregunta_sin_fecha", "B3"), ("pregunta_sin_dependencia", "E4"),
    ]  # fmt: skip
