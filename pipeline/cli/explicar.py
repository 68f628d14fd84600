"""`rendicion explicar`: lo que el programa sabe de un hallazgo."""

import click

from pipeline.cli.mensajes_de_click import Orden
from pipeline.estado_de_salida import HECHO


@click.command(cls=Orden, short_help="Explica un hallazgo: qué es, por qué importa y qué hacer.")
@click.argument("que", nargs=-1, metavar="[CÓDIGO…]")
def explicar(que: tuple[str, ...]) -> int:
    """Explica cada hallazgo que se nombra: RC-H012, H012 o 012. Sin código, la lista de todos."""
    from pipeline.explicar import explicar as hacer

    click.echo(hacer(que))
    return HECHO
