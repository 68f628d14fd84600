"""`encuestas_publicas.xlsx`: lo que se puede publicar de las encuestas. Ninguna fila es de una persona.

Las opciones de una a cuatro personas van como «Reservado», con las que harían falta para deducirlas.
"""

from collections.abc import Sequence
from pathlib import Path

from pipeline.base.espanol import porcentaje
from pipeline.base.redaccion import redactar
from pipeline.calculo.encuestas import (
    Comparada,
    Publica,
    comparar_eventos,
    hacer_publicas,
    publicar,
    reunir_preguntas,
)
from pipeline.calculo.encuestas.publicas import SIN_OPINION
from pipeline.calculo.reserva import MINIMO
from pipeline.calculo.resultado import Resultado
from pipeline.salidas._excel import Columna, Cuadro, Enlace, Valor, abrir_libro, agregar_hoja, poner_tabla
from pipeline.tablas.encuestas import RespuestaPublica

PUBLICA = "encuestas_publicas.xlsx"
RESERVADO = "Reservado"
PREGUNTAS, OPCIONES, COMPARACION = "Preguntas", "Opciones", "Comparación"
_VOLVER = Enlace(PREGUNTAS, "← Volver a las preguntas")
_DE_PREGUNTAS = (
    Columna("Evento", 28), Columna("Pregunta", 56), Columna("Escala", 16), Columna("Opinaron (n)", 13, "entero"),
    Columna("Favorables", 14, "porcentaje"), Columna("Promedio (1 a 5)", 13, "cantidad"),
    Columna("Lo que se reserva", 44),
)  # fmt: skip
_DE_OPCIONES = (
    Columna("Evento", 28), Columna("Pregunta", 56), Columna("Opción", 30), Columna("Respuestas", 13, "entero"),
    Columna("Parte de n", 13, "porcentaje"),
)  # fmt: skip
_DE_COMPARAR = (
    Columna("Pregunta", 56), Columna("Evento", 30), Columna("Opinaron (n)", 13, "entero"),
    Columna("Favorables", 14, "porcentaje"), Columna("Puntos frente al primero", 14, "cambio"), Columna("Cuidado", 32),
)  # fmt: skip


def escribir_publica(resultado: Resultado, ruta: Path) -> None:
    """Escribe el libro. OSError si no se puede."""
    preguntas = reunir_preguntas(resultado.encuestas)
    publicas = [*map(publicar, preguntas)]
    titulo = f"Encuestas de los eventos de rendición de cuentas {resultado.entidad.vigencia}"
    with abrir_libro(ruta, "encuestas públicas", titulo, "Lo que respondieron los asistentes", resultado) as libro:
        poner_tabla(libro, agregar_hoja(libro, PREGUNTAS), Cuadro(
            "TablaPreguntas", titulo,
            f"Esta hoja contiene una tabla con una fila por pregunta. Se reserva lo que dejaría saber qué contestaron "
            f"menos de {MINIMO} personas.",
            _DE_PREGUNTAS, [_pregunta(p) for p in publicas], inmoviles=2,
            volver=Enlace(OPCIONES, "Ver las respuestas opción por opción →"),
        ))  # fmt: skip
        poner_tabla(libro, agregar_hoja(libro, OPCIONES), Cuadro(
            "TablaOpciones", "Respuestas a cada pregunta",
            "Esta hoja contiene una tabla con una fila por opción. Parte de n: de los que opinaron. "
            f"«{SIN_OPINION}» se reserva si en alguna pregunta son menos de {MINIMO}.",
            _DE_OPCIONES, [_opcion(f) for f in hacer_publicas(resultado.encuestas)], inmoviles=2, volver=_VOLVER,
        ))  # fmt: skip
        grupos = comparar_eventos(preguntas, lambda p: publicar(p).parte_favorable)
        poner_tabla(libro, agregar_hoja(libro, COMPARACION), Cuadro(
            "TablaComparacion", "Las mismas preguntas en varios eventos",
            "Esta hoja contiene una tabla con las preguntas que se hicieron en más de un evento con la misma escala.",
            _DE_COMPARAR, [_comparada(c) for grupo in grupos for c in grupo], inmoviles=1, volver=_VOLVER,
            vacio="Ninguna pregunta se hizo en más de un evento con la misma escala.",
        ))  # fmt: skip


def _pregunta(p: Publica) -> list[Valor]:
    textos = (redactar(p.pregunta.encuesta).texto, redactar(p.pregunta.texto).texto, p.pregunta.escala.nombre)
    promedio = None if p.promedio is None else round(p.promedio, 2)
    return [*textos, _numero(p.n), _favorables(p), promedio, decir_reserva(p)]


def _favorables(p: Publica) -> Valor:
    """La parte favorable; «Reservado» si la hay y no se dice."""
    if not p.pregunta.escala.es_de_opinion:
        return None
    if p.parte_favorable is not None or p.n == 0:
        return p.parte_favorable
    return RESERVADO if p.piso is None else f"Al menos {porcentaje(p.piso)}"


def _numero(n: int | None) -> Valor:
    return f"Menos de {MINIMO}" if n is None else n


def decir_reserva(p: Publica) -> str:
    """Qué no se dice de una pregunta, en pocas palabras."""
    if p.n is None:
        return f"La contestaron menos de {MINIMO} personas."
    if not p.reservadas:
        return ""
    if p.piso is not None:
        return f"El detalle: menos de {MINIMO} personas no dieron una respuesta favorable."
    if p.techo is not None:
        return f"El detalle: menos de {MINIMO} personas dieron una respuesta favorable."
    if p.favorables is None:
        return f"El detalle: hay opciones de menos de {MINIMO} personas."
    extremos = (("no favorables", p.tramos[0]), ("favorables", p.tramos[-1]))
    lados = [nombre for nombre, (opcion, _) in extremos if opcion is None]
    return f"El detalle de las {' y las '.join(lados)}: hay opciones de menos de {MINIMO} personas."


def _opcion(f: RespuestaPublica) -> list[Valor]:
    respuestas: Valor = RESERVADO if f.reservada else f.respuestas
    parte: Valor = RESERVADO if f.reservada and f.opcion != SIN_OPINION else f.parte
    return [f.encuesta, f.pregunta, f.opcion, respuestas, parte]


def _comparada(c: Comparada) -> Sequence[Valor]:
    p = publicar(c.pregunta)
    parte: Valor = RESERVADO if c.parte is None else c.parte
    cuidado = "Pocas respuestas: la diferencia puede ser de una o dos personas." if c.es_poca else ""
    nombres = redactar(c.pregunta.texto).texto, redactar(c.pregunta.encuesta).texto
    return [*nombres, _numero(p.n), parte, c.puntos, cuidado]
