"""`rendicion historia`: qué cortes se han guardado."""

from pathlib import Path

import click

from pipeline.cli.mensajes_de_click import Orden
from pipeline.cli.opciones import ENTRADAS, RUTA, exigir_carpeta


@click.command(cls=Orden, short_help="Dice qué cortes se han guardado y los exporta.")
@click.option("--entradas", type=RUTA, default=ENTRADAS, metavar="CARPETA", help="De dónde se lee (entradas).")
@click.option("--exportar", type=RUTA, metavar="CARPETA", help="Escribe todas las tablas guardadas, en CSV.")
def historia(entradas: Path, exportar: Path | None) -> int:
    """Dice qué cortes se han guardado; con --exportar, escribe todas sus tablas en una carpeta nueva."""
    from pipeline.ordenes.historia import contar_historia

    exigir_carpeta(entradas)
    estado, dicho = contar_historia(entradas, exportar)
    click.echo(dicho)
    return estado
