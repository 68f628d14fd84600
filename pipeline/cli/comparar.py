"""`rendicion comparar`: qué cambió de un corte a otro."""

from datetime import date
from pathlib import Path

import click

from pipeline.cli.mensajes_de_click import Orden
from pipeline.cli.opciones import ENTRADAS, RUTA, SALIDAS, Fecha, exigir_carpeta
from pipeline.estado_de_salida import HECHO


@click.command(cls=Orden, short_help="Dice qué cambió de un corte a otro.")
@click.argument("antes", metavar="CORTE_A")
@click.argument("despues", metavar="CORTE_B")
@click.option("--entradas", type=RUTA, default=ENTRADAS, metavar="CARPETA", help="De dónde se lee (entradas).")
@click.option("--salidas", type=RUTA, default=SALIDAS, metavar="CARPETA", help="Dónde se escribe (salidas).")
@click.option("--hoy", type=Fecha(), metavar="AAAA-MM-DD", help="El día en que se hace; si no se dice, hoy.")
def comparar(antes: str, despues: str, entradas: Path, salidas: Path, hoy: date | None) -> int:
    """Compara dos cortes (AAAA-MM-DD), o dos libros del plan: lo que cambió, con la celda de cada lado."""
    from pipeline.ordenes.comparar import comparar_dos
    from pipeline.pantalla import decir_comparacion

    exigir_carpeta(entradas)
    decir_comparacion(comparar_dos(entradas, salidas, antes, despues, hoy or date.today()))
    return HECHO
