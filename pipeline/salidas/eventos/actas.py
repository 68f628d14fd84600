"""Un acta por evento cuyo día ya llegó, en la carpeta `actas`."""

from collections.abc import Sequence
from pathlib import Path

from pipeline.base.nombre_de_archivo import nombrar_archivos
from pipeline.base.redaccion import redactar
from pipeline.calculo.eventos import Procedimiento, Situado, procedimiento_de, publicar
from pipeline.calculo.eventos.preguntas import repartir_preguntas
from pipeline.calculo.eventos.situacion import APLAZADO, CANCELADO
from pipeline.calculo.preguntas import contar_terminos, preguntas_de
from pipeline.calculo.resultado import Resultado
from pipeline.salidas._word import Logo, guardar_documento
from pipeline.salidas.eventos.acta import hacer_acta

ACTAS = "actas"


def escribir_actas(
    situados: Sequence[Situado],
    procedimientos: Sequence[Procedimiento],
    resultado: Resultado,
    logo: Logo | None,
    carpeta: Path,
) -> None:
    """Escribe las actas; la carpeta no se crea si a ningún evento le toca. NoSePuedeEscribir si no se pudo."""
    asistencia = publicar(situados)
    publicas = dict(zip(map(id, situados), zip(asistencia.eventos, asistencia.grupos, strict=True), strict=True))
    suyos = [s for s in situados if s.dia and s.dia <= resultado.hoy and s.situacion not in (CANCELADO, APLAZADO)]
    terminos = contar_terminos(preguntas_de(resultado), resultado.entidad, resultado.hoy)
    preguntas = repartir_preguntas(situados, terminos)
    claves = {id(s): f"{s.dia:%Y-%m-%d} {redactar(s.evento.evento).texto} {s.evento.consecutivo}" for s in suyos}
    nombres = nombrar_archivos(claves.values())
    if suyos:
        carpeta.mkdir(parents=True, exist_ok=True)
    for s in suyos:
        suyo = procedimiento_de(s, procedimientos)
        acta = hacer_acta(s, *publicas[id(s)], suyo, preguntas[id(s)], resultado, logo)
        guardar_documento(acta, carpeta / f"acta_{nombres[claves[id(s)]]}.docx")
