from dataclasses import replace
from datetime import date, timedelta

import pytest
from matplotlib.lines import Line2D

from pipeline.graficas import cronograma
from pipeline.graficas._lienzo import ambiente
from pipeline.tablas.programacion import Entrega
from tests.fabrica import hacer_resultado
from tests.graficas.cajas import comprobar_que_cabe
from tests.graficas.muestras_mapas import con_cortes_mensuales


def con_dias(*dias: date, ejecutado: float = 0.0, estado: str = "Incumplida"):
    base = hacer_resultado(1)
    fila = replace(base.filas[0], meta=float(len(dias)), ejecutado=ejecutado, estado=estado)
    return replace(
        base,
        seguimiento={base.corte.fecha: (fila,)},
        programacion=tuple(Entrega(fila.codigo, dia, 1.0, "fecha") for dia in dias),
    )


def formas(resultado) -> set[str]:
    """Las de las marcas del renglón, sin las de la leyenda."""
    with ambiente():
        (una,) = cronograma.componer(resultado)
    lineas = [a for a in una.lienzo.figura.findobj(Line2D) if a.get_marker() not in ("None", None, "")]
    return {str(a.get_marker()) for a in lineas[4:]}


def test_lo_cumplido_lo_vencido_y_lo_que_viene_se_distinguen_por_su_forma():
    assert formas(con_dias(date(2026, 2, 1), date(2026, 6, 1), date(2026, 11, 1), ejecutado=1.0)) == {"o", "s"}


def test_apretadas_lo_vencido_va_como_raya_que_en_gris_no_se_confunde_con_lo_cumplido():
    semanas = [date(2026, 1, 7) + timedelta(days=7 * k) for k in range(51)]
    assert formas(con_dias(*semanas, ejecutado=10.0)) == {"o", "|"}


@pytest.mark.parametrize("cual", range(12))
def test_el_corte_se_rotula_dentro_de_la_lamina_en_cualquiera_de_los_doce(cual):
    resultado = con_cortes_mensuales(hacer_resultado(4))
    corte = resultado.cortes[cual]
    filas = tuple(replace(f, corte=corte.fecha) for f in resultado.filas)
    with ambiente():
        for una in cronograma.componer(replace(resultado, corte=corte, seguimiento={corte.fecha: filas})):
            comprobar_que_cabe(una)
