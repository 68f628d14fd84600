"""Encuestas inventadas para probar su gráfica."""

from dataclasses import replace

from pipeline.calculo.resultado import Resultado
from pipeline.tablas.encuestas import Respuesta
from tests.fabrica import hacer_resultado
from tests.graficas.muestras import LARGO

OPCIONES = {
    "satisfacción": ("Muy insatisfecho", "Insatisfecho", "Neutral", "Satisfecho", "Muy satisfecho", "NS/NR"),
    "calificación": ("Malo", "Regular", "Bueno", "Excelente", "No sabe"),
    "1 a 5": ("1", "2", "3", "4", "5", "NS/NR"),
    "sí o no": ("No", "Sí", "No responde"),
    "acuerdo": (
        "Totalmente en desacuerdo", "En desacuerdo", "Neutral", "De acuerdo", "Totalmente de acuerdo", "Tal vez",
    ),
}  # fmt: skip


def contar(
    pregunta: str, *cuentas: int, escala: str = "satisfacción", grupo: str = "", encuesta: str = "Audiencia pública"
) -> list[Respuesta]:
    """Las respuestas a una pregunta, en el orden de OPCIONES."""
    opciones = OPCIONES[escala]
    return [Respuesta(encuesta, pregunta, o, n, escala, grupo) for o, n in zip(opciones, cuentas, strict=False)]


def con_encuestas(*respuestas: list[Respuesta]) -> Resultado:
    """Un resultado con esas respuestas."""
    return replace(hacer_resultado(3), encuestas=tuple(r for suyas in respuestas for r in suyas))


def satisfaccion() -> Resultado:
    return con_encuestas(
        contar("¿Qué tan satisfecho quedó con la organización de la audiencia?", 4, 9, 20, 55, 32, 3),
        contar("¿La información entregada fue clara y suficiente?", 10, 25, 30, 40, 15),
        contar("¿Tuvo oportunidad de preguntar y recibir respuesta?", 22, 31, 18, 28, 9, 12),
        contar("¿Cómo califica el lugar y la hora escogidos?", 0, 0, 5, 40, 75, 1),
        contar("¿Qué tan útil fue la transmisión por internet?", 0, 1, 0, 2, 1, 117),
    )


def por_grupos() -> Resultado:
    grupos = {"Zona urbana": (4, 9, 20, 55, 32), "Zona rural": (15, 20, 12, 10, 3), "Fuera del municipio": (0, 1, 1, 1)}
    preguntas = ("¿Qué tan satisfecho quedó con la audiencia?", "¿Qué tan clara fue la información?")
    return con_encuestas(*(contar(p, *cuentas, grupo=g) for p in preguntas for g, cuentas in grupos.items()))


def de_todo() -> Resultado:
    return con_encuestas(
        contar("¿Volvería a participar?", 12, 88, 5, escala="sí o no"),
        contar("¿Se enteró a tiempo?", 60, 40, escala="sí o no"),
        contar("Califique la atención", 3, 14, 50, 33, 2, escala="calificación"),
        contar("Califique de 1 a 5 la rendición", 3, 5, 20, 40, 30, 4, escala="1 a 5"),
        contar("La alcaldía escucha", 30, 20, 10, 5, 5, 9, escala="acuerdo"),
    )


def largas(n: int = 60) -> Resultado:
    return con_encuestas(*(contar(f"¿{i} {LARGO}?", i, 2 * i % 7, i % 5, 9, i % 11) for i in range(n)))


CASOS = {
    "satisfacción": satisfaccion,
    "por grupos": por_grupos,
    "de todo": de_todo,
    "largas": largas,
    "una": lambda: con_encuestas(contar("¿Le sirvió?", 1, 1, 1, 1, 1)),
    "ninguna alcanza": lambda: con_encuestas(contar("¿Le sirvió?", 1, 1, 1, 1), contar("¿Volvería?", 0)),
    "grupos largos": lambda: con_encuestas(
        *(contar(f"¿{LARGO}?", 3, 4, 5, 6, i % 4, grupo=f"{LARGO} {i}") for i in range(30))
    ),
}
