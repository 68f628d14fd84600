"""Lo que las órdenes reciben: carpetas, fechas y archivos."""

from collections.abc import Iterable
from datetime import date
from pathlib import Path
from typing import Any

import click

from pipeline.base.texto import enumerar

ENTRADAS, SALIDAS, FORMATOS = Path("entradas"), Path("salidas"), Path("formatos")
RUTA = click.Path(path_type=Path)
ANIO = click.IntRange(2000, 2100)


class Fecha(click.ParamType[date]):
    """Un día escrito AAAA-MM-DD."""

    name = "fecha"

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> date:
        """El día; error de uso si no se entiende."""
        try:
            return date.fromisoformat(str(value))
        except ValueError:
            self.fail(f"«{value}» no es una fecha: escríbala como AAAA-MM-DD, por ejemplo 2026-08-31.", param, ctx)


_CARPETAS = (
    ("--entradas", ENTRADAS, "De dónde se lee (entradas)."),
    ("--salidas", SALIDAS, "Dónde se escribe (salidas)."),
    ("--formatos", FORMATOS, "Los formatos de la entidad (formatos)."),
)
_FECHAS = (
    ("--corte", "El corte; si no se dice, el de entidad.toml."),
    ("--hoy", "El día en que se hace; si no se dice, hoy."),
)


def con_carpetas(orden: Any) -> Any:
    """Las opciones que comparten `generar` y `revisar`."""
    return con_entradas_y_salidas(orden, _CARPETAS)


def con_entradas_y_salidas(orden: Any, carpetas: Any = _CARPETAS[:2]) -> Any:
    """Las mismas, sin los formatos de la entidad: para las órdenes que no los usan."""
    for nombre, ayuda in reversed(_FECHAS):
        orden = click.option(nombre, type=Fecha(), metavar="AAAA-MM-DD", help=ayuda)(orden)
    for nombre, carpeta, ayuda in reversed(carpetas):
        orden = click.option(nombre, type=RUTA, default=carpeta, metavar="CARPETA", help=ayuda)(orden)
    return orden


def exigir_carpeta(entradas: Path) -> None:
    """Error de uso, con su remedio, si la carpeta no existe."""
    if not entradas.is_dir():
        raise click.UsageError(
            f"No existe la carpeta «{entradas}». Qué hacer: créela y ponga allí entidad.toml y los libros, "
            "o diga otra con --entradas."
        )


def exigir_archivos(archivos: Iterable[Path]) -> None:
    """Error de uso, con su remedio, si alguno no existe."""
    if faltan := [archivo.name for archivo in archivos if not archivo.is_file()]:
        raise click.UsageError(f"No se encontró {enumerar(faltan)}. Qué hacer: revise el nombre y la carpeta.")
