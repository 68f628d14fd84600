"""`rendicion normalizar`: una sola tabla con las actividades de los archivos que se nombran."""

from datetime import date
from pathlib import Path

import click

from pipeline.cli.mensajes_de_click import Orden
from pipeline.cli.opciones import ANIO, RUTA, exigir_archivos


@click.command(cls=Orden, short_help="Escribe en una tabla las actividades de los archivos.")
@click.argument("archivos", nargs=-1, required=True, metavar="ARCHIVO…", type=RUTA)
@click.option("--entidad", type=RUTA, metavar="ARCHIVO", help="El entidad.toml o el configuracion.xlsx de la entidad.")
@click.option("--correcciones", type=RUTA, metavar="TOML", help="Las celdas que se corrigen.")
@click.option("--vigencia", type=ANIO, metavar="AÑO", help="El año del plan; si no se dice, el que diga el libro.")
@click.option("--hallazgos", type=RUTA, metavar="CSV", help="Dónde escribir los hallazgos.")
@click.option("--salida", type=RUTA, required=True, metavar="CSV", help="Dónde escribir la tabla.")
def normalizar(
    archivos: tuple[Path, ...],
    entidad: Path | None,
    correcciones: Path | None,
    vigencia: int | None,
    hallazgos: Path | None,
    salida: Path,
) -> int:
    """Escribe una sola tabla con las actividades de los archivos que se nombran."""
    from pipeline.base.texto import contar
    from pipeline.ordenes.normalizar import normalizar as hacer

    exigir_archivos([*archivos, correcciones] if correcciones else archivos)
    estado, cuantas = hacer(archivos, entidad, vigencia, salida, hallazgos, date.today(), correcciones)
    click.echo(
        f"{contar(cuantas, 'actividad')} en {salida}."
        if cuantas
        else f"Ningún archivo trae un plan; {salida} quedó solo con los títulos."
    )
    return estado
