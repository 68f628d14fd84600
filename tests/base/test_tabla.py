"""Las tablas declaradas y cómo va cada valor en un CSV."""

from dataclasses import dataclass, field, fields
from datetime import date
from enum import StrEnum

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pipeline.base.tabla import FECHA, LISTA, NUMERO, TEXTO, Campo, Tabla, a_texto, campo


class Medida(StrEnum):
    CANTIDAD = "cantidad"


@dataclass
class Visita:
    """Una fila de prueba."""

    lugar: str = campo("Dónde fue")
    dia: date | None = campo("Cuándo fue", FECHA, por_defecto=None)
    costo: float = campo("Cuánto costó", NUMERO, unidad="pesos", por_defecto=0.0)
    quienes: list[str] = campo("Quiénes fueron", LISTA, por_defecto=[])
    apunte: str = field(default="")


VISITAS = Tabla("visitas", "una visita", ("lugar",), Visita)


def test_la_tabla_publica_los_campos_declarados_en_su_orden_y_nada_mas() -> None:
    assert VISITAS.campos == (
        Campo("lugar", TEXTO, "Dónde fue", ""),
        Campo("dia", FECHA, "Cuándo fue", ""),
        Campo("costo", NUMERO, "Cuánto costó", "pesos"),
        Campo("quienes", LISTA, "Quiénes fueron", ""),
    )


def test_el_orden_pedido_va_primero_y_lo_demas_sigue_como_estaba() -> None:
    tabla = Tabla("visitas", "una visita", ("lugar",), Visita, orden=("costo", "lugar"))
    assert [c.nombre for c in tabla.campos] == ["costo", "lugar", "dia", "quienes"]


def test_dos_filas_no_comparten_la_lista_por_defecto() -> None:
    una, otra = Visita("A"), Visita("B")
    una.quienes.append("Control Interno")
    assert otra.quienes == []
    assert [c.name for c in fields(Visita)][-1] == "apunte"


@pytest.mark.parametrize(
    ("valor", "escrito"),
    [
        (None, ""),
        (True, "sí"),
        (False, "no"),
        ("=1+1", "=1+1"),
        (3, "3"),
        (date(2026, 8, 31), "2026-08-31"),
        ((), ""),
        (("T1", "T2"), "T1|T2"),
        ([date(2026, 6, 30), date(2026, 12, 31)], "2026-06-30|2026-12-31"),
        ((1.0, 0.5), "1|0.5"),
        (Medida.CANTIDAD, "cantidad"),
    ],
)
def test_cada_clase_de_valor_va_como_lo_espera_otra_maquina(valor: object, escrito: str) -> None:
    assert a_texto(valor) == escrito


@pytest.mark.parametrize(
    ("valor", "escrito"),
    [
        (80.0, "80"),
        (0.5, "0.5"),
        (0.1 + 0.2, "0.3"),
        (1 / 3, "0.333333333333"),
        (2 / 3, "0.666666666667"),
        (0.0, "0"),
        (-0.0, "0"),
        (-2.5, "-2.5"),
        (100000.0, "100000"),
        (123456789012.0, "123456789012"),
        (999999999999.9, "1000000000000"),
        (1e12, "1000000000000"),
        (1234567890123.0, "1234567890123"),
        (-1234567890123456.0, "-1234567890123456"),
        (1e15, "1000000000000000"),
        (0.00001, "0.00001"),
        (1.5e-7, "0.00000015"),
    ],
)
def test_los_numeros_van_sin_exponente_sin_ceros_de_sobra_y_sin_menos_cero(valor: float, escrito: str) -> None:
    assert a_texto(valor) == escrito


@given(st.floats(-1e15, 1e15))
def test_el_numero_escrito_es_el_mismo_hasta_doce_cifras(valor: float) -> None:
    escrito = a_texto(valor)
    assert "e" not in escrito.lower() and escrito != "-0"
    assert float(escrito) == pytest.approx(valor, rel=1e-11)
