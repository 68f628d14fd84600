"""El final de `generar` dice quién falta por reportar, qué se decidió ya y qué espera una decisión."""

from dataclasses import replace

import pytest

from pipeline.calculo.por_reportar import buscar_por_reportar
from pipeline.pantalla.pendientes import decir_pendientes
from pipeline.tablas.decisiones import Decision
from tests.fabrica import hacer_resultado


def test_nombra_a_quien_falta_y_donde_esta_la_lista(capsys: pytest.CaptureFixture[str]) -> None:
    resultado = hacer_resultado(24)
    decir_pendientes(resultado)
    dicho = capsys.readouterr().out
    assert "Falta reportar: " in dicho and "recibos/quien_falta.xlsx" in dicho
    assert all(nombre in dicho for nombre in buscar_por_reportar(resultado))


def test_dice_lo_decidido_y_lo_que_falta_por_decidir(capsys: pytest.CaptureFixture[str]) -> None:
    resultado = hacer_resultado(24)
    dudoso = replace(resultado.avances[0], codigo="", clave="a1", metodo="")
    decisiones = (Decision("b2", "PAAC-2026-1.1"), Decision("b2", "PAAC-2026-1.2"))
    decir_pendientes(replace(resultado, avances_sin_unir=(dudoso,), decisiones=decisiones))
    dicho = capsys.readouterr().out
    assert "Reportes dudosos: ya hay 1 decisión tomada." in dicho
    assert "Reportes dudosos: 1 decisión por tomar, en por_decidir.xlsx." in dicho
