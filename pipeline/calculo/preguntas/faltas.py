"""Lo que un registro de preguntas tiene mal, celda por celda."""

from collections.abc import Iterator, Sequence
from datetime import date

from pipeline.base.espanol import fecha
from pipeline.base.hallazgo import Hallazgo, anotar
from pipeline.base.texto import recortar
from pipeline.entidad import Entidad
from pipeline.tablas.listados.preguntas import Pregunta


def buscar_faltas(preguntas: Sequence[Pregunta], _: Entidad, hoy: date) -> list[Hallazgo]:
    """Los hallazgos de las preguntas, en su orden."""
    vistas: dict[tuple[str, str], Pregunta] = {}
    hallazgos: list[Hallazgo] = []
    for pregunta in preguntas:
        hallazgos += _de_una(pregunta, hoy)
        if not pregunta.consecutivo:
            continue
        otra = vistas.setdefault((pregunta.archivo, pregunta.consecutivo), pregunta)
        if otra is not pregunta:
            cual, donde = pregunta.consecutivo, str(otra.origen("consecutivo"))
            lugar = pregunta.origen("consecutivo")
            hallazgos.append(anotar("consecutivo_repetido", lugar, cual, consecutivo=cual, otra=donde))
    return hallazgos


def _de_una(p: Pregunta, hoy: date) -> Iterator[Hallazgo]:
    cual = p.consecutivo or f"«{recortar(p.pregunta, 40)}»"
    if p.fecha is None:
        yield anotar("pregunta_sin_fecha", p.donde_falta("fecha", "pregunta"), "", consecutivo=cual)
    for campo in ("fecha", "fecha_respuesta"):
        dia = getattr(p, campo)
        if dia and dia > hoy:
            yield anotar("pregunta_en_el_futuro", p.origen(campo), fecha(dia), consecutivo=cual, fecha=fecha(dia))
    if p.fecha and p.fecha_respuesta and p.fecha_respuesta < p.fecha:
        yield anotar(
            "respuesta_antes_de_pregunta", p.origen("fecha_respuesta"), fecha(p.fecha_respuesta),
            consecutivo=cual, fecha=fecha(p.fecha), respuesta=fecha(p.fecha_respuesta),
        )  # fmt: skip
    if p.respuesta and p.fecha_respuesta is None:
        yield anotar("respuesta_sin_fecha", p.origen("respuesta"), recortar(p.respuesta), consecutivo=cual)
    if not p.dependencia and not p.trasladada_a:
        yield anotar("pregunta_sin_dependencia", p.donde_falta("dependencia", "pregunta"), "", consecutivo=cual)
