"""Qué pasó con lo que una persona había cambiado en las salidas."""

import click

from pipeline.ordenes.corrida import Corrida

_NOMBRES = ("archivo_conservado", "lleno_en_salidas", "conservado_sin_leer", "memoria_danada")


def decir_conservados(corrida: Corrida) -> None:
    """Qué sigue ahí, qué se guardó entero y qué se tomó de ello."""
    if corrida.aviso:
        click.echo(f"Atención: {corrida.aviso}")
    for conservado in corrida.conservados:
        click.echo(f"  Se conservó lo que usted cambió: {conservado}")
    for hallazgo in corrida.resultado.hallazgos:
        if hallazgo.nombre in _NOMBRES:
            click.echo(f"  {hallazgo.origen.archivo}: {hallazgo.mensaje}")
