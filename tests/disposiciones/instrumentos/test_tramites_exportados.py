"""La matriz que exporta el SUIT: el nombre, el número y el estado son del trámite, y no de la acción."""

from pathlib import Path

import pytest

from tests.disposiciones.instrumentos.dibujos import leer, revolver

EXPORTADA = """
    Sistema Único de Información de Trámites
    Estrategia de racionalización, vigencia 2026
    Tipo | Número | Nombre | Estado | Situación actual | Mejora por implementar | Beneficio al ciudadano o entidad | Tipo racionalización | Acciones racionalización | Fecha inicio | Fecha final racionalización | Responsable
    Único | n:101 | Certificado de estratificación | Inscrito | Se va a la oficina | Descarga web | Tiempo | Tecnologica | Envío de documentos electrónicos | f:2026-02-01 | f:2026-06-30 | Secretaría de Planeación
    Único | n:102 | Paz y salvo | Inscrito | Se va a la oficina | Descarga web | Tiempo | Tecnologica | Envío de documentos electrónicos | f:2026-02-01 | f:2026-10-30 | Secretaría de Hacienda
    Único | n:101 | Certificado de estratificación | Inscrito | Se paga | Sin pago | Dinero | Administrativa | Eliminación de pagos | f:2026-02-01 | f:2026-12-15 | Secretaría de Planeación
"""
CON_EJECUCION = EXPORTADA.replace("| Responsable\n", "| Responsable | Valor ejecutado (%)\n").replace(
    "| Secretaría de Hacienda\n", "| Secretaría de Hacienda | n:50\n"
)


@pytest.mark.parametrize("semilla", [None, 1, 2, 3, 4])
def test_lo_del_tramite_va_en_los_detalles(tmp_path: Path, semilla: int | None) -> None:
    hoja = EXPORTADA if semilla is None else revolver(EXPORTADA, semilla, 2)
    leido = leer(tmp_path, "Consolidado.xlsx", Hoja1=hoja)
    (plan,) = leido.planes
    assert (plan.instrumento, len(plan.actividades)) == ("SUIT", 3)
    assert {a.componente for a in plan.actividades} == {"Racionalización de trámites"}
    assert [a.numeral for a in plan.actividades] == ["", "", ""]
    assert {"Número: 101", "Nombre: Certificado de estratificación", "Estado: Inscrito"} <= set(
        plan.actividades[2].detalles
    )
    assert (leido.avances, leido.hallazgos) == ([], [])


def test_lo_ejecutado_que_trae_es_de_su_accion(tmp_path: Path) -> None:
    leido = leer(tmp_path, "Consolidado.xlsx", Hoja1=CON_EJECUCION)
    assert [(a.fila, a.valor, a.dependencia) for a in leido.avances] == [(5, 0.5, "Secretaría de Hacienda")]
    assert leido.hallazgos == []


def test_el_numero_de_una_matriz_sin_nombre_del_tramite_sigue_siendo_el_de_la_accion(tmp_path: Path) -> None:
    sin_nombre = EXPORTADA.replace("| Nombre |", "| Nombre del trámite |")
    (plan,) = leer(tmp_path, "Consolidado.xlsx", Hoja1=sin_nombre).planes
    assert [a.numeral for a in plan.actividades] == ["101", "102", "101"]
