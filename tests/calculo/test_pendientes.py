"""Lo que está vencido, lo que viene y lo que se reclama como retraso."""

from dataclasses import replace
from datetime import date, timedelta

import pytest

from pipeline.calculo.pendientes import (
    EN_EL_CORTE_SIGUIENTE,
    MAS_ADELANTE,
    POR_VENCER,
    VENCIDA,
    buscar_pendientes,
    por_dependencia,
    situacion,
)
from pipeline.calculo.resultado import Resultado
from pipeline.calculo.retrasos import buscar_retrasos, retrasos_de
from pipeline.tablas.programacion import Entrega
from tests.fabrica import hacer_resultado

HOY = date(2026, 9, 10)


def con(hoy: date = HOY, *entregas: tuple[date, float], ejecutado: float = 0.0, **campos: object) -> Resultado:
    """Un resultado de una sola actividad, con estas entregas."""
    base = hacer_resultado(1)
    programado = sum(c for d, c in entregas if d <= base.corte.fecha)
    fila = replace(
        base.filas[0], ejecutado=ejecutado, programado=programado, meta=sum(c for _, c in entregas), **campos
    )
    hechas = tuple(Entrega(fila.codigo, d, c, "fecha", "Plan.xlsx", "Hoja1", "F7") for d, c in entregas)
    return replace(base, hoy=hoy, programacion=hechas, seguimiento={**base.seguimiento, base.corte.fecha: (fila,)})


@pytest.mark.parametrize(
    ("vence", "esperada"),
    [
        (date(2026, 8, 31), VENCIDA),
        (date(2026, 9, 1), EN_EL_CORTE_SIGUIENTE),
        (date(2026, 9, 9), EN_EL_CORTE_SIGUIENTE),
        (date(2026, 9, 10), POR_VENCER),
        (date(2026, 10, 10), POR_VENCER),
        (date(2026, 10, 11), MAS_ADELANTE),
    ],
)
def test_la_situacion_de_una_entrega_es_la_del_dia_de_la_corrida(vence, esperada):
    resultado = con(HOY, (vence, 1.0))
    (pendiente,) = buscar_pendientes(resultado)
    assert situacion(pendiente, resultado) == esperada


def test_antes_del_corte_lo_que_aun_no_ha_llegado_no_esta_vencido():
    resultado = con(date(2026, 8, 20), (date(2026, 8, 31), 1.0))
    (pendiente,) = buscar_pendientes(resultado)
    assert situacion(pendiente, resultado) == POR_VENCER
    assert buscar_retrasos(resultado) == []


def test_lo_ejecutado_cubre_primero_lo_mas_antiguo_y_el_retraso_es_uno_por_actividad():
    fechas = [date(2026, 3, 31), date(2026, 6, 30), date(2026, 8, 31), date(2026, 12, 31)]
    resultado = con(HOY, *((f, 2.0) for f in fechas), ejecutado=3.0)
    assert [(p.entrega.fecha, p.pendiente) for p in buscar_pendientes(resultado)] == [
        (fechas[1], 1.0), (fechas[2], 2.0), (fechas[3], 2.0),
    ]  # fmt: skip
    (retraso,) = buscar_retrasos(resultado)
    assert (retraso.desde, retraso.dias, retraso.entregas, retraso.falta) == (fechas[1], 72, 2, 3.0)
    assert retraso.lugar == "Plan.xlsx › Hoja1 › F7"


def test_los_retrasos_son_las_actividades_que_aplican_y_no_alcanzan_lo_programado():
    """La carta y el seguimiento no pueden decir distinto: se recalcula de las filas."""
    base = replace(hacer_resultado(48), hoy=HOY)
    filas = []
    for f in base.filas:
        suyas = [e for e in base.programacion if e.codigo == f.codigo and e.fecha <= base.corte.fecha]
        filas.append(replace(f, programado=float(len(suyas))))
    resultado = replace(base, seguimiento={**base.seguimiento, base.corte.fecha: tuple(filas)})
    esperadas = {f.codigo for f in filas if f.ejecutado < f.programado - 1e-9}
    hechos = buscar_retrasos(resultado)
    assert {r.actividad.codigo for r in hechos} == esperadas and esperadas
    assert [r.desde for r in hechos] == sorted(r.desde for r in hechos)
    nombre = hechos[0].actividad.dependencias[0]
    assert {r.actividad.codigo for r in retrasos_de(hechos, nombre)} == {
        f.codigo for f in filas if f.codigo in esperadas and nombre in f.dependencias
    }


def test_lo_de_varias_cuenta_en_cada_una_y_lo_de_nadie_va_de_ultimo():
    resultado = con(HOY, (HOY - timedelta(days=30), 1.0), dependencias=("Zonal", "Archivo", "Zonal"))
    assert [(n, len(p)) for n, p in por_dependencia(buscar_pendientes(resultado)).items()] == [
        ("Archivo", 1),
        ("Zonal", 1),
    ]
    sin = con(HOY, (HOY - timedelta(days=30), 1.0), dependencias=())
    assert list(por_dependencia(buscar_pendientes(sin))) == ["Sin responsable"]
