"""Los valores del libro de configuración se leen como en las demás hojas."""

from datetime import date, datetime

import pytest

from pipeline.disposiciones.configuracion.valor import NoSirve, tomar
from pipeline.lectura.hoja import Celda, Tipo

PEDIDA = {"tipo": "fecha"}


@pytest.mark.parametrize("escrita", ["1° de mayo de 2026", "01/05/2026", "  1  de MAYO de 2026"])
def test_la_fecha_se_entiende_como_la_escribe_una_persona(escrita: str) -> None:
    assert tomar(Celda(escrita, Tipo.TEXTO), PEDIDA) == date(2026, 5, 1)


def test_la_fecha_guardada_con_hora_es_su_dia() -> None:
    assert tomar(Celda(datetime(2026, 5, 1, 8, 30), Tipo.FECHA), PEDIDA) == date(2026, 5, 1)


def test_la_fecha_sin_ano_no_sirve() -> None:
    with pytest.raises(NoSirve):
        tomar(Celda("1 de mayo", Tipo.TEXTO), PEDIDA)
