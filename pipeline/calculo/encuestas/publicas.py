"""La tabla de las encuestas que se publica: cada opción con su cuenta y su parte, sin lo que se reserva."""

from collections.abc import Iterable

from pipeline.base.redaccion import redactar
from pipeline.calculo.encuestas.preguntas import reunir_preguntas
from pipeline.calculo.encuestas.reserva import Publica, encuestas_reservadas, publicar
from pipeline.tablas.encuestas import Respuesta, RespuestaPublica

SIN_OPINION = "Sin opinión"


def hacer_publicas(respuestas: Iterable[Respuesta]) -> list[RespuestaPublica]:
    """Una fila por opción, en el orden de las preguntas y de su escala, y otra por los que no opinaron."""
    todas = [*respuestas]
    reservadas = encuestas_reservadas(todas)
    return [f for p in map(publicar, reunir_preguntas(todas)) for f in _filas(p, p.pregunta.encuesta in reservadas)]


def _filas(publica: Publica, sin_aparte: bool) -> list[RespuestaPublica]:
    p = publica.pregunta
    comunes = (redactar(p.encuesta).texto, redactar(p.texto).texto, p.escala.nombre)
    filas = [
        RespuestaPublica(*comunes, o.nombre, publica.n, cuenta, parte, publica.parte_favorable, cuenta is None)
        for o, cuenta, parte in zip(p.escala.opciones, publica.cuentas, publica.partes, strict=True)
    ]
    otros = None if sin_aparte else p.sin_opinion + p.otras
    return [
        *filas,
        RespuestaPublica(*comunes, SIN_OPINION, publica.n, otros, None, publica.parte_favorable, sin_aparte),
    ]
