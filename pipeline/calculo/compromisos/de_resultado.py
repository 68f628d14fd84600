"""Los compromisos de una corrida."""

from collections.abc import Sequence
from dataclasses import replace

from pipeline.calculo.compromisos.faltas import buscar_faltas
from pipeline.calculo.compromisos.seguir import seguir
from pipeline.calculo.evento_hecho import dia_hecho
from pipeline.calculo.filas_de import filas_de
from pipeline.calculo.resultado import Resultado
from pipeline.tablas.compromisos_recordados import Recordado
from pipeline.tablas.compromisos_seguidos import Seguido
from pipeline.tablas.listados.compromisos import Compromiso
from pipeline.tablas.listados.eventos import Evento


def con_compromisos(resultado: Resultado, de_antes: Sequence[Recordado]) -> Resultado:
    """El resultado con sus compromisos seguidos y lo que tienen mal. `de_antes`: lo recordado que hoy no está."""
    resultado = replace(resultado, compromisos=tuple(_seguir(resultado, de_antes)))
    return replace(resultado, hallazgos=(*resultado.hallazgos, *buscar_faltas(resultado)))


def compromisos_de(resultado: Resultado) -> list[Seguido]:
    """Los de la corrida; si todavía no se han seguido, los de sus libros."""
    return list(resultado.compromisos) or _seguir(resultado, ())


def _seguir(resultado: Resultado, de_antes: Sequence[Recordado]) -> list[Seguido]:
    hechos = [dia for e in filas_de(resultado, Evento) if (dia := dia_hecho(e, resultado.hoy))]
    filas = filas_de(resultado, Compromiso)
    return seguir(filas, de_antes, hechos, resultado.actividades, resultado.entidad, resultado.hoy)
