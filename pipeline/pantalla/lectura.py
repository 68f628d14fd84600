"""Qué se leyó: los archivos, las actividades que rigen, los reportes y las celdas."""

import click

from pipeline.base.espanol import numero, porcentaje
from pipeline.base.texto import contar
from pipeline.calculo.resultado import Resultado

PLANES_A_LA_VISTA = 8
_PAPELES = {
    "plan": "plan",
    "avance": "reporte de avance",
    "plan y avance": "plan con sus avances",
    "sin uso": "sin uso",
    "no se pudo leer": "sin leer",
    "formato en blanco": "formato en blanco",
    "salida propia": "libro del programa",
}


def decir_lectura(r: Resultado) -> None:
    """Lo que se leyó y cuánto de su contenido tiene su lugar."""
    papeles: dict[str, int] = {}
    for archivo in r.archivos:
        papeles[archivo.papel] = papeles.get(archivo.papel, 0) + 1
    dichos = [contar(cuantos, _PAPELES.get(papel, f"libro de {papel}")) for papel, cuantos in papeles.items()]
    partes = ", ".join(dichos) or "ninguno"
    click.echo(f"Archivos encontrados: {len(r.archivos)} ({partes}).")
    click.echo(
        f"Rigen al corte {contar(r.total.actividades, 'actividad')}; se unieron {contar(len(r.avances), 'reporte')}."
    )
    celdas = sum(a.celdas for a in r.archivos)
    reclamadas = sum(a.celdas_reclamadas for a in r.archivos)
    if celdas:
        resto = celdas - reclamadas
        en_diagnostico = f"; las otras {numero(resto)} están en el diagnóstico" if resto else ""
        click.echo(
            f"Celdas con contenido: {numero(celdas)}; {porcentaje(reclamadas / celdas)} tienen su lugar en una tabla o "
            f"se reconocen{en_diagnostico}."
        )
        _decir_celdas_de_los_planes(r)


def _decir_celdas_de_los_planes(r: Resultado) -> None:
    """De cada archivo con plan, la parte de sus celdas que tiene dueño; primero los que menos."""
    planes = sorted((a for a in r.archivos if a.actividades and a.celdas), key=lambda a: a.celdas_reclamadas / a.celdas)
    for a in planes[:PLANES_A_LA_VISTA]:
        click.echo(f"  {a.archivo}: {porcentaje(a.celdas_reclamadas / a.celdas)} de sus {numero(a.celdas)} celdas.")
    if len(planes) > PLANES_A_LA_VISTA:
        click.echo(f"  … y {contar(len(planes) - PLANES_A_LA_VISTA, 'plan')} más en hallazgos.xlsx.")
    if any(a.celdas_reclamadas < a.celdas for a in planes):
        click.echo("  Qué no se usó de uno: make celdas ARCHIVO=… (o rendicion revisar --celdas ARCHIVO)")
