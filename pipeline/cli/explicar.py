"""`rendicion explicar`: lo que el programa sabe de un hallazgo o de una cifra."""

from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

import click

from pipeline.cli.mensajes_de_click import Orden
from pipeline.cli.opciones import ENTRADAS, RUTA, Fecha
from pipeline.estado_de_salida import HECHO

if TYPE_CHECKING:
    from pipeline.calculo.resultado import Resultado


@click.command(cls=Orden, short_help="Explica una cifra hasta su celda, o un hallazgo.")
@click.argument("que", nargs=-1, metavar="[QUÉ…]")
@click.option("--entradas", type=RUTA, default=ENTRADAS, metavar="CARPETA", help="De dónde se lee (entradas).")
@click.option("--corte", type=Fecha(), metavar="AAAA-MM-DD", help="El corte; si no se dice, el de entidad.toml.")
@click.option("--hoy", type=Fecha(), metavar="AAAA-MM-DD", help="El día en que se hace; si no se dice, hoy.")
def explicar(que: tuple[str, ...], entradas: Path, corte: date | None, hoy: date | None) -> int:
    """Explica lo que se nombra, con la cadena de la cifra: la regla, las filas y sus celdas.

    Una actividad (1.2, PAAC-2026-3.1.2 o sus palabras), una suma («Componente 3», una dependencia, total) o un
    hallazgo (RC-H012, H012 o 012). Un número solo es un hallazgo: para la actividad 12, escriba «actividad 12».
    Sin nada, la lista de los hallazgos.
    """
    from pipeline.explicar import explicar as hacer

    def calcular() -> "Resultado | None":
        from pipeline.ordenes.explicar import calcular_para_explicar

        return calcular_para_explicar(entradas, corte, hoy or date.today())

    click.echo(hacer(que, calcular))
    return HECHO
