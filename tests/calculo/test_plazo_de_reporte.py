"""Hasta cuándo se pide un reporte y hasta cuándo se responde una carta."""

from dataclasses import replace
from datetime import date

import pytest

from pipeline.calculo.plazo_de_reporte import plazo_de_reporte, plazo_de_respuesta, reporte_pedido
from pipeline.calculo.plazos import cortes_de
from pipeline.entidad import Calendario, Cortes, Entidad

ENTIDAD = Entidad("Alcaldía de Valle Sereno", 2026)


@pytest.mark.parametrize(
    ("cortes", "esperado"),
    [
        (Cortes(), "2026-09-07"),
        (Cortes(plazo=30, dias="calendario"), "2026-09-15"),
        (Cortes(plazo=1), "2026-09-01"),
        (Cortes(plazo=0), "2026-08-31"),
    ],
)
def test_el_reporte_se_espera_a_la_mitad_del_plazo_de_publicacion(cortes, esperado):
    entidad = replace(ENTIDAD, cortes=cortes)
    assert plazo_de_reporte(cortes_de(entidad)[1], entidad).isoformat() == esperado


@pytest.mark.parametrize(
    ("hoy", "pedido"),
    [
        ("2026-08-20", "2026-09-07"),
        ("2026-09-07", "2026-09-07"),
        ("2026-09-08", "2026-09-11"),
        ("2026-09-12", "2026-09-14"),
        ("2026-09-14", "2026-09-14"),
        ("2026-09-15", None),
    ],
)
def test_lo_que_se_pide_es_un_dia_que_aun_no_ha_pasado(hoy, pedido):
    hecho = reporte_pedido(cortes_de(ENTIDAD)[1], ENTIDAD, date.fromisoformat(hoy))
    assert (hecho and hecho.isoformat()) == pedido


def test_la_carta_se_responde_en_cinco_dias_habiles_de_la_entidad():
    assert plazo_de_respuesta(date(2026, 9, 10), ENTIDAD) == date(2026, 9, 17)
    civico = replace(ENTIDAD, calendario=Calendario(no_habiles=(date(2026, 9, 15),)))
    assert plazo_de_respuesta(date(2026, 9, 10), civico) == date(2026, 9, 18)
