"""Quién debe todavía el reporte de un corte."""

from dataclasses import replace
from datetime import date

import pytest

from pipeline.calculo.por_reportar import buscar_por_reportar
from pipeline.calculo.resultado import Resultado
from pipeline.entidad import Dependencia
from pipeline.tablas.avances import Avance
from tests.fabrica import hacer_resultado

A, B, TODAS = "Archivo", "Bienestar", "Todas las dependencias"
CORTE, ANTERIOR = date(2026, 8, 31), date(2026, 4, 30)


def con(dependencias: tuple[str, ...], *reportes: Avance, **campos: object) -> Resultado:
    base = hacer_resultado(1)
    fila = replace(
        base.filas[0], dependencias=dependencias, reportes=reportes, **{"programado": 1.0, "ejecutado": 0.0,
        "cumplida": False, "estado": "Sin reporte", **campos},
    )  # fmt: skip
    entidad = replace(base.entidad, dependencias=(Dependencia(A), Dependencia(B), Dependencia(TODAS, colectiva=True)))
    return replace(base, entidad=entidad, seguimiento={**base.seguimiento, base.corte.fecha: (fila,)})


def reporte(quien: str, **campos: object) -> Avance:
    return Avance(dependencia=quien, **campos)


@pytest.mark.parametrize(
    ("resultado", "deben"),
    [
        (con((A, B)), [A, B]),
        (con((A, B), reporte(A, corte=CORTE)), [B]),
        (con((A, B), reporte(A, corte=CORTE, tambien=(B,))), []),
        (con((A,), reporte(A, corte=ANTERIOR)), [A]),
        (con((A,), reporte(A, corte=date(2026, 6, 30))), []),
        (con((A,), reporte(A, fecha_reporte=date(2026, 9, 3))), []),
        (con((A,), reporte(A, fecha_reporte=date(2026, 5, 10))), [A]),
        (con((A,), reporte("")), []),
        (con((A, B), reporte("")), [A, B]),
        (con((TODAS,)), [TODAS]),
        (con((TODAS,), reporte(B, corte=CORTE)), []),
        (con(()), ["Sin responsable"]),
        (con((A, B), reporte(A, corte=ANTERIOR), cumplida=True, estado="En término"), [B]),
        (con((TODAS,), cumplida=True, estado="Cumplida"), []),
        (con((A,), programado=0.0), []),
    ],
)
def test_debe_quien_no_ha_reportado_este_corte_lo_que_no_se_ha_cumplido(resultado, deben):
    assert list(buscar_por_reportar(resultado)) == deben


def test_en_el_primer_corte_todo_reporte_es_de_el():
    base = hacer_resultado(1, corte=0)
    fila = replace(base.filas[0], dependencias=(A,), programado=1.0, cumplida=False, reportes=(reporte(A),))
    assert buscar_por_reportar(replace(base, seguimiento={base.corte.fecha: (fila,)})) == {}
