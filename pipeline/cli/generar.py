"""`rendicion generar`: la corrida completa de un corte."""

from datetime import date
from pathlib import Path

import click

from pipeline.cli.mensajes_de_click import Orden
from pipeline.cli.opciones import con_carpetas, exigir_carpeta


@click.command(cls=Orden)
@con_carpetas
@click.option("--pdf/--sin-pdf", default=True, help="Si hay LibreOffice, el resumen ejecutivo va también en PDF.")
def generar(entradas: Path, salidas: Path, formatos: Path, corte: date | None, hoy: date | None, pdf: bool) -> int:
    """Lee las entradas y escribe todo lo que se entrega de un corte."""
    from pipeline.cli.oficina import buscar_oficina
    from pipeline.estado_de_salida import NADA_QUE_USAR
    from pipeline.ordenes.generar import generar as hacer
    from pipeline.pantalla import decir_corrida, decir_nada, progreso
    from pipeline.salidas.pdf.impresora import Impresora

    exigir_carpeta(entradas)
    impresora = Impresora(buscar_oficina()) if pdf else None
    with progreso(entradas) as al_terminar:
        corrida = hacer(entradas, salidas, formatos, corte, hoy or date.today(), al_terminar, impresora)
    (decir_nada if corrida.estado == NADA_QUE_USAR else decir_corrida)(corrida)
    return corrida.estado
