"""La curva del año: cada cifra escrita es de su corte, y lo que falta por medir no se dibuja."""

from calendar import monthrange
from dataclasses import replace
from datetime import date, timedelta
from itertools import combinations

import pytest
from matplotlib.backends.backend_agg import FigureCanvasAgg
from matplotlib.text import Text

from pipeline.base.espanol import porcentaje
from pipeline.calculo.resultado import Corte, Resultado
from pipeline.graficas import avance
from pipeline.graficas._lamina import Lamina
from pipeline.graficas._lienzo import ambiente
from pipeline.graficas._puntos import calcular_puntos
from tests.fabrica import hacer_resultado

MENSUALES = [date(2026, mes, monthrange(2026, mes)[1]) for mes in range(1, 13)]
SEMANALES = [date(2026, 1, 1) + timedelta(days=7 * k) for k in range(1, 53)]


def con_cortes(fechas: list[date], hasta: int) -> Resultado:
    """Un resultado con esos cortes, de los que ya pasaron `hasta`; lo ejecutado crece con el año."""
    base = hacer_resultado(60)
    cortes = tuple(Corte(dia, f"corte {i}", dia) for i, dia in enumerate(fechas, 1))
    seguimiento, resumenes = {}, {}
    for corte in cortes[:hasta]:
        vence: dict[str, float] = {}
        for entrega in (e for e in base.programacion if e.fecha <= corte.fecha):
            vence[entrega.codigo] = vence.get(entrega.codigo, 0.0) + entrega.cantidad
        seguimiento[corte.fecha] = tuple(
            replace(f, programado=vence.get(f.codigo, 0.0), ejecutado=f.ejecutado * corte.fecha.month / 12)
            for f in base.filas
        )
        resumenes[corte.fecha] = tuple(replace(r, corte=corte.fecha) for r in base.resumenes[base.corte.fecha])
    return replace(base, cortes=cortes, corte=cortes[hasta - 1], seguimiento=seguimiento, resumenes=resumenes)


def componer(resultado: Resultado) -> Lamina:
    with ambiente():
        (una,) = avance.componer(resultado)
    return una


def textos(una: Lamina) -> list[Text]:
    return [t for t in una.lienzo.figura.findobj(Text) if t.get_text()]


@pytest.mark.parametrize(
    ("fechas", "hasta"), [(MENSUALES, 8), (MENSUALES, 12), (MENSUALES[11:], 1), (MENSUALES[3::4], 2), (SEMANALES, 30)]
)
def test_ninguna_cifra_se_monta_ni_se_sale(fechas, hasta):
    una = componer(con_cortes(fechas, hasta))
    with ambiente():
        pintor = FigureCanvasAgg(una.lienzo.figura).get_renderer()
        cajas = [(t.get_text(), t.get_window_extent(pintor)) for t in textos(una)]
    ancho, alto = una.lienzo.figura.bbox.size
    assert all(c.x0 >= 0 and c.y0 >= 0 and c.x1 <= ancho and c.y1 <= alto for _, c in cajas)
    if len(fechas) > 12:  # con un corte por semana las cifras se escogen; las que quedan pueden tocar su línea
        cajas = [(t, c) for t, c in cajas if not t.endswith("%")]
    for (uno, a), (otro, b) in combinations(cajas, 2):
        assert not (min(a.x1, b.x1) - max(a.x0, b.x0) > 1 and min(a.y1, b.y1) - max(a.y0, b.y0) > 6), (uno, otro)


def test_con_tres_cortes_estan_todas_las_cifras():
    resultado = con_cortes(MENSUALES[3::4], 2)
    escritas = {t.get_text().replace("\u00a0", " ") for t in textos(componer(resultado))}
    for punto in calcular_puntos(resultado):
        assert porcentaje(punto.programado) in escritas
        assert punto.ejecutado is None or porcentaje(punto.ejecutado) in escritas


def test_lo_ejecutado_termina_en_el_corte():
    una = componer(con_cortes(MENSUALES, 8))
    lineas = [str(frase) for frase in una.textos.descripcion]
    assert [("por medir" in linea) for linea in lineas] == [False] * 8 + [True] * 4
    circulos = list(una.lienzo.figura.findobj(lambda a: getattr(a, "get_marker", str)() == "o"))
    assert len(circulos) == 8
