"""`rendicion configurar`: el libro de configuración, propuesto a partir de los libros de la entidad."""

from datetime import date
from pathlib import Path

import click

from pipeline.cli.mensajes_de_click import Orden
from pipeline.cli.opciones import ENTRADAS, RUTA, Fecha, exigir_carpeta
from pipeline.estado_de_salida import HECHO


@click.command(cls=Orden, short_help="Escribe configuracion.xlsx: la entidad y sus reglas, para llenar en Excel.")
@click.option("--entradas", type=RUTA, default=ENTRADAS, metavar="CARPETA", help="La carpeta de entradas (entradas).")
@click.option("--hoy", type=Fecha(), metavar="AAAA-MM-DD", help="El día en que se hace; si no se dice, hoy.")
def configurar(entradas: Path, hoy: date | None) -> int:
    """Escribe entradas/configuracion.xlsx con lo decidido y lo que los libros proponen; no pierde lo escrito en él."""
    from pipeline.ordenes.configurar import configurar as hacer
    from pipeline.pantalla import progreso

    exigir_carpeta(entradas)
    with progreso(entradas) as al_terminar:
        _, dicho = hacer(entradas, hoy or date.today(), al_terminar)
    click.echo(dicho)
    return HECHO
