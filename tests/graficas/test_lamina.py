from hypothesis import given
from hypothesis import strategies as st

from pipeline.graficas._lamina import paginar

ALTOS = st.lists(st.floats(3, 40), min_size=1, max_size=60)


def test_las_paginas_quedan_parejas():
    assert [p.stop - p.start for p in paginar([10.0] * 22, 200)] == [11, 11]
    assert [p.stop - p.start for p in paginar([5.0] * 32, 200, 30)] == [16, 16]


@given(ALTOS, st.floats(40, 200), st.integers(3, 30))
def test_cada_renglon_va_en_una_pagina_y_ninguna_se_pasa(altos, disponible, maximo):
    paginas = paginar(altos, disponible, maximo)
    assert [i for p in paginas for i in range(len(altos))[p]] == list(range(len(altos)))
    assert all(sum(altos[p]) <= disponible and p.stop - p.start <= maximo for p in paginas)
    hacen_falta = max(sum(altos) / disponible, len(altos) / maximo)
    assert len(paginas) == 1 or hacen_falta > 1


def test_lo_que_no_cabe_en_ninguna_va_solo():
    assert paginar([10.0, 300.0, 10.0], 200) == [slice(0, 1), slice(1, 2), slice(2, 3)]
