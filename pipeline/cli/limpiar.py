"""`rendicion limpiar`: borra las salidas sin perder lo que alguien escribió en ellas."""

from datetime import date
from pathlib import Path

import click

from pipeline.cli.mensajes_de_click import Orden
from pipeline.cli.opciones import ENTRADAS, RUTA, SALIDAS, Fecha


@click.command(cls=Orden, short_help="Borra las salidas; lo que usted escribió en ellas queda guardado.")
@click.option("--entradas", type=RUTA, default=ENTRADAS, metavar="CARPETA", help="Dónde está el registro (entradas).")
@click.option("--salidas", type=RUTA, default=SALIDAS, metavar="CARPETA", help="Lo que se borra (salidas).")
@click.option("--hoy", type=Fecha(), metavar="AAAA-MM-DD", help="El día en que se hace; si no se dice, hoy.")
def limpiar(entradas: Path, salidas: Path, hoy: date | None) -> int:
    """Guarda lo que alguien cambió en las salidas y después las borra; nunca toca lo que el programa recuerda."""
    from pipeline.ordenes.limpiar import limpiar as hacer

    estado, dicho = hacer(entradas, salidas, hoy or date.today())
    click.echo(dicho)
    return estado
