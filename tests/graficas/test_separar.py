from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pipeline.graficas._separar import separar

ROTULOS = st.lists(st.tuples(st.floats(-5, 100), st.floats(1, 8)), min_size=1, max_size=12)


def test_los_que_no_se_montan_quedan_donde_querian():
    assert separar([0, 10, 40], [5, 5, 5], 0, 60) == [0, 10, 40]


def test_los_que_empatan_se_apilan_alrededor_de_donde_querian():
    assert separar([20, 20], [4, 4], 0, 60) == [18, 22]


@given(ROTULOS)
def test_ninguno_tapa_a_otro_ni_se_sale_y_van_en_su_orden(rotulos):
    inicios, altos = zip(*sorted(rotulos), strict=True)
    puestos = separar(inicios, altos, 0, 100)
    for (y, alto), (otro, _) in pairwise(zip(puestos, altos, strict=True)):
        assert otro >= y + alto - 1e-6
    assert min(puestos) >= 0
    if sum(altos) <= 100:
        assert puestos[-1] + altos[-1] <= 100 + 1e-6


def test_si_no_caben_empiezan_arriba():
    assert separar([50, 50, 50], [30, 30, 60], 0, 100) == pytest.approx([0, 30, 60])
