"""Qué carta recibe cada quien."""

from pathlib import Path

from pipeline.base.hallazgo import Hallazgo
from pipeline.calculo.por_reportar import buscar_por_reportar
from pipeline.calculo.resultado import Resultado
from pipeline.calculo.retrasos import buscar_retrasos, retrasos_de
from pipeline.salidas._word import guardar_documento, leer_logo
from pipeline.salidas.cartas.personas import LIDER, hacer_destinos, va_al_lider
from pipeline.salidas.cartas.recordatorio import hacer_recordatorio
from pipeline.salidas.cartas.retrasos import hacer_carta_de_retrasos
from pipeline.salidas.entrega.falla import traducir
from pipeline.salidas.formato_de_avance import SIN_RESPONSABLE, nombrar_formatos
from pipeline.tablas.seguimiento import Seguimiento


def escribir_cartas(resultado: Resultado, entradas: Path, carpeta: Path) -> list[Hallazgo]:
    """Escribe una carta por dependencia que tenga algo; la carpeta no se crea si nadie lo tiene.

    Lo de un conjunto y lo que no tiene responsable van en la del líder del plan. Devuelve los hallazgos del logo.
    NoSePuedeEscribir si no se pudo.
    """
    entidad = resultado.entidad
    logo, hallazgos = leer_logo(entidad, entradas)
    debe, retrasos = buscar_por_reportar(resultado), buscar_retrasos(resultado)
    destinos = hacer_destinos((d for f in resultado.filas for d in f.dependencias), entidad)
    de_conjunto = _sin_repetir([f for n, suyas in debe.items() if va_al_lider(n, entidad) for f in suyas], resultado)
    de_nadie = [r for r in retrasos if all(va_al_lider(d, entidad) for d in r.actividad.dependencias)]
    if not debe and not retrasos:
        return hallazgos
    with traducir(carpeta):
        carpeta.mkdir(parents=True, exist_ok=True)
    formatos = nombrar_formatos(resultado)
    formatos[LIDER] = formatos.get(SIN_RESPONSABLE, "")
    for nombre, destino in destinos.items():
        es_lider = nombre == LIDER
        propias = de_conjunto if es_lider else debe.get(nombre, [])
        if propias:
            ajenas = [] if es_lider else [f for f in de_conjunto if f.dependencias and f not in propias]
            carta = hacer_recordatorio(resultado, destino, propias, ajenas, formatos.get(nombre, ""), logo)
            guardar_documento(carta, carpeta / f"recordatorio_{destino.archivo}.docx")
        suyos = de_nadie if es_lider else retrasos_de(retrasos, nombre)
        if suyos:
            carta = hacer_carta_de_retrasos(resultado, destino, suyos, logo)
            guardar_documento(carta, carpeta / f"retrasos_{destino.archivo}.docx")
    return hallazgos


def _sin_repetir(filas: list[Seguimiento], resultado: Resultado) -> list[Seguimiento]:
    """En el orden del plan, cada una una vez."""
    codigos = {f.codigo for f in filas}
    return [f for f in resultado.filas if f.codigo in codigos]
