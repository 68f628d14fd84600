"""Planes inventados con formas al azar: lo que se lee es lo que se escribió, y cada celda tiene un dueño."""

import pytest

from tests.disposiciones.adversario.comparar import diferencias, inventar_libro, leer_hojas

POCAS, MUCHAS = range(80), range(80, 1_500)


def revisar(semilla: int) -> None:
    forma, hojas, verdad = inventar_libro(semilla)
    leidas = leer_hojas(hojas)
    assert diferencias(forma, verdad, [a for h in leidas for a in h.actividades]) == []
    for hoja in leidas:
        assert sum(hoja.cuenta.values()) == hoja.contadas
        assert [h for h in hoja.hallazgos if h.nombre in ("fila_corrida", "dependencia_desconocida")] == []


@pytest.mark.parametrize("semilla", POCAS)
def test_se_lee_lo_que_se_escribio(semilla: int) -> None:
    revisar(semilla)


@pytest.mark.lenta
@pytest.mark.parametrize("semilla", MUCHAS)
def test_se_lee_lo_que_se_escribio_en_muchas_formas(semilla: int) -> None:
    revisar(semilla)
