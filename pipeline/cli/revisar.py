"""`rendicion revisar`: solo el diagnóstico, o la cuenta de las celdas de un archivo."""

from datetime import date
from pathlib import Path

import click

from pipeline.cli.mensajes_de_click import Orden
from pipeline.cli.opciones import RUTA, con_carpetas, exigir_carpeta


@click.command(cls=Orden)
@con_carpetas
@click.option("--celdas", type=RUTA, metavar="ARCHIVO", help="Solo dice qué pasó con cada celda de un archivo.")
@click.option(
    "--mapa",
    type=RUTA,
    metavar="SALIDA.xlsx",
    help="Con --celdas: una copia del libro con cada celda del color de su destino.",
)
def revisar(
    entradas: Path,
    salidas: Path,
    formatos: Path,
    corte: date | None,
    hoy: date | None,
    celdas: Path | None,
    mapa: Path | None,
) -> int:
    """Hace la misma lectura y escribe solo el diagnóstico."""
    from pipeline.ordenes.revisar import revisar as hacer
    from pipeline.pantalla import decir_revision, progreso

    if celdas or mapa:
        from pipeline.ordenes.celdas import revisar_celdas

        estado, dicho = revisar_celdas(celdas, mapa, entradas, hoy or date.today())
        click.echo(dicho)
        return estado
    exigir_carpeta(entradas)
    with progreso(entradas) as al_terminar:
        corrida = hacer(entradas, salidas, corte, hoy or date.today(), al_terminar)
    decir_revision(corrida)
    return corrida.estado
