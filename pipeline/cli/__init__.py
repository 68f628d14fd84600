"""Las órdenes de `rendicion`, una por archivo: cada una recibe, llama y dice; no calcula."""

import gc
import sys
from pathlib import Path

import click

from pipeline import __version__
from pipeline.cli.comparar import comparar
from pipeline.cli.configurar import configurar
from pipeline.cli.empezar import empezar
from pipeline.cli.explicar import explicar
from pipeline.cli.formatos import formatos
from pipeline.cli.generar import generar
from pipeline.cli.historia import historia
from pipeline.cli.limpiar import limpiar
from pipeline.cli.mensajes_de_click import Grupo, en_espanol
from pipeline.cli.normalizar import normalizar
from pipeline.cli.opciones import SALIDAS
from pipeline.cli.revisar import revisar
from pipeline.estado_de_salida import CONTRADICCION, HECHO, INTERRUMPIDO, MAL_USO

ORDENES = (
    generar,
    revisar,
    normalizar,
    formatos,
    explicar,
    configurar,
    comparar,
    historia,
    empezar,
    limpiar,
)  # fmt: skip


@click.group(cls=Grupo, invoke_without_command=False)
@click.version_option(
    __version__, "--version", prog_name="rendicion", message="rendicion %(version)s", help="Dice la versión y termina."
)
def rendicion() -> None:
    """De los libros de Excel de la entidad al seguimiento oficial, con cada cifra ligada a su celda."""


for orden in ORDENES:
    rendicion.add_command(orden)


def principal() -> None:
    """Corre la orden y termina con su estado (0 a 5). Ninguna falla llega como traza a la pantalla."""
    for flujo in (sys.stdout, sys.stderr):
        if hasattr(flujo, "reconfigure"):
            flujo.reconfigure(encoding="utf-8", errors="replace")
    gc.set_threshold(100_000, 20, 20)  # un plan grande son millones de objetos y casi ningún ciclo
    sys.exit(_correr(sys.argv[1:]))


def _correr(argumentos: list[str]) -> int:
    try:
        estado = rendicion.main(argumentos, prog_name="rendicion", standalone_mode=False)
        return estado if isinstance(estado, int) else HECHO
    except click.exceptions.Exit as salida:
        return salida.exit_code
    except click.Abort:
        click.echo("Se interrumpió; lo que había en salidas/ quedó como estaba.", err=True)
        return INTERRUMPIDO
    except click.ClickException as error:
        click.echo(en_espanol(error), err=True)
        return MAL_USO
    except Exception as error:
        return _decir_falla(error)


def _decir_falla(error: Exception) -> int:
    """Las fallas que el programa conoce, en una frase; las demás, a un registro que se nombra."""
    from pipeline.fallas import estado_y_frase, registrar

    estado, frase = estado_y_frase(error) or (CONTRADICCION, registrar(error, SALIDAS if SALIDAS.is_dir() else Path()))
    click.echo(frase, err=True)
    return estado
