"""Las órdenes de `rendicion`: recibe, llama y dice; no calcula."""

import sys
from datetime import date
from pathlib import Path

import click

from pipeline import __version__
from pipeline.estado_de_salida import CONTRADICCION, HECHO, INTERRUMPIDO, MAL_USO
from pipeline.mensajes_de_click import Grupo, Orden, en_espanol
from pipeline.opciones import ANIO, ENTRADAS, RUTA, SALIDAS, con_carpetas, exigir_archivos, exigir_carpeta


@click.group(cls=Grupo, invoke_without_command=False)
@click.version_option(
    __version__, "--version", prog_name="rendicion", message="rendicion %(version)s", help="Dice la versión y termina."
)
def rendicion() -> None:
    """De los libros de Excel de la entidad al seguimiento oficial, con cada cifra ligada a su celda."""


@rendicion.command(cls=Orden)
@con_carpetas
def generar(entradas: Path, salidas: Path, formatos: Path, corte: date | None, hoy: date | None) -> int:
    """Lee las entradas y escribe todo lo que se entrega de un corte."""
    from pipeline import ordenes
    from pipeline.pantalla import decir_corrida, decir_nada, progreso

    exigir_carpeta(entradas)
    with progreso(entradas) as al_terminar:
        corrida = ordenes.generar(entradas, salidas, formatos, corte, hoy or date.today(), al_terminar)
    (decir_corrida if corrida.resultado.actividades else decir_nada)(corrida)
    return corrida.estado


@rendicion.command(cls=Orden)
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
    from pipeline import ordenes
    from pipeline.pantalla import decir_revision, progreso

    if celdas or mapa:
        from pipeline.ordenes_celdas import revisar_celdas

        estado, dicho = revisar_celdas(celdas, mapa, entradas, hoy or date.today())
        click.echo(dicho)
        return estado
    exigir_carpeta(entradas)
    with progreso(entradas) as al_terminar:
        corrida = ordenes.revisar(entradas, salidas, corte, hoy or date.today(), al_terminar)
    decir_revision(corrida)
    return corrida.estado


@rendicion.command(cls=Orden, short_help="Escribe en una tabla las actividades de los archivos.")
@click.argument("archivos", nargs=-1, required=True, metavar="ARCHIVO…", type=RUTA)
@click.option("--entidad", type=RUTA, metavar="ENTIDAD.TOML", help="El catálogo de la entidad.")
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
    from pipeline import ordenes
    from pipeline.base.texto import contar

    exigir_archivos([*archivos, correcciones] if correcciones else archivos)
    estado, cuantas = ordenes.normalizar(archivos, entidad, vigencia, salida, hallazgos, date.today(), correcciones)
    click.echo(
        f"{contar(cuantas, 'actividad')} en {salida}."
        if cuantas
        else f"Ningún archivo trae un plan; {salida} quedó solo con los títulos."
    )
    return estado


@rendicion.command(cls=Orden, short_help="Explica un hallazgo: qué es, por qué importa y qué hacer.")
@click.argument("que", nargs=-1, metavar="[CÓDIGO…]")
def explicar(que: tuple[str, ...]) -> int:
    """Explica cada hallazgo que se nombra: RC-H012, H012 o 012. Sin código, la lista de todos."""
    from pipeline.explicar import explicar as hacer

    click.echo(hacer(que))
    return HECHO


@rendicion.command(cls=Orden, short_help="Guarda aparte el ejemplo y deja lista la carpeta.")
@click.option(
    "--entradas", type=RUTA, default=ENTRADAS, metavar="CARPETA", help="La carpeta que se deja lista (entradas)."
)
def empezar(entradas: Path) -> int:
    """Guarda aparte el ejemplo y deja la carpeta lista para una entidad de verdad."""
    from pipeline.empezar import empezar as hacer

    click.echo(hacer(entradas))
    return HECHO


def principal() -> None:
    """Corre la orden y termina con su estado (0 a 5). Ninguna falla llega como traza a la pantalla."""
    for flujo in (sys.stdout, sys.stderr):
        if hasattr(flujo, "reconfigure"):
            flujo.reconfigure(encoding="utf-8", errors="replace")
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
