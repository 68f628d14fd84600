"""Qué falta: quién no ha reportado y qué espera una decisión."""

import click

from pipeline.base.texto import contar, enumerar
from pipeline.calculo.pendientes import ordenar_responsables
from pipeline.calculo.por_decidir import buscar_por_decidir
from pipeline.calculo.por_reportar import buscar_por_reportar
from pipeline.calculo.resultado import Resultado
from pipeline.cruces.preguntas import vigentes

NOMBRES_A_LA_VISTA = 6


def decir_pendientes(r: Resultado) -> None:
    """Quién falta por reportar, las decisiones que se aplicaron y las que alguien debe tomar."""
    faltan = ordenar_responsables(buscar_por_reportar(r))
    if faltan:
        vistos, sobran = faltan[:NOMBRES_A_LA_VISTA], len(faltan) - NOMBRES_A_LA_VISTA
        nombres = enumerar([*vistos, f"{sobran} más"] if sobran > 0 else vistos)
        click.echo(f"Falta reportar: {nombres} (recibos/quien_falta.xlsx).")
    if tomadas := len(vigentes(r.decisiones)):
        click.echo(f"Reportes dudosos: ya hay {contar(tomadas, 'decisión tomada')}.")
    if por_tomar := len(buscar_por_decidir(r)):
        click.echo(f"Reportes dudosos: {contar(por_tomar, 'decisión')} por tomar, en por_decidir.xlsx.")
    if razones := sum(m.propia and not m.razon for m in r.modificaciones):
        click.echo(f"Cambios del plan: {contar(razones, 'razón')} por escribir, en modificaciones_del_plan.xlsx.")
