"""`rendicion formatos`: los libros en que cada dependencia reporta."""

from datetime import date
from pathlib import Path

import click

from pipeline.cli.mensajes_de_click import Orden
from pipeline.cli.opciones import con_entradas_y_salidas, exigir_carpeta


@click.command(cls=Orden)
@con_entradas_y_salidas
@click.option("--todos", is_flag=True, help="También los demás: preguntas, compromisos, eventos, agenda…")
def formatos(entradas: Path, salidas: Path, corte: date | None, hoy: date | None, todos: bool) -> int:
    """Escribe el formato de avance de cada dependencia, para enviárselo; con --todos, también los demás."""
    from pipeline.ordenes.formatos import hacer_formatos
    from pipeline.pantalla import decir_formatos, decir_nada, progreso

    exigir_carpeta(entradas)
    with progreso(entradas) as al_terminar:
        hechos = hacer_formatos(entradas, salidas, corte, hoy or date.today(), al_terminar, todos)
    if hechos.pedidas or hechos.en_blanco:
        decir_formatos(hechos)
    else:
        decir_nada(hechos.corrida)
    return hechos.corrida.estado
