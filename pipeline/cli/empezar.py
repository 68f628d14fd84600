"""`rendicion empezar`: deja la carpeta lista para una entidad de verdad."""

from pathlib import Path

import click

from pipeline.cli.mensajes_de_click import Orden
from pipeline.cli.opciones import ENTRADAS, RUTA
from pipeline.estado_de_salida import HECHO


@click.command(cls=Orden, short_help="Guarda aparte el ejemplo y deja lista la carpeta.")
@click.option(
    "--entradas", type=RUTA, default=ENTRADAS, metavar="CARPETA", help="La carpeta que se deja lista (entradas)."
)
def empezar(entradas: Path) -> int:
    """Guarda aparte el ejemplo y deja la carpeta lista para una entidad de verdad."""
    from pipeline.empezar import empezar as hacer

    click.echo(hacer(entradas))
    return HECHO
