"""Qué está mal: cuántos hallazgos hay y los graves, uno por uno."""

import click

from pipeline.base.hallazgo import Gravedad
from pipeline.base.texto import contar
from pipeline.calculo.resultado import Resultado
from pipeline.ordenes.corrida import contar_gravedades

GRAVES_A_LA_VISTA = 8


def decir_diagnostico(r: Resultado) -> None:
    """Cuántos hay de cada gravedad, y los graves."""
    cuenta = contar_gravedades(r)
    click.echo(
        f"Diagnóstico: {contar(cuenta[Gravedad.GRAVE], 'grave')}, {contar(cuenta[Gravedad.ERROR], 'error')}, "
        f"{contar(cuenta[Gravedad.AVISO], 'aviso')}."
    )
    decir_graves(r)


def decir_graves(r: Resultado) -> None:
    """Los graves, primero los de las correcciones que no se pudieron hacer."""
    graves = [h for h in r.hallazgos if h.gravedad is Gravedad.GRAVE]
    graves.sort(key=lambda h: not h.nombre.startswith("correccion_"))  # lo que la entidad decidió y no se pudo hacer
    for hallazgo in graves[:GRAVES_A_LA_VISTA]:
        click.echo(f"  {hallazgo}")
    if len(graves) > GRAVES_A_LA_VISTA:
        click.echo(f"  … y {contar(len(graves) - GRAVES_A_LA_VISTA, 'grave')} más en hallazgos.xlsx.")
    if graves:
        codigo = graves[0].codigo
        click.echo(f"  Para saber más de uno: make explicar CODIGO={codigo} (o rendicion explicar {codigo})")
