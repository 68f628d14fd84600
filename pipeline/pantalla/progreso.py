"""El avance de la lectura."""

import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

from pipeline.entradas import listar_entradas


@contextmanager
def progreso(entradas: Path) -> Iterator[Callable[[str], None]]:
    """Una barra por archivo si hay terminal; sin ella, silencio."""
    total = len(listar_entradas(entradas))
    if not total or not sys.stderr.isatty():
        yield lambda nombre: None
        return
    from rich.console import Console
    from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn

    columnas = (
        TextColumn("Leyendo"),
        BarColumn(),
        MofNCompleteColumn(),
        TextColumn("{task.fields[archivo]}", markup=False),
    )
    with Progress(*columnas, console=Console(stderr=True), transient=True) as barra:
        tarea = barra.add_task("leer", total=total, archivo="")
        yield lambda nombre: barra.update(tarea, advance=1, archivo=nombre.rsplit("/", 1)[-1])
