"""Lo que la persona ve de una comparación: cuántos cambios hay de cada clase y los que hay que explicar."""

import click

from pipeline.base.texto import contar, recortar
from pipeline.ordenes.comparar import Comparada
from pipeline.tablas.cambios import (
    AVANCE_BAJO,
    CLASES,
    DEJO_DE_REPORTAR,
    FECHAS_MOVIDAS,
    META_BAJO,
    SUSTITUIDA,
    YA_NO_ESTA,
    Cambio,
)

POR_EXPLICAR = (AVANCE_BAJO, YA_NO_ESTA, SUSTITUIDA, META_BAJO, FECHAS_MOVIDAS, DEJO_DE_REPORTAR)
A_LA_VISTA = 8


def decir_comparacion(hecha: Comparada) -> None:
    """El final de `comparar`."""
    c = hecha.comparacion
    for hallazgo in hecha.hallazgos:
        click.echo(str(hallazgo))
    click.echo(f"\nQué cambió entre el {c.antes} ({c.de_donde[0]}) y el {c.despues} ({c.de_donde[1]})")
    for clase in CLASES:
        if cuantos := c.contar(clase):
            click.echo(f"  {clase}: {cuantos}")
    click.echo(f"  {contar(c.iguales, 'actividad')} sin ningún cambio.")
    por_explicar = [cambio for cambio in c.cambios if cambio.clase in POR_EXPLICAR]
    if por_explicar:
        click.echo("Lo que hay que explicar:")
    for cambio in por_explicar[:A_LA_VISTA]:
        click.echo(f"  {_decir(cambio)}")
    if len(por_explicar) > A_LA_VISTA:
        click.echo(f"  … y {len(por_explicar) - A_LA_VISTA} más, en el libro.")
    for conservado in hecha.conservados:
        click.echo(f"  Se conservó lo que usted cambió: {conservado}")
    click.echo(f"Se escribió: {hecha.libro}")


def _decir(cambio: Cambio) -> str:
    quien = f"{cambio.numeral} {recortar(cambio.actividad, 60)}".strip() or ", ".join(cambio.dependencias)
    donde = [" › ".join(p for p in lado if p) for lado in _lados(cambio)]
    lugar = " → ".join(p for p in donde if p)
    return f"{cambio.clase} · {quien}: {recortar(cambio.antes, 60)} → {recortar(cambio.despues, 60) or '—'} ({lugar})"


def _lados(cambio: Cambio) -> tuple[tuple[str, str, str], tuple[str, str, str]]:
    return (
        (cambio.archivo_antes, cambio.hoja_antes, cambio.celda_antes),
        (cambio.archivo_despues, cambio.hoja_despues, cambio.celda_despues),
    )
